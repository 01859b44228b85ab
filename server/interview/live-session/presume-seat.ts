import { DomainError } from '@/domain/domain-error'
import { seatOf } from '@/domain/live-session/core/agreement'
import type { Actor, Viewer } from '@/domain/live-session/core/seat'
import { type TakenSeat, takeSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import type { SignIn } from '@/server/people/sign-in/sign-in'
import type { Claim } from './append-claimed'

declare const presumed: unique symbol

/**
 * A seat that a person had when this process last looked. It proves nothing: facts are appended for it only by a statement that
 * looks again.
 */
export type PresumedSeat = {
  readonly liveSessionId: string
  readonly viewer: Viewer
  readonly actor: Actor
  readonly claim: Claim
  /** Looks again, and takes the seat. @throws DomainError signedOut; those of `takeSeat` */
  readonly confirm: () => Promise<TakenSeat>
  readonly [presumed]: true
}

/** Presumes the seat of a remembered sign-in. Null where this process does not know of one. */
export function presumeSeat(
  shell: Shell,
  signIn: { readonly signInId: string; readonly personId: string },
  liveSessionId: string,
  confirm: () => Promise<TakenSeat>,
): PresumedSeat | null {
  const { personId } = signIn
  const snapshot = shell.snapshots.get(liveSessionId)
  const seat = snapshot ? seatOf(snapshot.state.contract, personId) : null
  if (seat === null) return null
  const viewer = { personId, seat }
  const actor = { ...viewer, organises: false }
  return { liveSessionId, viewer, actor, claim: { ...signIn, seat }, confirm } as unknown as PresumedSeat
}

/** Reads the sign-in again, and takes the seat. */
export async function confirmSeat(
  shell: Shell,
  personId: string,
  liveSessionId: string,
  readAgain: () => Promise<SignIn | null>,
): Promise<TakenSeat> {
  const signIn = await readAgain()
  if (signIn?.person.id !== personId) throw new DomainError('signedOut')
  return takeSeat(shell, personId, liveSessionId)
}
