import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import type { EventPayloads, EventType, LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import type { Valence } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'

const start = Date.UTC(2026, 10, 24, 9)

type Happening = {
  [T in EventType]: { type: T; at: number; payload: EventPayloads[T]; by?: 'observer' | 'supervisor' }
}[EventType]

/** An interview of so many milliseconds, over by `end` (epoch ms); `at` counts from its start on the wall clock. */
export function interview(
  happenings: readonly Happening[],
  lengthMs = 20 * 60_000,
): { state: LiveSessionState; end: number } {
  const contract: Happening = {
    type: 'scheduled',
    at: -60_000,
    payload: {
      scenario: { key: 'yann', version: 1 },
      grid: { key: grid.key, version: grid.version },
      plan: defaultPlan,
      place: 'room',
      where: null,
      settings: { ...defaultLiveSettings, viewsOpen: 'atOnce' },
      scheduledFor: start,
      seats: [],
      notesArrivals: false,
      recording: null,
    },
  }
  const began: Happening = { type: 'interviewStarted', at: 0, payload: { phase: 'introduction' } }
  const ended: Happening = { type: 'interviewEnded', at: lengthMs, payload: {} }
  const events = [contract, began, ...happenings, ended].map(
    ({ type, at, payload, by = 'supervisor' }, index) =>
      ({
        id: `e${index + 1}`,
        seq: index + 1,
        type,
        actorId: by,
        seat: by,
        at: start + at,
        recordedAt: start + at,
        payload,
      }) as LiveSessionEvent,
  )
  return { state: fold(events, initialState), end: start + lengthMs }
}

export const entering = (at: number, phase: string): Happening => ({
  type: 'phaseEntered',
  at,
  payload: { phase, regression: false },
})

export const ticking = (at: number, item: string): Happening => ({
  type: 'frameTicked',
  at,
  payload: { item },
})

export const marking = (at: number, codeKey: string, valence: Valence | null = null): Happening => ({
  type: 'marked',
  at,
  payload: { codeKey, valence, reactionOffsetMs: 0 },
})

export const moving = (at: number, value: number): Happening => ({
  type: 'dialMoved',
  at,
  payload: { samples: [{ at: start + at, value }] },
})
