import { and, eq, not } from 'drizzle-orm'
import { membership } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { openFacts } from '@/domain/pairing/look-up'
import { proposeSession, type SessionProposal } from '@/domain/pairing/propose-session'
import type { RoundSetup } from '@/domain/pairing/round'
import { toldReasons } from '@/domain/pairing/told-reasons'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { isSuspended } from '@/server/platform/is-suspended'
import { readRoundFacts } from '@/server/training/round/read-past'

/**
 * The interview that would give a learner the seat they lack, by the rules by which rounds are planned. Null where no partner can play
 * with them. @throws DomainError roleMayNot, notAMember for a person who is no learner of the cohort
 */
export async function proposeForLearner(
  { database: { db } }: Shell,
  member: Membership,
  { personId, seat, now }: { personId: string; seat: 'advisor' | 'beneficiary'; now: number },
): Promise<SessionProposal | null> {
  requirePermission(member, 'liveSession.schedule')
  const { cohortId } = member
  const people = await db
    .select({ id: membership.userId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), not(isSuspended(membership.userId))))
  const withRole = (wanted: (typeof people)[number]['role']) =>
    people.flatMap(({ id, role }) => (role === wanted ? id : []))
  const learnerIds = withRole('learner')
  if (!learnerIds.includes(personId)) throw new DomainError('notAMember')
  const setup: RoundSetup = {
    kind: 'oneSeat',
    slots: [],
    rooms: [],
    away: [],
    learnerIds,
    supervisorIds: withRole('supervisor'),
    supervisorsEach: 1,
  }
  const facts = await readRoundFacts(db, { cohortId, setup, now })
  const proposal = proposeSession(openFacts(facts), { personId, seat })
  return proposal && { ...proposal, reasons: toldReasons(proposal.reasons, member.role) }
}
