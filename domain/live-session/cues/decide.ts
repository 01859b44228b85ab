import {
  type Circumstances,
  type CommandOf,
  type Fact,
  momentOf,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireSeenInInterview,
  requireStage,
  seenAt,
} from '../decide/decision'
import { cueFate, cueMaxLength, cueMaxWords, cueWords } from './cue'

/** Guard: the clock runs. In a pause or hors-jeu the advisor is out of their role and gets no cues. */
function requireRunning(given: Circumstances): void {
  requireStage(given, 'interview')
  const { stage } = given.state
  if (stage.status === 'interview' && stage.pace !== 'running') refuse('interviewPaused')
}

/** A whisper to the advisor: four words at most, so that it is read in one glance. */
function sendCue(given: Circumstances, { text }: CommandOf<'sendCue'>): readonly Fact[] {
  requireKept(given, 'cues')
  requireSeat(given, 'supervisor')
  requireRunning(given)
  if (cueWords(text) > cueMaxWords || text.length > cueMaxLength) refuse('cueTooLong')
  return [{ type: 'cueSent', payload: { text } }]
}

/** A cue that is one icon, of those this live session has at hand. */
function sendIconCue(given: Circumstances, { icon }: CommandOf<'sendIconCue'>): readonly Fact[] {
  requireKept(given, 'cues')
  requireSeat(given, 'supervisor')
  requireRunning(given)
  if (!given.state.contract?.settings.readyCues.icons.includes(icon)) refuse('unknownCue')
  return [{ type: 'iconCueSent', payload: { icon } }]
}

function acknowledgeCue(given: Circumstances, { cueId }: CommandOf<'acknowledgeCue'>): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireSeenInInterview(given)
  const cue = given.state.cues.find((each) => each.id === cueId)
  if (!cue) return refuse(isWithdrawn(given, cueId) ? 'cueWithdrawn' : 'unknownCue')
  return cue.acknowledgedAt === null
    ? [{ type: 'cueAcknowledged', payload: { cueId }, at: seenAt(given) }]
    : nothing
}

/** Withdrawal or "seen": the first in the log holds. A cue that expired may have been read, so it stays. */
function withdrawCue(given: Circumstances, { cueId }: CommandOf<'withdrawCue'>): readonly Fact[] {
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

export const cueRules = { sendCue, sendIconCue, acknowledgeCue, withdrawCue }
