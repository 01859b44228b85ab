import type { Actor, Seat } from '@/domain/live-session/core/seat'
import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'

/** When a seat sees a fact before its view opens. */
type Grant =
  | 'yes'
  | 'no'
  /** When the fact is their own. */
  | 'own'
  /** When they lead. */
  | 'lead'
  /** When it is their own or another supervisor's. */
  | 'desk'
  /** When it ends their own call. */
  | 'caller'
  /** When its author is a supervisor whose coding is open to them. */
  | 'coding'
  /** When it moves the interview itself to another phase. */
  | 'course'
  /** The same, where the cohort shows phases live. */
  | 'phases'
  /** Where the cohort shows the code's family live. */
  | 'family'
  /** When they see the fact that it refers to. */
  | 'subject'
  /** `family` and `subject` together. */
  | 'both'

/** Written out by hand, so that a change of the rules shows here: advisor, beneficiary, supervisor, observer. */
const table: Record<EventType, readonly [Grant, Grant, Grant, Grant]> = {
  scheduled: ['yes', 'yes', 'yes', 'yes'],
  cancelled: ['yes', 'yes', 'yes', 'yes'],
  briefingOpened: ['yes', 'yes', 'yes', 'yes'],
  moved: ['yes', 'yes', 'yes', 'yes'],
  seatsChanged: ['yes', 'yes', 'yes', 'yes'],
  planChanged: ['yes', 'yes', 'yes', 'yes'],
  scenarioChanged: ['yes', 'yes', 'yes', 'yes'],
  briefingSetBack: ['yes', 'yes', 'yes', 'yes'],
  cancellationUndone: ['yes', 'yes', 'yes', 'yes'],
  focusChosen: ['yes', 'no', 'yes', 'yes'],
  readinessDeclared: ['yes', 'yes', 'yes', 'yes'],
  interviewStarted: ['yes', 'yes', 'yes', 'yes'],
  phaseEntered: ['phases', 'phases', 'coding', 'course'],
  interviewPaused: ['yes', 'yes', 'yes', 'yes'],
  interviewHalted: ['yes', 'yes', 'yes', 'yes'],
  interviewResumed: ['yes', 'yes', 'yes', 'yes'],
  interviewEnded: ['yes', 'yes', 'yes', 'yes'],
  interviewReopened: ['yes', 'yes', 'yes', 'yes'],
  marked: ['family', 'family', 'coding', 'own'],
  markNoted: ['no', 'no', 'subject', 'subject'],
  markRetimed: ['subject', 'subject', 'subject', 'subject'],
  markRecoded: ['both', 'both', 'subject', 'subject'],
  markDeleted: ['subject', 'subject', 'subject', 'subject'],
  frameTicked: ['no', 'no', 'coding', 'no'],
  frameUnticked: ['no', 'no', 'coding', 'no'],
  undone: ['subject', 'subject', 'subject', 'subject'],
  redone: ['subject', 'subject', 'subject', 'subject'],
  revealGiven: ['no', 'yes', 'yes', 'no'],
  revealTakenBack: ['no', 'yes', 'yes', 'no'],
  cueSent: ['yes', 'no', 'yes', 'no'],
  cueAcknowledged: ['yes', 'no', 'yes', 'no'],
  dialMoved: ['no', 'yes', 'yes', 'no'],
  talkHeard: ['own', 'own', 'no', 'no'],
  selfAssessmentGiven: ['yes', 'no', 'no', 'no'],
  returnGiven: ['no', 'yes', 'no', 'no'],
  momentsCompared: ['no', 'yes', 'no', 'no'],
  dialRedrawn: ['yes', 'no', 'no', 'no'],
  seatLocked: ['yes', 'yes', 'yes', 'yes'],
  codingFinished: ['no', 'no', 'yes', 'no'],
  unsealed: ['yes', 'yes', 'yes', 'yes'],
  consentGiven: ['yes', 'yes', 'yes', 'yes'],
  consentWithdrawn: ['own', 'own', 'lead', 'no'],
  recordingOffered: ['yes', 'yes', 'yes', 'yes'],
  recordingAnswered: ['own', 'own', 'own', 'own'],
  recordingReplied: ['yes', 'yes', 'no', 'no'],
  recordingPaused: ['own', 'own', 'own', 'own'],
  recordingResumed: ['own', 'own', 'own', 'own'],
  recordingWithdrawn: ['own', 'own', 'own', 'own'],
  recordingSettled: ['yes', 'yes', 'yes', 'yes'],
  commitmentMade: ['yes', 'yes', 'yes', 'yes'],
  commitmentWithdrawn: ['yes', 'yes', 'yes', 'yes'],
  closed: ['yes', 'yes', 'yes', 'yes'],
  commitmentReviewed: ['yes', 'no', 'yes', 'no'],
  commentPosted: ['own', 'own', 'desk', 'own'],
  repairWritten: ['own', 'own', 'desk', 'own'],
  wordsRedacted: ['own', 'own', 'desk', 'own'],
  iconCueSent: ['yes', 'no', 'yes', 'no'],
  cueWithdrawn: ['yes', 'no', 'yes', 'no'],
  cueKept: ['no', 'no', 'coding', 'no'],
  keptCueDropped: ['no', 'no', 'coding', 'no'],
  turnGiven: ['yes', 'yes', 'yes', 'yes'],
  viewsOpened: ['yes', 'yes', 'yes', 'yes'],
  entered: ['yes', 'yes', 'yes', 'yes'],
  supervisorCalled: ['own', 'own', 'yes', 'no'],
  supervisorCallEnded: ['caller', 'caller', 'yes', 'no'],
  takeProposed: ['yes', 'yes', 'yes', 'yes'],
  takeAgreed: ['yes', 'yes', 'yes', 'yes'],
  takeDropped: ['yes', 'yes', 'yes', 'yes'],
  takeBegun: ['yes', 'yes', 'yes', 'yes'],
  takeHalted: ['yes', 'yes', 'yes', 'yes'],
  takeResumed: ['yes', 'yes', 'yes', 'yes'],
  takeEnded: ['yes', 'yes', 'yes', 'yes'],
  takeKept: ['yes', 'yes', 'yes', 'yes'],
  takeDiscarded: ['yes', 'yes', 'yes', 'yes'],
  takeNamed: ['yes', 'yes', 'yes', 'yes'],
  takeMarked: ['no', 'no', 'yes', 'no'],
  takeMarkNoted: ['no', 'no', 'yes', 'no'],
  takeMarkDropped: ['no', 'no', 'yes', 'no'],
  takeDialMoved: ['no', 'yes', 'yes', 'no'],
  takeTalkHeard: ['own', 'own', 'no', 'no'],
  erased: ['no', 'no', 'no', 'no'],
  purged: ['yes', 'yes', 'yes', 'yes'],
}
const column: Record<Seat, 0 | 1 | 2 | 3> = { advisor: 0, beneficiary: 1, supervisor: 2, observer: 3 }

/** Whether the table grants this fact to this viewer, read from the log alone. */
export function sees(
  viewer: Actor & { seat: Seat },
  event: LiveSessionEvent,
  log: readonly LiveSessionEvent[],
  familyOf: (codeKey: string) => string | null,
): boolean {
  const grant = table[event.type][column[viewer.seat]]
  const bySupervisor = event.seat === 'supervisor'
  const agreed = log.find((each) => each.type === 'scheduled')?.payload
  const shown = agreed?.settings.shownLive ?? []
  const supervisors = (agreed?.seats ?? []).filter((each) => each.seat === 'supervisor')
  const isBlind = agreed?.settings.supervision === 'blind' && supervisors.length > 1
  const isCourse = bySupervisor && (!isBlind || supervisors[0]?.personId === event.actorId)
  const coding = () =>
    bySupervisor &&
    (!isBlind ||
      log.some(({ type }) => type === 'unsealed') ||
      event.actorId === viewer.personId ||
      supervisors.every(({ personId }) =>
        log.some(({ type, actorId }) => type === 'codingFinished' && actorId === personId),
      ))
  const shows = (family: string | null) => family !== null && shown.includes(family)
  const subject = () => {
    const { markId, eventId } = event.payload as { markId?: string; eventId?: string }
    const spokenOf = log.find(({ id }) => id === (markId ?? eventId))
    return spokenOf !== undefined && sees(viewer, spokenOf, log, familyOf)
  }
  const family = () => {
    const { codeKey } = event.payload as { codeKey: string }
    return isCourse && shows(familyOf(codeKey))
  }
  switch (grant) {
    case 'yes':
      return true
    case 'no':
      return false
    case 'own':
      return event.actorId === viewer.personId
    case 'lead':
      return !isBlind || supervisors[0]?.personId === viewer.personId
    case 'desk':
      return event.actorId === viewer.personId || bySupervisor
    case 'caller':
      return (event.payload as { callerIds: readonly string[] }).callerIds.includes(viewer.personId)
    case 'coding':
      return coding()
    case 'course':
      return isCourse
    case 'phases':
      return isCourse && shown.includes('phases')
    case 'family':
      return family()
    case 'subject':
      return subject()
    case 'both':
      return family() && subject()
  }
}
