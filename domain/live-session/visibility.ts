import type { FamilyKeyOf } from '@/domain/observation/grid'
import { isOutside } from './consent/outside'
import { isPlayer, type Viewer } from './core/seat'
import type { EventType, HiddenEvent, LiveSessionEvent, SeenEvent } from './event'
import { entryOf, markEvent } from './marking/annotations'
import { leadsInterview } from './marking/lead'
import { areCodingsOpen } from './marking/supervision'
import { mainTrack, trackOf, trackOfSeat } from './marking/tracks'
import { isUnsealed, type LiveSessionState } from './state'
import { isViewOpen, viewOf } from './views'

type Rule<T extends EventType> = (
  viewer: Viewer,
  event: LiveSessionEvent<T>,
  state: LiveSessionState,
  familyOf: FamilyKeyOf,
) => boolean

const everyone = () => true
const own = (viewer: Viewer, event: { actorId: string }) => viewer.personId === event.actorId

const byMark: Rule<'markNoted' | 'markRetimed' | 'markRecoded' | 'markDeleted'> = (
  viewer,
  event,
  state,
  familyOf,
) => {
  const mark = markEvent(state, event.payload.markId)
  return mark !== undefined && seesMark(viewer, mark, state, familyOf)
}

const byEntry: Rule<'undone' | 'redone'> = (viewer, event, state, familyOf) => {
  const target = entryOf(state, event.payload.eventId)?.event
  return target !== undefined && sealedRules[target.type](viewer, target as never, state, familyOf)
}

function seesMark(
  viewer: Viewer,
  mark: LiveSessionEvent<'marked'>,
  state: LiveSessionState,
  familyOf: FamilyKeyOf,
): boolean {
  if (viewer.seat === 'observer') return own(viewer, mark)
  if (viewer.seat === 'supervisor') return seesCoding(viewer, mark, state)
  if (trackOf(mark, state.contract) !== mainTrack) return false
  return showsFamily(state, familyOf(mark.payload.codeKey))
}

/** Whether a supervisor may see an annotation: on their own track, and on the other supervisors' once those are open. */
function seesCoding(viewer: Viewer, event: LiveSessionEvent, state: LiveSessionState): boolean {
  if (event.seat === 'observer') return false
  return areCodingsOpen(state) || trackOf(event, state.contract) === trackOfSeat(viewer, state.contract)
}

/** A code of no known family is shown to no player. */
function showsFamily(state: LiveSessionState, family: string | null): boolean {
  return family !== null && shownLive(state, family)
}

function shownLive(state: LiveSessionState, what: string): boolean {
  return state.contract?.settings.shownLive.includes(what) ?? false
}

const annotators: Rule<'frameTicked' | 'frameUnticked'> = (viewer, event, state) =>
  viewer.seat === 'observer'
    ? own(viewer, event)
    : viewer.seat === 'supervisor' && seesCoding(viewer, event, state)

/** Supervisors alone see kept cues, in blind coding only their own: a kept cue reveals what its author noticed. */
const keepers: Rule<'cueKept' | 'keptCueDropped'> = (viewer, event, state) =>
  viewer.seat === 'supervisor' && seesCoding(viewer, event, state)

/** The main track's phases are the interview's; another supervisor's phases belong to their coding. */
const byPhase: Rule<'phaseEntered'> = (viewer, event, state) => {
  if (viewer.seat === 'supervisor') return seesCoding(viewer, event, state)
  return (
    trackOf(event, state.contract) === mainTrack && (viewer.seat === 'observer' || shownLive(state, 'phases'))
  )
}

/** What is said in a debrief before its author's view is open: its author reads it, and supervisors each other's. */
const amongSupervisors: Rule<'commentPosted' | 'repairWritten' | 'wordsRedacted'> = (viewer, event) =>
  own(viewer, event) || (viewer.seat === 'supervisor' && event.seat === 'supervisor')

/** The allow-list of what a seat sees while a fact's view is not open. What no rule grants stays hidden. */
const sealedRules: { readonly [T in EventType]: Rule<T> } = {
  scheduled: everyone,
  cancelled: everyone,
  briefingOpened: everyone,
  focusChosen: (viewer) => viewer.seat !== 'beneficiary',
  readinessDeclared: everyone,
  entered: everyone,
  interviewStarted: everyone,
  phaseEntered: byPhase,
  interviewPaused: everyone,
  interviewHalted: everyone,
  interviewResumed: everyone,
  interviewEnded: everyone,
  interviewReopened: everyone,
  marked: (viewer, event, state, familyOf) => seesMark(viewer, event, state, familyOf),
  // Players read the words of notes in the debrief, together with their author, never during the interview.
  markNoted: (viewer, event, state, familyOf) =>
    (viewer.seat === 'supervisor' || viewer.seat === 'observer') && byMark(viewer, event, state, familyOf),
  markRetimed: byMark,
  markRecoded: (viewer, event, state, familyOf) => {
    const familyAllowed =
      viewer.seat === 'supervisor' ||
      viewer.seat === 'observer' ||
      showsFamily(state, familyOf(event.payload.codeKey))
    return familyAllowed && byMark(viewer, event, state, familyOf)
  },
  markDeleted: byMark,
  frameTicked: annotators,
  frameUnticked: annotators,
  undone: byEntry,
  redone: byEntry,
  revealGiven: (viewer) => viewer.seat === 'beneficiary' || viewer.seat === 'supervisor',
  revealTakenBack: (viewer) => viewer.seat === 'beneficiary' || viewer.seat === 'supervisor',
  cueSent: (viewer) => viewer.seat === 'advisor' || viewer.seat === 'supervisor',
  iconCueSent: (viewer) => viewer.seat === 'advisor' || viewer.seat === 'supervisor',
  cueAcknowledged: (viewer) => viewer.seat === 'advisor' || viewer.seat === 'supervisor',
  cueWithdrawn: (viewer) => viewer.seat === 'advisor' || viewer.seat === 'supervisor',
  dialMoved: (viewer) => viewer.seat === 'beneficiary' || viewer.seat === 'supervisor',
  talkHeard: own,
  selfAssessmentGiven: own,
  returnGiven: own,
  momentsCompared: own,
  dialRedrawn: own,
  seatLocked: everyone,
  codingFinished: (viewer) => viewer.seat === 'supervisor',
  unsealed: everyone,
  commitmentMade: everyone,
  commitmentWithdrawn: everyone,
  closed: everyone,
  commitmentReviewed: (viewer) => viewer.seat === 'advisor' || viewer.seat === 'supervisor',
  commentPosted: amongSupervisors,
  repairWritten: amongSupervisors,
  wordsRedacted: amongSupervisors,
  turnGiven: everyone,
  viewsOpened: everyone,
  moved: everyone,
  seatsChanged: everyone,
  planChanged: everyone,
  scenarioChanged: everyone,
  briefingSetBack: everyone,
  cancellationUndone: everyone,
  supervisorCalled: (viewer, event) => viewer.seat === 'supervisor' || own(viewer, event),
  supervisorCallEnded: (viewer, event) =>
    viewer.seat === 'supervisor' || event.payload.callerIds.includes(viewer.personId),
  consentGiven: everyone,
  consentWithdrawn: (viewer, event, { contract }) =>
    own(viewer, event) || (viewer.seat === 'supervisor' && leadsInterview(contract, viewer.personId)),
  recordingOffered: everyone,
  recordingAnswered: own,
  recordingReplied: (viewer, event) => event.payload.among === 'seats' || isPlayer(viewer.seat),
  recordingPaused: own,
  recordingResumed: own,
  recordingWithdrawn: own,
  recordingSettled: everyone,
  cueKept: keepers,
  keptCueDropped: keepers,
  takeProposed: everyone,
  takeAgreed: everyone,
  takeDropped: everyone,
  takeBegun: everyone,
  takeHalted: everyone,
  takeResumed: everyone,
  takeEnded: everyone,
  takeKept: everyone,
  takeDiscarded: everyone,
  takeNamed: everyone,
  takeMarked: (viewer) => viewer.seat === 'supervisor',
  takeMarkNoted: (viewer) => viewer.seat === 'supervisor',
  takeMarkDropped: (viewer) => viewer.seat === 'supervisor',
  takeDialMoved: (viewer) => viewer.seat === 'beneficiary' || viewer.seat === 'supervisor',
  takeTalkHeard: own,
  erased: () => false,
  purged: everyone,
}

/**
 * Gives a fact as this viewer may see it: whole, or its place in the sequence and nothing else. No other function redacts facts.
 * `state` is the full state, at the fact or later.
 */
export function viewFor(
  viewer: Viewer,
  state: LiveSessionState,
  event: LiveSessionEvent,
  familyOf: FamilyKeyOf,
): SeenEvent {
  return sees(viewer, state, event, familyOf) ? event : hide(event)
}

function sees(
  viewer: Viewer,
  state: LiveSessionState,
  event: LiveSessionEvent,
  familyOf: FamilyKeyOf,
): boolean {
  if (isOutside(state, viewer)) return false
  if (isOpen(viewer, state, event, familyOf)) return true
  // There is no rule for a fact that a newer release wrote and this server does not know.
  const rule = sealedRules[event.type] as Rule<EventType> | undefined
  return rule?.(viewer, event, state, familyOf) ?? false
}

/**
 * Facts that the debrief shows to no more seats: no player answers for a call, a refusal, a recording choice or a
 * pause.
 */
const staysBetween: ReadonlySet<EventType> = new Set<EventType>([
  ...(['supervisorCalled', 'supervisorCallEnded', 'consentWithdrawn'] as const),
  ...(['recordingAnswered', 'recordingReplied'] as const),
  ...(['recordingPaused', 'recordingResumed', 'recordingWithdrawn'] as const),
])

/** Whether a fact is open to every seat that may see what it speaks of. */
function isOpen(
  viewer: Viewer,
  state: LiveSessionState,
  event: LiveSessionEvent,
  familyOf: FamilyKeyOf,
): boolean {
  if (staysBetween.has(event.type)) return false
  // Nothing is left to see, and its author stays untold.
  if (event.type === 'erased') return false
  if (!isUnsealed(state)) return false
  const view = viewOf(event, state)
  if (view !== null && !isViewOpen(state, view)) return false
  // Beside it stands the beneficiary's dial: the line opens where both are open.
  if (event.type === 'dialRedrawn') return isViewOpen(state, 'beneficiary')
  if (event.type !== 'repairWritten') return true
  // The words of a repair tell of the breach: a viewer who does not see the mark does not read them.
  const mark = markEvent(state, event.payload.markId)
  return mark === undefined || sees(viewer, state, mark, familyOf)
}

function hide(event: { seq: number }): HiddenEvent {
  return { seq: event.seq, type: 'hidden' }
}
