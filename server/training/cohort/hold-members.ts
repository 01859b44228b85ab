import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { errorCode } from '@/db/error'
import { cohort, membership } from '@/db/schema'
import { may, type Permission } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Membership } from '@/server/people/membership/take-membership'

/** SQLSTATE of the trigger that keeps the last coordinator (db/migrations). */
const LAST_COORDINATOR = 'TR002'

/**
 * Makes acts on the members of a cohort take turns until the transaction ends, and asks again whether this member may: another
 * coordinator may have changed their role a moment ago.
 * @throws DomainError noLongerMember, roleMayNot
 */
export async function holdMembers(
  tx: Tx,
  { cohortId, personId }: Membership,
  permission: Permission,
): Promise<void> {
  await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, cohortId)).for('no key update')
  const [own] = await tx
    .select({ role: membership.role })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), eq(membership.userId, personId)))
  if (!own) throw new DomainError('noLongerMember')
  if (!may(own.role, permission)) throw new DomainError('roleMayNot')
}

/** Work that may leave a cohort without a coordinator. @throws DomainError lastCoordinator where the database refuses that */
export async function keepingCoordinator<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (errorCode(error) === LAST_COORDINATOR) throw new DomainError('lastCoordinator')
    throw error
  }
}
