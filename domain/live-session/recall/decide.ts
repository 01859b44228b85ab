import { elapsedAt } from '../core/clock'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireStage,
} from '../decide/decision'
import { dialUpTo } from '../timeline/timeline-cues'
import { choiceOf, isSamePair } from './comparison'
import { pairsToCompare } from './pairs'

/** The beneficiary compares two of the moments they are asked about. They may say otherwise until the debrief opens. */
function compareMoments(
  given: Circumstances,
  { firstMs, secondMs, choice }: CommandOf<'compareMoments'>,
): readonly Fact[] {
  requireKept(given, 'dial')
  requireSeat(given, 'beneficiary')
  requireStage(given, 'selfAssessment')
  const { state, now } = given
  const endedAt = state.clock.endedAt ?? now
  const pair = { firstMs, secondMs }
  const asked = pairsToCompare(dialUpTo(state, endedAt), elapsedAt(state.clock, endedAt))
  if (!asked.some((each) => isSamePair(each, pair))) return refuse('unknownMoments')
  if (choiceOf(state.comparisons, pair) === choice) return nothing
  return [{ type: 'momentsCompared', payload: { ...pair, choice } }]
}

/** Possible once, after the advisor has locked their answers. Of several points at one moment the last counts. */
function redrawDial(given: Circumstances, { points }: CommandOf<'redrawDial'>): readonly Fact[] {
  requireKept(given, 'dial')
  requireSeat(given, 'advisor')
  requireStage(given, 'selfAssessment')
  const { state, now } = given
  if (!state.locked.has('advisor')) refuse('notLockedYet')
  if (state.redrawnDial !== null) refuse('alreadyLocked')
  const lengthMs = elapsedAt(state.clock, now)
  const within = new Map(
    points.filter(({ atMs }) => atMs <= lengthMs).map(({ atMs, value }) => [atMs, value]),
  )
  if (within.size < 2) return nothing
  const inOrder = [...within].map(([atMs, value]) => ({ atMs, value })).sort((a, b) => a.atMs - b.atMs)
  return [{ type: 'dialRedrawn', payload: { points: inOrder } }]
}

export const recallRules = { compareMoments, redrawDial }
