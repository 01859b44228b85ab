import type { Seat } from '../core/seat'
import type { Status } from '../core/stage'
import type { LiveSessionState } from '../state'

/** What a seat still has to give once the interview is over and before the views are opened; null where it gives nothing, or has given it. */
export function reflectionOwed(
  seat: Seat | null,
  status: Status,
  hasLocked: boolean,
): 'selfAssessment' | 'beneficiaryReturn' | null {
  if (status !== 'selfAssessment' || hasLocked) return null
  switch (seat) {
    case 'advisor':
      return 'selfAssessment'
    case 'beneficiary':
      return 'beneficiaryReturn'
    default:
      return null
  }
}

/** Whether both players have locked what they wrote: nothing of theirs is waited for any more. */
export function haveBothLocked({ locked }: Pick<LiveSessionState, 'locked'>): boolean {
  return locked.has('advisor') && locked.has('beneficiary')
}
