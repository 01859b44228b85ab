import { seatOf } from '@/domain/live-session/core/agreement'
import type { EventType } from '@/domain/live-session/event'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import type { LiveSessionState } from '@/domain/live-session/state'
import { isViewOpen } from '@/domain/live-session/views'

/** The facts that marks are counted from, and that say which views are open. */
export const countedForMarks = [
  ...(['scheduled', 'seatsChanged', 'interviewStarted', 'interviewEnded'] as const),
  ...(['marked', 'markRecoded', 'markDeleted', 'undone', 'redone'] as const),
  ...(['unsealed', 'viewsOpened', 'turnGiven', 'closed'] as const),
] satisfies EventType[]

/** Marks that stand, of one person in one live session: `about` them as its advisor, and made `by` them. */
export type MarksOfPerson = { readonly about: number; readonly by: number }

/**
 * Counts marks as this person may know of them: those about them once the view they are in is open. Counted before, they would
 * tell what is being noted.
 */
export function countMarks(state: LiveSessionState, personId: string): MarksOfPerson {
  const isAdvisor = seatOf(state.contract, personId) === 'advisor'
  const count = { about: 0, by: 0 }
  for (const { authorId, track } of annotationsOf(state).marks) {
    if (authorId === personId) count.by += 1
    else if (isAdvisor && isViewOpen(state, track.startsWith('observer:') ? 'observer' : 'supervisor')) {
      count.about += 1
    }
  }
  return count
}
