import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireSeenInInterview,
  requireStage,
  requireUnfinished,
  seenAt,
} from '../decide/decision'
import { isViewOpen } from '../views'
import { cueMaxLength, cueMaxWords, cueWords } from './cue'

/** Allowed while the clock stands still, since the advisor learns nothing of it. */
function keepCue(given: Circumstances, { text }: CommandOf<'keepCue'>): readonly Fact[] {
  requireKeeper(given)
  if (cueWords(text) > cueMaxWords || text.length > cueMaxLength) refuse('cueTooLong')
  return [{ type: 'cueKept', payload: { text, icon: null }, at: seenAt(given) }]
}

/** The same of an icon, of those this live session has at hand. */
function keepIconCue(given: Circumstances, { icon }: CommandOf<'keepIconCue'>): readonly Fact[] {
  requireKeeper(given)
  if (!given.state.contract?.settings.readyCues.icons.includes(icon)) refuse('unknownCue')
  return [{ type: 'cueKept', payload: { text: null, icon }, at: seenAt(given) }]
}

function requireKeeper(given: Circumstances): void {
  requireKept(given, 'cues')
  requireSeat(given, 'supervisor')
  requireSeenInInterview(given)
  requireUnfinished(given)
}

/** Gives up a cue one has kept, as long as the supervisors' view is not open: from then on others have read it. */
function dropKeptCue(given: Circumstances, { cueId }: CommandOf<'dropKeptCue'>): readonly Fact[] {
  requireSeat(given, 'supervisor')
  requireStage(given, 'interview', 'selfAssessment', 'debrief')
  if (given.state.droppedCues.has(cueId)) return nothing
  const cue = given.state.keptCues.find(({ id }) => id === cueId)
  if (cue?.keeperId !== given.actor.personId) return refuse('unknownCue')
  if (isViewOpen(given.state, 'supervisor')) refuse('wrongMoment')
  return [{ type: 'keptCueDropped', payload: { cueId } }]
}

export const keepRules = { keepCue, keepIconCue, dropKeptCue }
