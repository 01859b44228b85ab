import { DomainError } from '@/domain/domain-error'
import type { Viewer } from '@/domain/live-session/core/seat'
import type { SeatNow } from '@/domain/live-session/core/seats-now'
import type { LiveSessionState } from '@/domain/live-session/state'
import { mayMeet, mediumOf } from './medium'
import { meshIn } from './mesh'

/**
 * The person who gets a signal from `from` to `to`: both belong to the mesh, and `to` holds their seat now. A signal to
 * oneself reaches the sender's other pages.
 * @throws DomainError wrongMoment where people do not meet here, or not at this stage; seatMayNot for a sender outside
 * the mesh; notFound for an addressee who is not in it or does not hold their seat
 */
export function addresseeOf(
  state: Pick<LiveSessionState, 'contract' | 'stage' | 'consents' | 'clock'>,
  seatsNow: readonly SeatNow[],
  { from, to }: { readonly from: string; readonly to: string },
): Viewer {
  const { contract, stage } = state
  if (contract === null || mediumOf(contract) === null || !mayMeet(stage))
    throw new DomainError('wrongMoment')
  const mesh = meshIn(state)
  if (!mesh.some(({ personId }) => personId === from)) throw new DomainError('seatMayNot')
  const addressee = mesh.find(({ personId }) => personId === to)
  const isHeld = seatsNow.some(({ personId, standing }) => personId === to && standing === 'held')
  if (!addressee || !isHeld) throw new DomainError('notFound')
  return addressee
}
