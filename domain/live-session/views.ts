import { type Seat, seats, type Viewer } from './core/seat'
import { absentees } from './course/arrivals'
import type { LiveSessionEvent } from './event'
import { entryOf } from './marking/annotations'
import { mainTrack, trackOf } from './marking/tracks'
import { isUnsealed, type LiveSessionState } from './state'

/** Whether the views of this debrief open one after the other, as agreed when the live session was scheduled. */
export function opensByTurn({ contract }: Pick<LiveSessionState, 'contract'>): boolean {
  return contract?.settings.viewsOpen === 'byTurn'
}

/** Whether a seat's view of the interview is open to every seat. Closing the debrief opens what is left. */
export function isViewOpen(state: LiveSessionState, seat: Seat): boolean {
  if (!isUnsealed(state)) return false
  return !opensByTurn(state) || state.stage.status === 'closed' || state.openedViews.has(seat)
}

/** Seats of this debrief whose view is not open yet; empty before the debrief. Who never came has no view to open. */
export function shutViews(state: LiveSessionState): readonly Seat[] {
  if (!isUnsealed(state)) return []
  const absent = absentees(state)
  const came = state.contract?.seats.filter(({ personId }) => !absent.has(personId)) ?? []
  return seats.filter((each) => came.some(({ seat }) => seat === each) && !isViewOpen(state, each))
}

/** Seats whose views the findings and the figures put side by side. */
const compared: readonly Seat[] = ['advisor', 'beneficiary', 'supervisor']

/** Whether findings and figures may be read while these views are shut: they compare views that are open, and nothing less. */
export function mayCompare(shut: readonly Seat[]): boolean {
  return !compared.some((seat) => shut.includes(seat))
}

/** Whether this viewer may read what this author wrote in the debrief: their own, or once the author's view is open. */
export function readsWordsOf(state: LiveSessionState, viewer: Viewer, authorId: string): boolean {
  if (viewer.personId === authorId) return true
  const seat = state.contract?.seats.find(({ personId }) => personId === authorId)?.seat
  if (seat === undefined || isViewOpen(state, seat)) return true
  return seat === 'supervisor' && viewer.seat === 'supervisor'
}

/**
 * Whose view a fact is part of; null for what belongs to no view: the course of the interview and of the debrief, its phases and
 * stops, and what was agreed.
 */
export function viewOf(event: LiveSessionEvent, state: LiveSessionState): Seat | null {
  switch (event.type) {
    case 'scheduled':
    case 'cancelled':
    case 'moved':
    case 'seatsChanged':
    case 'planChanged':
    case 'scenarioChanged':
    case 'briefingOpened':
    case 'briefingSetBack':
    case 'cancellationUndone':
    case 'focusChosen':
    case 'entered':
    case 'readinessDeclared':
    case 'interviewStarted':
    case 'interviewPaused':
    case 'interviewHalted':
    case 'interviewResumed':
    case 'interviewEnded':
    case 'interviewReopened':
    case 'supervisorCalled':
    case 'supervisorCallEnded':
    case 'consentGiven':
    case 'consentWithdrawn':
    case 'recordingOffered':
    case 'recordingAnswered':
    case 'recordingReplied':
    case 'recordingPaused':
    case 'recordingResumed':
    case 'recordingWithdrawn':
    case 'recordingSettled':
    case 'seatLocked':
    case 'unsealed':
    case 'turnGiven':
    case 'viewsOpened':
    case 'commitmentMade':
    case 'commitmentWithdrawn':
    case 'closed':
    case 'takeProposed':
    case 'takeAgreed':
    case 'takeDropped':
    case 'takeBegun':
    case 'takeHalted':
    case 'takeResumed':
    case 'takeEnded':
    case 'takeKept':
    case 'takeDiscarded':
    case 'takeNamed':
    case 'erased':
    case 'purged':
      return null
    case 'phaseEntered':
      return trackOf(event, state.contract) === mainTrack ? null : 'supervisor'
    case 'undone':
    case 'redone': {
      const target = entryOf(state, event.payload.eventId)?.event
      return target ? viewOf(target, state) : event.seat
    }
    case 'marked':
    case 'markNoted':
    case 'markRetimed':
    case 'markRecoded':
    case 'markDeleted':
    case 'commentPosted':
    case 'repairWritten':
    case 'wordsRedacted':
      return event.seat
    case 'frameTicked':
    case 'frameUnticked':
    case 'cueSent':
    case 'iconCueSent':
    case 'cueAcknowledged':
    case 'cueWithdrawn':
    case 'cueKept':
    case 'keptCueDropped':
    case 'codingFinished':
    // Who spoke how much is read beside the supervisor's marks, once the players have said what they saw.
    case 'talkHeard':
    case 'takeMarked':
    case 'takeMarkNoted':
    case 'takeMarkDropped':
    case 'takeTalkHeard':
      return 'supervisor'
    case 'revealGiven':
    case 'revealTakenBack':
    case 'dialMoved':
    case 'momentsCompared':
    case 'takeDialMoved':
    case 'returnGiven':
      return 'beneficiary'
    case 'selfAssessmentGiven':
    // It compares two views: it opens with the later of them (visibility.ts).
    case 'dialRedrawn':
    case 'commitmentReviewed':
      return 'advisor'
    default:
      // A fact of a newer release: it waits for the last view to open.
      event satisfies never
      return shutViews(state)[0] ?? null
  }
}
