import { and, eq, inArray, not } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { membership } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { maySit } from '@/domain/live-session/core/seat'
import type { RoundSetup } from '@/domain/pairing/round'
import { isSuspended } from '@/server/platform/is-suspended'

/** Checks that everyone of a set-up is a member who may have the seat. @throws DomainError notAMember, roleCannotSit */
export async function checkPeople(
  db: Db | Tx,
  cohortId: string,
  setup: Pick<RoundSetup, 'learnerIds' | 'supervisorIds'>,
): Promise<void> {
  const people = [...setup.learnerIds, ...setup.supervisorIds]
  const rows = await db
    .select({ personId: membership.userId, role: membership.role })
    .from(membership)
    .where(
      and(
        eq(membership.cohortId, cohortId),
        inArray(membership.userId, people),
        not(isSuspended(membership.userId)),
      ),
    )
  const roles = new Map(rows.map(({ personId, role }) => [personId, role]))
  for (const personId of people) {
    const role = roles.get(personId)
    if (!role) throw new DomainError('notAMember', personId)
    const seat = setup.learnerIds.includes(personId) ? 'advisor' : 'supervisor'
    if (!maySit(role, seat)) throw new DomainError('roleCannotSit', personId)
  }
}
