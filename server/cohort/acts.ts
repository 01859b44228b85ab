import { randomUUID } from 'node:crypto'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { cohortAct, invitation, user } from '@/db/schema'
import type { CohortAct } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'
import type { PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/shell'
import { namesInCohorts } from './names-in-cohorts'
import { type Membership, requirePermission } from './take-membership'

/**
 * One line of a cohort's journal. `at` in epoch ms; `role`: the role that was given, or the role of the link; `about`: whose;
 * `count`: of how many invitations it tells; `invited`: to whom, where it is one.
 */
export type RecordedAct = {
  id: string
  at: number
  act: CohortAct
  actor: string
  /** In which whoever it is about, else whoever acted, is spoken of. */
  form: PersonForm
  role: Role | null
  about: string | null
  count: number | null
  invited: string | null
  invitedBy: string | null
}

/** A page of a journal, latest first. `next`: the cursor of the following page; null on the last page. */
export type ActsPage = { lines: RecordedAct[]; next: string | null }

const LINES_A_PAGE = 12

/** Adds a line to a cohort's journal, in the transaction of the act itself. */
export async function recordAct(tx: Tx, line: Omit<typeof cohortAct.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(cohortAct).values({ id: randomUUID(), ...line })
}

/** A page of the journal: the lines before the line `before`, or the latest lines. @throws DomainError roleMayNot */
export async function cohortActs(shell: Shell, member: Membership, before: string | null): Promise<ActsPage> {
  requirePermission(member, 'joinLink.manage')
  const [inviter, concerned] = [alias(user, 'inviter'), alias(user, 'concerned')]
  const { id, at, act, role, count } = cohortAct
  const rows = await shell.database.db
    .select({
      id,
      at,
      act,
      role,
      count,
      invited: sql<string | null>`coalesce(${invitation.name}, ${invitation.address})`,
      actor: { personId: user.id, name: user.name },
      form: sql<PersonForm>`coalesce(${concerned.form}, ${user.form})`,
      inviter: { personId: inviter.id, name: inviter.name },
      concerned: { personId: concerned.id, name: concerned.name },
    })
    .from(cohortAct)
    .innerJoin(user, eq(user.id, cohortAct.actorId))
    .leftJoin(inviter, eq(inviter.id, cohortAct.invitedBy))
    .leftJoin(concerned, eq(concerned.id, cohortAct.aboutId))
    .leftJoin(invitation, eq(invitation.linkId, cohortAct.invitationId))
    .where(and(eq(cohortAct.cohortId, member.cohortId), before === null ? undefined : isBefore(before)))
    .orderBy(desc(cohortAct.at), desc(cohortAct.id))
    .limit(LINES_A_PAGE + 1)
  const called = await namesInCohorts(shell.database.db, [member.cohortId])
  const lines = rows.slice(0, LINES_A_PAGE).map(({ actor, inviter: by, concerned: whom, ...row }) => ({
    ...row,
    at: row.at.getTime(),
    actor: called(member.cohortId, actor),
    about: whom && called(member.cohortId, whom),
    invitedBy: by && called(member.cohortId, by),
  }))
  return { lines, next: rows.length > LINES_A_PAGE ? (lines.at(-1)?.id ?? null) : null }
}

/** SQL condition: a line is older than this one. Compared in the database, whose times are finer than milliseconds. */
function isBefore(lineId: string): SQL {
  const { at, id } = cohortAct
  return sql`(${at}, ${id}) < (select line.at, line.id from ${cohortAct} line where line.id = ${lineId})`
}
