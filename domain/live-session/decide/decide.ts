import { callSupervisor, endSupervisorCall } from '../call/decide'
import { reviewCommitment } from '../commitments/decide'
import { giveConsent, withdrawConsent } from '../consent/decide'
import { isOutside } from '../consent/outside'
import { seatOf } from '../core/agreement'
import {
  abandonInterview,
  cancel,
  chooseFocus,
  declareReadiness,
  endInterview,
  enter,
  enterPhase,
  haltInterview,
  openBriefing,
  pauseInterview,
  reopenInterview,
  resumeInterview,
  setBriefingBack,
  startInterview,
} from '../course/decide/course'
import {
  acknowledgeCue,
  giveReveal,
  moveDial,
  sendCue,
  sendIconCue,
  takeBackReveal,
  withdrawCue,
} from '../cues/decide'
import { dropKeptCue, keepCue, keepIconCue } from '../cues/keep'
import {
  close,
  closeWithoutCommitment,
  finishCoding,
  lockReturn,
  lockSelfAssessment,
  makeCommitment,
  unseal,
  withdrawCommitment,
} from '../debrief/decide/afterwards'
import { giveTurn, openViews } from '../debrief/decide/turns'
import type { NewEvent } from '../event'
import {
  deleteMark,
  mark,
  noteMark,
  recodeMark,
  redo,
  retimeMark,
  tickFrame,
  undo,
  untickFrame,
} from '../marking/decide'
import { hearTalk } from '../talk/decide'
import { postComment, redactWords, writeRepair } from '../words/decide'
import { type Circumstances, type Fact, refuse, sign } from './decision'
import { requireKept } from './erased-by-now'

/**
 * Which facts a command yields. Pure: time and identity come in with the request. Zero facts: the wish was already true.
 * @throws DomainError when a rule refuses.
 */
export function decide(given: Circumstances): NewEvent[] {
  const { actor, state } = given
  // The gate read the seats a moment ago; the log on which the facts are appended says who sits where.
  const isSeated = actor.seat === null || seatOf(state.contract, actor.personId) === actor.seat
  if (state.contract && !isSeated) refuse('noLongerSeated')
  if (actor.seat !== null && isOutside(state, { personId: actor.personId, seat: actor.seat }))
    refuse('consentMissing')
  requireKept(given)
  return sign(given, factsOf(given))
}

function factsOf(given: Circumstances): readonly Fact[] {
  const command = given.request.command
  switch (command.type) {
    case 'cancel':
      return cancel(given, command.reason)
    case 'openBriefing':
      return openBriefing(given)
    case 'setBriefingBack':
      return setBriefingBack(given)
    case 'enter':
      return enter(given)
    case 'chooseFocus':
      return chooseFocus(given, command.codeKey)
    case 'declareReadiness':
      return declareReadiness(given, command.ready)
    case 'startInterview':
      return startInterview(given, command.anyway)
    case 'enterPhase':
      return enterPhase(given, command.phase)
    case 'pauseInterview':
      return pauseInterview(given)
    case 'haltInterview':
      return haltInterview(given)
    case 'resumeInterview':
      return resumeInterview(given)
    case 'endInterview':
      return endInterview(given)
    case 'reopenInterview':
      return reopenInterview(given)
    case 'abandonInterview':
      return abandonInterview(given, command.reason)
    case 'mark':
      return mark(given, command.codeKey, command.valence, command.reactionOffsetMs)
    case 'noteMark':
      return noteMark(given, command.markId, command.text)
    case 'retimeMark':
      return retimeMark(given, command.markId, command.markedAt)
    case 'recodeMark':
      return recodeMark(given, command.markId, command.codeKey, command.valence)
    case 'deleteMark':
      return deleteMark(given, command.markId)
    case 'tickFrame':
      return tickFrame(given, command.item)
    case 'untickFrame':
      return untickFrame(given, command.item)
    case 'undo':
      return undo(given, command.eventId)
    case 'redo':
      return redo(given, command.eventId)
    case 'giveReveal':
      return giveReveal(given, command.revealId)
    case 'takeBackReveal':
      return takeBackReveal(given, command.revealId)
    case 'sendCue':
      return sendCue(given, command.text)
    case 'acknowledgeCue':
      return acknowledgeCue(given, command.cueId)
    case 'moveDial':
      return moveDial(given, command.samples)
    case 'hearTalk':
      return hearTalk(given, { from: command.from, steps: command.steps })
    case 'lockSelfAssessment':
      return lockSelfAssessment(given, command.answers)
    case 'lockReturn':
      return lockReturn(given, command.answers)
    case 'finishCoding':
      return finishCoding(given)
    case 'unseal':
      return unseal(given, command.overrideReason)
    case 'makeCommitment':
      return makeCommitment(given, { what: command.what, due: command.due, how: command.how })
    case 'withdrawCommitment':
      return withdrawCommitment(given, command.commitmentId)
    case 'close':
      return close(given)
    case 'closeWithoutCommitment':
      return closeWithoutCommitment(given, command.reason)
    case 'reviewCommitment':
      return reviewCommitment(given, command)
    case 'postComment':
      return postComment(given, command)
    case 'writeRepair':
      return writeRepair(given, command.markId, command.text)
    case 'redactWords':
      return redactWords(given, command.eventId)
    case 'sendIconCue':
      return sendIconCue(given, command.icon)
    case 'withdrawCue':
      return withdrawCue(given, command.cueId)
    case 'keepCue':
      return keepCue(given, command.text)
    case 'keepIconCue':
      return keepIconCue(given, command.icon)
    case 'dropKeptCue':
      return dropKeptCue(given, command.cueId)
    case 'giveTurn':
      return giveTurn(given, command.turn)
    case 'openViews':
      return openViews(given, command.seats)
    case 'callSupervisor':
      return callSupervisor(given)
    case 'endSupervisorCall':
      return endSupervisorCall(given)
    case 'giveConsent':
      return giveConsent(given, command.scope)
    case 'withdrawConsent':
      return withdrawConsent(given, command.scope)
    default: {
      const unknown: never = command
      return unknown
    }
  }
}
