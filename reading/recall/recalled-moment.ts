import { elapsedAt } from '@/domain/live-session/core/clock'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import type { Interview } from '@/reading/interview'

/** What helps a player to find a moment again (ms): its phase where the cohort shows phases live, and the fact the beneficiary gave just before. */
export type RecalledMoment = {
  readonly atMs: number
  readonly phase: string | null
  /** In the persona's words. */
  readonly given: string | null
}

/** A fact that was given longer ago than this is no help to find a moment. */
const justBeforeMs = 45_000

/** Nothing that is sealed helps: no mark, no cue, no value of the dial. */
export function recalledMoment({ room, state, words, names }: Interview, atMs: number): RecalledMoment {
  const showsPhases = state.contract?.settings.shownLive.includes('phases') ?? false
  const stays = showsPhases ? phaseIntervals(state, state.clock.endedAt ?? 0) : []
  const stay = stays.findLast(({ fromMs }) => fromMs <= atMs)
  const given = [...state.reveals]
    .map(([id, at]) => ({ id, agoMs: atMs - elapsedAt(state.clock, at) }))
    .filter(({ agoMs }) => agoMs >= 0 && agoMs <= justBeforeMs)
    .sort((one, other) => one.agoMs - other.agoMs)[0]
  const line = room.scenario.reveals?.find(({ id }) => id === given?.id)?.line
  return {
    atMs,
    phase: stay ? names.phase(stay.phase) : null,
    given: line ? words.inMarkedLanguage(line) : null,
  }
}
