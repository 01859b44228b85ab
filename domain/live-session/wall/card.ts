import { codeOf, familyOf, type MarkSign, type ObservationGrid } from '@/domain/observation/grid'
import { type OpenCall, openCall } from '../call/open-call'
import { currentStop, elapsedAt, type InterviewClock } from '../core/clock'
import type { Seat } from '../core/seat'
import type { Stage } from '../core/stage'
import { annotationsOf } from '../marking/annotations'
import { activePhase, timeByPhase } from '../marking/phases'
import { areCodingsOpen } from '../marking/supervision'
import { mainTrack } from '../marking/tracks'
import type { LiveSessionState } from '../state'
import { type DialTrace, dialTrace } from './dial-trace'

/** Who looks at a room from the wall. */
export type WallViewer = {
  readonly personId: string
  /** Their seat in this room; null without one. */
  readonly seat: Seat | null
  /** Whether they hold a seat other than a supervisor's in any room of the slot. */
  readonly plays: boolean
}

/** How far a viewer sees into a room: its clock, what goes on in it, or what is marked as well. */
export type Sight = 'clock' | 'room' | 'desk'

/** One stretch of the plan: how much of its minutes was used, at most 1. */
export type PhaseShare = { readonly key: string; readonly minutes: number; readonly share: number }

/** The last mark; `sign` is null for a viewer who may know that one was made, and not which. `at`: epoch ms of the key press. */
export type LastMark = { readonly at: number; readonly sign: (MarkSign & { codeKey: string }) | null }

/** What the wall shows of one room. Moments in epoch ms. */
export type WallCard = {
  readonly sight: Sight
  readonly stage: Stage
  readonly clock: InterviewClock
  /** Hors-jeu in force. */
  readonly halt: { readonly since: number; readonly byId: string } | null
  readonly call: OpenCall | null
  /** Ids of those who have said that they are ready. */
  readonly ready: readonly string[]
  readonly locked: readonly ('advisor' | 'beneficiary')[]
  readonly phases: readonly PhaseShare[]
  /** Key of the phase the interview is in, or ended in. */
  readonly activePhase: string | null
  readonly dial: DialTrace | null
  readonly lastMark: LastMark | null
}

/**
 * How far this viewer sees. Of supervisors who code blind nothing may reach anyone, not even each other, before all have finished.
 * Who plays in the slot learns of no room more than that it runs.
 */
export function sightOf(viewer: WallViewer, state: LiveSessionState): Sight {
  if (viewer.plays || !areCodingsOpen(state)) return 'clock'
  return viewer.seat === 'supervisor' ? 'desk' : 'room'
}

/** What this viewer sees of a room from the wall, at `now` (epoch ms). No brief, no word and no note is ever part of it. */
export function wallCardFor(
  viewer: WallViewer,
  state: LiveSessionState,
  grid: ObservationGrid,
  now: number,
): WallCard {
  const sight = sightOf(viewer, state)
  const stop = currentStop(state.clock)
  const sees = sight !== 'clock'
  return {
    sight,
    stage: withoutWords(state.stage),
    clock: state.clock,
    halt: stop?.kind === 'halt' ? { since: stop.from, byId: stop.byId } : null,
    call: viewer.plays ? null : openCall(state),
    ready: [...state.ready],
    locked: [...state.locked],
    phases: phaseShares(state, now, sees),
    activePhase: sees ? activePhase(state) : null,
    dial: sees && state.stage.status === 'interview' ? dialTrace(state, now) : null,
    lastMark: sees ? lastMarkFor(sight, state, grid) : null,
  }
}

/** Why an interview was given up is for those who sit in it. */
function withoutWords(stage: Stage): Stage {
  return stage.status === 'cancelled' ? { status: 'cancelled', reason: null } : stage
}

/** Where the phases may not be told the plan is one stretch, filled by the clock alone. */
function phaseShares(state: LiveSessionState, now: number, sees: boolean): readonly PhaseShare[] {
  const planned = state.contract?.plan.phases ?? []
  const share = (ms: number, minutes: number) => Math.min(1, ms / (minutes * 60_000))
  if (!sees) {
    const minutes = planned.reduce((sum, phase) => sum + phase.minutes, 0)
    return [{ key: 'whole', minutes, share: share(elapsedAt(state.clock, now), minutes) }]
  }
  const spent = timeByPhase(state, now)
  return planned.map(({ key, minutes }) => ({ key, minutes, share: share(spent.get(key) ?? 0, minutes) }))
}

/** Marks of the main track: what an observer notes for practice is theirs. */
function lastMarkFor(sight: Sight, state: LiveSessionState, grid: ObservationGrid): LastMark | null {
  if (state.stage.status !== 'interview') return null
  const marks = annotationsOf(state).marks.filter(({ track }) => track === mainTrack)
  const last = marks.reduce<(typeof marks)[number] | null>(
    (latest, mark) => (latest === null || mark.pressedAt >= latest.pressedAt ? mark : latest),
    null,
  )
  if (last === null) return null
  const { codeKey, valence, pressedAt: at } = last
  const code = sight === 'desk' ? codeOf(grid, codeKey) : undefined
  const sign = code && { codeKey, shape: code.shape, valence, colour: familyOf(grid, codeKey)?.colour }
  return { at, sign: sign ?? null }
}
