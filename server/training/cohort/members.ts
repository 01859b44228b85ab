import { and, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { endedMembership, membership, user } from '@/db/schema'
import { reachesAccounts } from '@/domain/access/demonstration'
import { returnsSince } from '@/domain/access/members'
import { may, type Role } from '@/domain/access/roles'
import { byName } from '@/domain/person/by-name'
import type { PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { type NamesInCohorts, namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { isSuspended } from '@/server/platform/is-suspended'

type Someone = {
  personId: string
  name: string
  /** In which they are spoken of. */
  form: PersonForm
  /** Null for viewers who may not manage members, for personas, and for everybody inside the demonstration. */
  email: string | null
}

/** `joinedAt` in epoch ms. */
export type ListedMember = Someone & {
  role: Role
  joinedAt: number
  isSelf: boolean
  /** Whether an administrator keeps them out; false to viewers who may not manage members. */
  isSuspended: boolean
}

/** Who was removed, when (epoch ms) and by whom, and can still be let in again. */
export type RemovedMember = Someone & { role: Role; endedAt: number; endedBy: string }

export type CohortMembers = {
  cohortName: string
  /** The viewer's own. */
  role: Role
  isArchived: boolean
  members: ListedMember[]
  /** Latest first; empty for viewers who may not manage members. */
  removed: RemovedMember[]
}

/** The people of a cohort, for its members. */
export async function cohortMembers(shell: Shell, member: Membership): Promise<CohortMembers> {
  requirePermission(member, 'cohort.seeMembers')
  const manages = may(member.role, 'member.manage')
  const called = await namesInCohorts(shell.database.db, [member.cohortId])
  const [members, removed] = await Promise.all([
    membersOf(shell, member, called),
    manages ? removedFrom(shell, member, called) : [],
  ])
  const { cohortName, role, isArchived } = member
  return { cohortName, role, isArchived, members, removed }
}

async function membersOf(
  { database: { db } }: Shell,
  member: Membership,
  called: NamesInCohorts,
): Promise<ListedMember[]> {
  const { cohortId, personId, role } = member
  const tellsAddresses = may(role, 'member.manage') && reachesAccounts(member)
  const rows = await db
    .select({
      personId: user.id,
      name: user.name,
      email: user.email,
      demo: user.demo,
      form: user.form,
      role: membership.role,
      joinedAt: membership.joinedAt,
      isSuspended: isSuspended(membership.userId),
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(eq(membership.cohortId, cohortId))
  return rows
    .map(({ demo, ...row }) => ({
      ...row,
      name: called(cohortId, row),
      email: tellsAddresses && !demo ? row.email : null,
      joinedAt: row.joinedAt.getTime(),
      isSelf: row.personId === personId,
      isSuspended: row.isSuspended && may(role, 'member.manage'),
    }))
    .sort(byName)
}

async function removedFrom(
  { database: { db } }: Shell,
  member: Membership,
  called: NamesInCohorts,
): Promise<RemovedMember[]> {
  const { cohortId } = member
  const remover = alias(user, 'remover')
  const { endedAt, endedBy, role } = endedMembership
  const rows = await db
    .select({
      personId: user.id,
      name: user.name,
      email: user.email,
      demo: user.demo,
      form: user.form,
      role,
      endedAt,
      by: { personId: remover.id, name: remover.name },
    })
    .from(endedMembership)
    .innerJoin(user, eq(user.id, endedMembership.userId))
    .innerJoin(remover, eq(remover.id, endedBy))
    .leftJoin(
      membership,
      and(eq(membership.cohortId, endedMembership.cohortId), eq(membership.userId, endedMembership.userId)),
    )
    .where(
      and(
        eq(endedMembership.cohortId, cohortId),
        isNull(membership.userId),
        isNotNull(role),
        gte(endedAt, new Date(returnsSince(Date.now()))),
      ),
    )
    .orderBy(desc(endedAt), user.id)
  return rows.flatMap(({ demo, by, role, ...row }) =>
    role === null
      ? []
      : {
          ...row,
          role,
          name: called(cohortId, row),
          email: reachesAccounts(member) && !demo ? row.email : null,
          endedAt: row.endedAt.getTime(),
          endedBy: called(cohortId, by),
        },
  )
}
