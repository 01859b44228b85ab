import type { Room } from '@/app/_live/session/room'
import { defaultPlan } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'

/** The interview of the preview began at 1 and is five minutes old, epoch ms. */
const startedAt = 1
export const nowMs = 300_000

const seated = [
  { personId: 'preview-advisor', name: 'Inès', seat: 'advisor', form: 'feminine' },
  { personId: 'preview-beneficiary', name: 'Thomas', seat: 'beneficiary', form: 'masculine' },
  { personId: 'preview-supervisor', name: 'Claire', seat: 'supervisor', form: 'feminine' },
] as const

const unsaid = { fr: '…', en: '…' }

/** The room of a pretended interview, with this grid. */
export function pretendRoom(grid: ObservationGrid, seat: 'supervisor' | 'advisor'): Room {
  return {
    liveSessionId: 'preview',
    logId: 'preview',
    lastSeq: 0,
    version: 0,
    others: [],
    brought: null,
    cohort: { id: 'preview', name: '', timeZone: 'Europe/Paris' },
    isArchived: false,
    absentIds: [],
    people: seated.map((person) => ({ ...person })),
    viewer: { personId: `preview-${seat}`, seat },
    grid,
    plan: {
      ...defaultPlan,
      phases: grid.phases.map(({ key, minutes }) => ({ key, minutes: minutes ?? 5 })),
    },
    scenario: {
      key: 'preview',
      version: 1,
      difficulty: 'easy',
      referral: unsaid,
      persona: { name: 'Sonia', shortName: 'Sonia', age: 42, occupation: unsaid },
    },
    scheduledFor: startedAt,
    place: 'room',
    where: null,
    realtime: {
      key: '',
      cluster: '',
      wsHost: null,
      wsPort: null,
      wssPort: null,
      wsPath: '',
      forceTLS: null,
    },
  }
}

/** What its facts amount to: begun, and ended where the advisor answers. */
export function pretendState({ viewer, plan, people, grid }: Room): LiveSessionState {
  const seats = people.map(({ personId, seat }) => ({ personId, seat }))
  const fact = (seq: number, at: number, rest: object) =>
    ({
      id: `preview-${seq}`,
      actorId: 'preview-supervisor',
      seat: 'supervisor' satisfies Seat,
      seq,
      at,
      recordedAt: at,
      ...rest,
    }) as LiveSessionEvent
  const contract = {
    scenario: { key: 'preview', version: 1 },
    grid: { key: grid.key, version: grid.version },
    plan,
    place: 'room',
    where: null,
    settings: defaultLiveSettings,
    scheduledFor: startedAt,
    seats,
    notesArrivals: false,
    recording: null,
  }
  const phase = grid.phases[0]?.key ?? ''
  const begun = [
    fact(1, startedAt, { type: 'scheduled', payload: contract }),
    fact(2, startedAt, { type: 'briefingOpened', payload: {} }),
    fact(3, startedAt, { type: 'interviewStarted', payload: { phase } }),
  ]
  const ended = fact(4, nowMs, { type: 'interviewEnded', payload: {} })
  return fold(viewer.seat === 'advisor' ? [...begun, ended] : begun, initialState)
}
