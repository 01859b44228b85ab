import { clampToInterview, standsStillAt } from '../core/clock'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  requireKept,
  requireSeat,
  requireStage,
  wasBeforeTheEnd,
} from '../decide/decision'

/**
 * Drops samples from before the last one or while the clock stood still. The server takes late ones until the debrief.
 */
function moveDial(given: Circumstances, { samples }: CommandOf<'moveDial'>): readonly Fact[] {
  requireKept(given, 'dial')
  requireSeat(given, 'beneficiary')
  const { clock } = given.state
  const late = samples.filter((sample) => wasBeforeTheEnd(given, sample.at))
  if (late.length > 0) requireStage(given, 'selfAssessment')
  else requireStage(given, 'interview')
  const last = given.state.dial.at(-1)?.at ?? 0
  const clamped = (late.length > 0 ? late : samples)
    .map((sample) => ({ at: clampToInterview(clock, sample.at, given.now), value: sample.value }))
    .filter((sample) => sample.at >= last && !standsStillAt(clock, sample.at))
    .sort((a, b) => a.at - b.at)
  if (clamped.length === 0) return nothing
  const at = clampToInterview(clock, given.request.at, given.now)
  return [{ type: 'dialMoved', payload: { samples: clamped }, at }]
}

export const dialRules = { moveDial }
