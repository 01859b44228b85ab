import { expect, test } from 'vitest'
import { decideHere, foldRequests, type Ground } from '@/client/optimistic'
import type { PendingCommand } from '@/client/send/queue-state'
import { unconfirmedOf } from '@/client/unconfirmed'
import type { Command } from '@/domain/live-session/command'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const ground: Ground = {
  viewer: { personId: 'thomas', seat: 'beneficiary' },
  grid: cepEntretienV1,
  revealIds: ['father'],
}
const by = { actorId: 'claire', seat: 'supervisor' as const, at: 1_000, recordedAt: 1_000 }
const contract = {
  scenario: { key: 'yann', version: 1 },
  grid: { key: cepEntretienV1.key, version: cepEntretienV1.version },
  plan: defaultPlan,
  place: 'room' as const,
  settings: defaultLiveSettings,
  scheduledFor: 0,
  where: null,
  seats: [
    { personId: 'thomas', seat: 'beneficiary' as const },
    { personId: 'claire', seat: 'supervisor' as const },
  ],
  notesArrivals: false,
  recording: null,
}
const confirmed = fold(
  [
    { ...by, seq: 1, id: 'a', type: 'scheduled', payload: contract },
    { ...by, seq: 2, id: 'b', type: 'briefingOpened', payload: {} },
    { ...by, seq: 3, id: 'c', type: 'interviewStarted', payload: { phase: 'introduction' } },
  ],
  initialState,
)
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const pending = (n: number, command: Command, settledSeq: number | null = null): PendingCommand => ({
  request: { id: id(n), at: 5_000 + n, command },
  settledSeq,
})
const foldPending = (
  before: LiveSessionState,
  arrived: ReadonlySet<string>,
  waiting: readonly PendingCommand[],
  of: Ground,
) => foldRequests(before, unconfirmedOf(before, arrived, waiting), of)
const give: Command = { type: 'giveReveal', revealId: 'father' }

test('what was just asked for is shown at once, each command upon the one before', () => {
  const state = foldPending(
    confirmed,
    new Set(),
    [pending(1, { type: 'pauseInterview' }), pending(2, { type: 'resumeInterview' }), pending(3, give)],
    ground,
  )
  const { personId } = ground.viewer
  expect(state.clock.stops).toEqual([
    { from: 5_001, to: 5_002, kind: 'pause', byId: personId, resumedById: personId },
  ])
  expect(state.reveals.get('father')).toBe(5_003)
  expect(state.seq).toBe(6)
})

test('a command whose fact has arrived is not counted twice', () => {
  expect(foldPending(confirmed, new Set([id(1)]), [pending(1, give)], ground)).toBe(confirmed)
  expect(foldPending(confirmed, new Set(), [pending(1, give, 3)], ground)).toBe(confirmed)
})

test('a command that no longer applies is left to the server', () => {
  const state = foldPending(
    confirmed,
    new Set(),
    [pending(1, { type: 'declareReadiness', ready: true })],
    ground,
  )
  expect(state).toBe(confirmed)
})

test('a mark counts less its own reaction time, whatever the one after it takes off, and reads alike once it has arrived', () => {
  const marking = (reactionOffsetMs: number): Command => ({
    type: 'mark',
    codeKey: 'silence',
    valence: null,
    reactionOffsetMs,
  })
  const supervisor: Ground = { ...ground, viewer: { personId: 'claire', seat: 'supervisor' } }
  const waiting = [pending(1, marking(1_500)), pending(2, marking(0))]
  const shown = annotationsOf(foldPending(confirmed, new Set(), waiting, supervisor)).marks
  expect(shown.map(({ at, pressedAt }) => [at, pressedAt])).toEqual([
    [3_501, 5_001],
    [5_002, 5_002],
  ])
  const arrived = waiting.flatMap(({ request }, index) => {
    const decision = decideHere(confirmed, supervisor, request)
    if ('refusal' in decision) throw new Error(decision.refusal)
    return decision.facts.map((fact) => ({ ...fact, seq: 4 + index, recordedAt: 90_000 }) as LiveSessionEvent)
  })
  expect(annotationsOf(fold(arrived, confirmed)).marks).toEqual(shown)
})

test('a refusal is known before it is sent', () => {
  const request = { id: id(1), at: 5_000, command: { type: 'endInterview' } as const }
  expect(decideHere(confirmed, ground, request)).toEqual({ refusal: 'seatMayNot' })
})
