import { randomUUID } from 'node:crypto'
import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { cohort, cohortAct, invitation, user } from '@/db/schema'
import type { ActDetail } from '@/domain/access/act-detail'
import type { CohortAct } from '@/domain/access/join-links'
import { actsOfKind, type JournalFilter, wholeJournal } from '@/domain/access/journal'
import type { Role } from '@/domain/access/roles'
import type { PersonForm } from '@/domain/person/person-form'
import { daySpan } from '@/i18n/day-span'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

/**
 * One line of a cohort's journal. `at` in epoch ms; `role`: the role that was given, or the role of the link; `about`: whose;
 * `count`: of how many invitations it tells; `invited`: to whom, where it is one.
 */
export type RecordedAct = {
  id: string
  at: number
  act: CohortAct
  actor: string
  /** The form in which the person concerned, else the actor, is spoken of. */
  form: PersonForm
  role: Role | null
  about: string | null
  count: number | null
  invited: string | null
  invitedBy: string | null
  detail: ActDetail | null
}

/** A page of a journal, latest first. `next`: the cursor of the following page; null on the last page. */
export type ActsPage = { lines: RecordedAct[]; next: string | null }

const LINES_A_PAGE = 12

/** Adds a line to a cohort's journal, in the transaction of the act itself. */
export async function recordAct(tx: Tx, line: Omit<typeof cohortAct.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(cohortAct).values({ id: randomUUID(), ...line })
}

/**
 * A page of the journal: of the lines that the filter lets through, those before the line `before`, or the latest lines.
 * @throws DomainError roleMayNot
 */
export async function cohortActs(
  shell: Shell,
  member: Membership,
  before: string | null,
  filter: JournalFilter = wholeJournal,
  most = LINES_A_PAGE,
): Promise<ActsPage> {
  requirePermission(member, 'journal.read')
  const { db } = shell.database
  const { cohortId } = member
  const [inviter, concerned] = [alias(user, 'inviter'), alias(user, 'concerned')]
  const { id, at, act, role, count, detail } = cohortAct
  const [found] = await db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId))
  const rows = await db
    .select({
      id,
      at,
      act,
      role,
      count,
      detail,
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
    .where(
      and(
        eq(cohortAct.cohortId, cohortId),
        before === null ? undefined : isBefore(before),
        isWanted(filter, found?.timeZone),
      ),
    )
    .orderBy(desc(cohortAct.at), desc(cohortAct.id))
    .limit(most + 1)
  const called = await namesInCohorts(db, [cohortId])
  const lines = rows.slice(0, most).map(({ actor, inviter: by, concerned: whom, ...row }) => ({
    ...row,
    at: row.at.getTime(),
    actor: called(cohortId, actor),
    about: whom && called(cohortId, whom),
    invitedBy: by && called(cohortId, by),
  }))
  return { lines, next: rows.length > most ? (lines.at(-1)?.id ?? null) : null }
}

/** SQL condition: the filter lets a line through. */
function isWanted({ kind, personId, from, to }: JournalFilter, timeZone?: string): SQL | undefined {
  const { act, at, actorId, aboutId } = cohortAct
  const span = daySpan({ from, to }, timeZone)
  return and(
    kind === null ? undefined : inArray(act, actsOfKind(kind)),
    personId === null ? undefined : or(eq(actorId, personId), eq(aboutId, personId)),
    span.from === null ? undefined : gte(at, new Date(span.from)),
    span.until === null ? undefined : lt(at, new Date(span.until)),
  )
}

/** SQL condition: a line is older than this one. Compared in the database, whose times are finer than milliseconds. */
function isBefore(lineId: string): SQL {
  const { at, id } = cohortAct
  return sql`(${at}, ${id}) < (select line.at, line.id from ${cohortAct} line where line.id = ${lineId})`
}
