import { and, eq, inArray, not } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { membership } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { isSuspended } from '@/server/platform/is-suspended'

/** Which role each of these people has in a cohort; null for a person who is no member of it, or is suspended. */
export async function rolesIn(
  db: Db | Tx,
  cohortId: string,
  people: readonly { readonly personId: string }[],
): Promise<(personId: string) => Role | null> {
  const rows = await db
    .select({ userId: membership.userId, role: membership.role })
    .from(membership)
    .where(
      and(
        eq(membership.cohortId, cohortId),
        inArray(
          membership.userId,
          people.map(({ personId }) => personId),
        ),
        not(isSuspended(membership.userId)),
      ),
    )
  const roles = new Map(rows.map(({ userId, role }) => [userId, role]))
  return (personId) => roles.get(personId) ?? null
}
