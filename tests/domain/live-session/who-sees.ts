import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'
import type { Actor, Seat } from '@/domain/live-session/seat'
import type { LiveFamily } from '@/domain/live-session/settings'

/**
 * When a seat sees a fact before unsealing: always, never, when it is their own (`own`), when the supervisors wrote it
 * (`track`), when the cohort shows phases live (`phases`) or the code's family (`family`), when they see what it speaks of
 * (`subject`), and both of the last two (`both`).
 */
type Grant = 'yes' | 'no' | 'own' | 'track' | 'phases' | 'family' | 'subject' | 'both'

/** Written out by hand, so that a change of the rules shows here: advisor, beneficiary, supervisor, observer. */
const table: Record<EventType, readonly [Grant, Grant, Grant, Grant]> = {
  scheduled: ['yes', 'yes', 'yes', 'yes'],
  cancelled: ['yes', 'yes', 'yes', 'yes'],
  briefingOpened: ['yes', 'yes', 'yes', 'yes'],
  focusChosen: ['yes', 'no', 'yes', 'yes'],
  readinessDeclared: ['yes', 'yes', 'yes', 'yes'],
  interviewStarted: ['yes', 'yes', 'yes', 'yes'],
  phaseEntered: ['phases', 'phases', 'yes', 'yes'],
  interviewPaused: ['yes', 'yes', 'yes', 'yes'],
  interviewHalted: ['yes', 'yes', 'yes', 'yes'],
  interviewResumed: ['yes', 'yes', 'yes', 'yes'],
  interviewEnded: ['yes', 'yes', 'yes', 'yes'],
  interviewReopened: ['yes', 'yes', 'yes', 'yes'],
  marked: ['family', 'family', 'track', 'own'],
  markNoted: ['no', 'no', 'subject', 'subject'],
  markRetimed: ['subject', 'subject', 'subject', 'subject'],
  markRecoded: ['both', 'both', 'subject', 'subject'],
  markDeleted: ['subject', 'subject', 'subject', 'subject'],
  frameTicked: ['no', 'no', 'yes', 'no'],
  frameUnticked: ['no', 'no', 'yes', 'no'],
  undone: ['subject', 'subject', 'subject', 'subject'],
  redone: ['subject', 'subject', 'subject', 'subject'],
  revealGiven: ['no', 'yes', 'yes', 'no'],
  revealTakenBack: ['no', 'yes', 'yes', 'no'],
  cueSent: ['yes', 'no', 'yes', 'no'],
  cueAcknowledged: ['yes', 'no', 'yes', 'no'],
  dialMoved: ['no', 'yes', 'yes', 'no'],
  selfAssessmentGiven: ['yes', 'no', 'no', 'no'],
  returnGiven: ['no', 'yes', 'no', 'no'],
  seatLocked: ['yes', 'yes', 'yes', 'yes'],
  unsealed: ['yes', 'yes', 'yes', 'yes'],
  commitmentMade: ['yes', 'yes', 'yes', 'yes'],
  commitmentWithdrawn: ['yes', 'yes', 'yes', 'yes'],
  closed: ['yes', 'yes', 'yes', 'yes'],
  commitmentReviewed: ['yes', 'no', 'yes', 'no'],
  commentPosted: ['no', 'no', 'no', 'no'],
  repairWritten: ['no', 'no', 'no', 'no'],
  wordsRedacted: ['no', 'no', 'no', 'no'],
  iconCueSent: ['yes', 'no', 'yes', 'no'],
  turnGiven: ['no', 'no', 'no', 'no'],
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
  const shown = log.find((each) => each.type === 'scheduled')?.payload.settings.shownLive ?? []
  const shows = (family: string | null) => shown.includes(`${family}s` as LiveFamily)
  const subject = () => {
    const { markId, eventId } = event.payload as { markId?: string; eventId?: string }
    const spokenOf = log.find(({ id }) => id === (markId ?? eventId))
    return spokenOf !== undefined && sees(viewer, spokenOf, log, familyOf)
  }
  const family = () => {
    const { codeKey } = event.payload as { codeKey: string }
    return bySupervisor && shows(familyOf(codeKey))
  }
  switch (grant) {
    case 'yes':
      return true
    case 'no':
      return false
    case 'own':
      return event.actorId === viewer.personId
    case 'track':
      return bySupervisor
    case 'phases':
      return shown.includes('phases')
    case 'family':
      return family()
    case 'subject':
      return subject()
    case 'both':
      return family() && subject()
  }
}
