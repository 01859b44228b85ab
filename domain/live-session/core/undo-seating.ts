import { DomainError } from '../../domain-error'
import type { Contract } from '../event'
import type { LiveSessionState } from '../state'

/**
 * The seats as they were before the last change of what was agreed, for the person who made that change and only while it is the last.
 * `version`: how many changes there were after it. @throws DomainError nothingToUndo
 */
export function seatsBefore(
  { changes }: Pick<LiveSessionState, 'changes'>,
  { personId, version }: { readonly personId: string; readonly version: number },
): Pick<Contract, 'seats'> & { readonly supervision: Contract['settings']['supervision'] } {
  const last = changes.at(-1)
  if (changes.length !== version || last?.type !== 'seatsChanged' || last.byId !== personId)
    throw new DomainError('nothingToUndo')
  const { seats, settings } = last.before
  return { seats, supervision: settings.supervision }
}
