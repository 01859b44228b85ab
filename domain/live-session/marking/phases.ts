import { elapsedAt } from '../core/clock'
import type { Plan } from '../core/plan'
import type { LiveSessionState } from '../state'
import { readingOf } from './annotations'
import { mainTrack, type Track } from './tracks'

/** One stay in a phase. `from`/`to` are epoch ms (`to` null while active). */
export type PhaseStay = {
  readonly phase: string
  readonly from: number
  readonly to: number | null
  readonly regression: boolean
}
/** `fromMs`/`toMs` are interview time. */
export type PhaseInterval = PhaseStay & { readonly fromMs: number; readonly toMs: number }

/** The first phase is entered by the start itself; the contract's plan lists phases in order. */
export function phaseKeys(state: LiveSessionState): readonly string[] {
  return state.contract?.plan.phases.map((phase) => phase.key) ?? []
}

/**
 * The stays in each phase by one track, derived from its phase changes: from start to end exactly one phase at every moment.
 * A regression is a return to an earlier phase of the plan; changes that were undone do not count.
 */
export function phaseStays(state: LiveSessionState, track: Track = mainTrack): readonly PhaseStay[] {
  const order = phaseKeys(state)
  const first = order[0]
  const { startedAt, endedAt } = state.clock
  if (first === undefined || startedAt === null) return []
  const transitions = [
    { phase: first, at: startedAt },
    ...readingOf(state, track).phaseEntries.map(({ payload, at }) => ({
      phase: payload.phase,
      // A supervisor who codes blind may have changed phase up to two seconds after the end that another one declared.
      at: Math.min(at, endedAt ?? at),
    })),
  ].filter((each, index, all) => all[index - 1]?.phase !== each.phase)
  return transitions.map(({ phase, at }, index) => {
    const previous = transitions[index - 1]?.phase ?? phase
    return {
      phase,
      from: at,
      to: transitions[index + 1]?.at ?? endedAt,
      regression: order.indexOf(phase) < order.indexOf(previous),
    }
  })
}

/** The same stays along the interview clock; `now` (epoch ms) bounds the one still open. */
export function phaseIntervals(
  state: LiveSessionState,
  now: number,
  track: Track = mainTrack,
): readonly PhaseInterval[] {
  const latest = state.clock.endedAt ?? now
  // A device's clock may be up to two seconds ahead of the reader's.
  const interviewTime = (at: number) => elapsedAt(state.clock, Math.min(at, latest))
  return phaseStays(state, track).map((stay) => ({
    ...stay,
    fromMs: interviewTime(stay.from),
    toMs: interviewTime(stay.to ?? latest),
  }))
}

/** The phase the interview is in by one track, or was in when it ended; null before it starts. */
export function activePhase(state: LiveSessionState, track: Track = mainTrack): string | null {
  if (state.clock.startedAt === null) return null
  return readingOf(state, track).phaseEntries.at(-1)?.payload.phase ?? phaseKeys(state)[0] ?? null
}

/** Interview time spent in each phase, in milliseconds, stops excluded. */
export function timeByPhase(
  state: LiveSessionState,
  now: number,
  track: Track = mainTrack,
): ReadonlyMap<string, number> {
  const spent = new Map<string, number>(phaseKeys(state).map((phase) => [phase, 0]))
  for (const stay of phaseIntervals(state, now, track)) {
    spent.set(stay.phase, (spent.get(stay.phase) ?? 0) + stay.toMs - stay.fromMs)
  }
  return spent
}

/** Planned start of each phase in interview time, in milliseconds. */
export function plannedStarts(plan: Plan): readonly { phase: string; fromMs: number; lengthMs: number }[] {
  let fromMs = 0
  return plan.phases.map(({ key, minutes }) => {
    const stay = { phase: key, fromMs, lengthMs: minutes * 60_000 }
    fromMs += stay.lengthMs
    return stay
  })
}
