import { and, eq, sql } from 'drizzle-orm'
import { cohort, endedMembership, membership, user } from '@/db/schema'
import { takesWrites, type WritePurpose } from '@/domain/access/archive'
import { mayBelong } from '@/domain/access/demonstration'
import { may, type Permission, type Role } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import { isUuid } from '@/server/platform/is-uuid'
import type { Shell } from '@/server/platform/shell'

declare const taken: unique symbol

/** Proof that one person belongs to one cohort, with their role. Only `takeMembership` creates it. */
export type Membership = {
  readonly cohortId: string
  readonly cohortName: string
  readonly personId: string
  readonly role: Role
  /** Whether the cohort is archived: it is read, and nothing goes on there. */
  readonly isArchived: boolean
  /** Whether the cohort is the demonstration's: nothing leads from it to the organisation's. */
  readonly isDemo: boolean
  readonly [taken]: true
}

/**
 * Checks that a person belongs to a cohort.
 * @throws DomainError notFound for an unknown cohort, one of which the person never was a member, and to a persona for any outside
 * the demonstration; noLongerMember once their membership has ended
 */
export async function takeMembership(shell: Shell, personId: string, cohortId: string): Promise<Membership> {
  if (!isUuid(cohortId)) throw new DomainError('notFound')
  const [row] = await shell.database.db
    .select({
      role: membership.role,
      cohortName: cohort.name,
      isArchived: sql<boolean>`${cohort.archivedAt} is not null`,
      isDemo: cohort.isDemo,
      isPersona: user.demo,
    })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.cohortId, cohortId), eq(membership.userId, personId)))
  if (!row)
    throw new DomainError((await wasMember(shell, personId, cohortId)) ? 'noLongerMember' : 'notFound')
  const { isPersona: demo, ...of } = row
  if (!mayBelong({ demo }, of)) throw new DomainError('notFound')
  return { cohortId, personId, ...of } as Membership
}

async function wasMember({ database: { db } }: Shell, personId: string, cohortId: string): Promise<boolean> {
  const { cohortId: cohort, userId, endedAt } = endedMembership
  const rows = await db
    .select({ endedAt })
    .from(endedMembership)
    .where(and(eq(cohort, cohortId), eq(userId, personId)))
  return rows.length > 0
}

/** Checks that a member's role has a permission. @throws DomainError roleMayNot */
export function requirePermission({ role }: Membership, permission: Permission): void {
  if (!may(role, permission)) throw new DomainError('roleMayNot')
}

/** Checks that a cohort takes a write for this purpose. @throws DomainError cohortArchived */
export function requireWritable(cohort: { readonly isArchived: boolean }, purpose: WritePurpose): void {
  if (!takesWrites(cohort, purpose)) throw new DomainError('cohortArchived')
}
