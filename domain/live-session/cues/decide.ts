import { clampToInterview, standsStillAt } from '../core/clock'
import type { CueIcon } from '../core/settings'
import {
  type Circumstances,
  type Fact,
  momentOf,
  nothing,
  refuse,
  requireSeat,
  requireSeenInInterview,
  requireStage,
  seenAt,
  wasBeforeTheEnd,
} from '../decide/decision'
import { cueFate, cueMaxLength, cueMaxWords, cueWords } from './cue'

/** The beneficiary has said a fact that the advisor earned. A fact said before the end may reach the server after the end. */
export function giveReveal(given: Circumstances, revealId: string): readonly Fact[] {
  requireReveal(given, revealId)
  return given.state.reveals.has(revealId)
    ? nothing
    : [{ type: 'revealGiven', payload: { revealId }, at: seenAt(given) }]
}

export function takeBackReveal(given: Circumstances, revealId: string): readonly Fact[] {
  requireReveal(given, revealId)
  return given.state.reveals.has(revealId)
    ? [{ type: 'revealTakenBack', payload: { revealId }, at: seenAt(given) }]
    : nothing
}

function requireReveal(given: Circumstances, revealId: string): void {
  requireSeat(given, 'beneficiary')
  requireSeenInInterview(given)
  if (!given.revealIds.includes(revealId)) refuse('unknownReveal')
}

/** Guard: the clock runs. In a pause or hors-jeu the advisor is out of their role, and nothing is whispered to them. */
function requireRunning(given: Circumstances): void {
  requireStage(given, 'interview')
  const { stage } = given.state
  if (stage.status === 'interview' && stage.pace !== 'running') refuse('interviewPaused')
}

/** A whisper to the advisor: four words at most, so that it is read in one glance. */
export function sendCue(given: Circumstances, text: string): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireRunning(given)
  if (cueWords(text) > cueMaxWords || text.length > cueMaxLength) refuse('cueTooLong')
  return [{ type: 'cueSent', payload: { text } }]
}

/** A cue that is one icon, of those this live session has at hand. */
export function sendIconCue(given: Circumstances, icon: CueIcon): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireRunning(given)
  if (!given.state.contract?.settings.readyCues.icons.includes(icon)) refuse('unknownCue')
  return [{ type: 'iconCueSent', payload: { icon } }]
}

export function acknowledgeCue(given: Circumstances, cueId: string): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireSeenInInterview(given)
  const cue = given.state.cues.find((each) => each.id === cueId)
  if (!cue) return refuse(isWithdrawn(given, cueId) ? 'cueWithdrawn' : 'unknownCue')
  return cue.acknowledgedAt === null
    ? [{ type: 'cueAcknowledged', payload: { cueId }, at: seenAt(given) }]
    : nothing
}

/**
 * Takes one's own cue back while it is on the advisor's screen. Whichever comes first into the log holds, the withdrawal or the
 * advisor's "seen"; the other is refused. A cue that left by itself may have been read: it stays.
 */
export function withdrawCue(given: Circumstances, cueId: string): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireStage(given, 'interview')
  if (isWithdrawn(given, cueId)) return nothing
  const cue = given.state.cues.find((each) => each.id === cueId)
  if (cue?.senderId !== given.actor.personId) return refuse('unknownCue')
  const fate = cueFate(cue, momentOf(given))
  if (fate !== 'waiting') return refuse(fate === 'seen' ? 'cueSeen' : 'cueGone')
  return [{ type: 'cueWithdrawn', payload: { cueId } }]
}

function isWithdrawn({ state }: Circumstances, cueId: string): boolean {
  return state.withdrawnCues.some(({ id }) => id === cueId)
}

/**
 * Felt-understood dial, 0 to 100, sampled while it moves. Samples come in order of time and lie within the interview; samples
 * taken while the clock stood still are dropped. Samples from before the end may reach the server until the debrief.
 */
export function moveDial(
  given: Circumstances,
  samples: readonly { at: number; value: number }[],
): readonly Fact[] {
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
