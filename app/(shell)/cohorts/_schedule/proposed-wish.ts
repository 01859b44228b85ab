import type { Lacking, Proposal } from '../_proposal/proposal'
import type { Choices, Wish } from './wish'

/** A first wish with what the rules of rounds propose for a person; without a proposal, with them in their seat. */
export function proposedWish(wish: Wish, { personId, seat }: Lacking, proposal: Proposal | null): Wish {
  if (!proposal) return { ...wish, [seat === 'advisor' ? 'advisorId' : 'beneficiaryId']: personId }
  const { advisorId, beneficiaryId, supervisorId, scenarioKey } = proposal
  return {
    ...wish,
    advisorId,
    beneficiaryId,
    scenarioKey: scenarioKey ?? '',
    // A supervisor who prepares it has said so by being here.
    supervisorIds:
      wish.supervisorIds.length > 0 || supervisorId === null ? wish.supervisorIds : [supervisorId],
  }
}

/** Whether a wish still has the two people of a proposal. */
export function isStillProposed(
  wish: Pick<Wish, 'advisorId' | 'beneficiaryId'>,
  proposal: Proposal,
): boolean {
  return wish.advisorId === proposal.advisorId && wish.beneficiaryId === proposal.beneficiaryId
}

/** Who is asked about in the address of the page, where it is a person who may sit there. */
export function lackingOf(
  { advisor, beneficiary }: { advisor?: string | undefined; beneficiary?: string | undefined },
  { members }: Pick<Choices, 'members'>,
): Lacking | null {
  const seat = advisor ? 'advisor' : 'beneficiary'
  const personId = advisor ?? beneficiary
  const found = members.find((each) => each.personId === personId)
  return found?.maySit.includes(seat) ? { personId: found.personId, seat } : null
}
