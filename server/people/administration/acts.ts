import { randomUUID } from 'node:crypto'
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { installationAct, user } from '@/db/schema'
import type { CohortCreation, InstallationAct, Registration } from '@/domain/access/installation'
import type { Shell } from '@/server/platform/shell'
import type { Administration } from './take-administration'

/** One line of the installation's journal. `at` in epoch ms; `about`: the name of the account concerned. */
export type RecordedInstallationAct = {
  id: string
  at: number
  act: InstallationAct
  actor: string
  about: string | null
  cohortCreation: CohortCreation | null
  registration: Registration | null
}

/** A page of the journal, latest first. `next`: the cursor of the following page; null on the last page. */
export type InstallationActsPage = { lines: RecordedInstallationAct[]; next: string | null }

const LINES_A_PAGE = 12

/** Adds a line to the installation's journal, in the transaction of the act itself. */
export async function recordInstallationAct(
  tx: Tx,
  line: Omit<typeof installationAct.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(installationAct).values({ id: randomUUID(), ...line })
}

/** A page of the journal: the lines before the line `before`, or the latest lines. */
export async function installationActs(
  { database }: Shell,
  _: Administration,
  before: string | null,
): Promise<InstallationActsPage> {
  const concerned = alias(user, 'concerned')
  const { id, at, act, cohortCreation, registration } = installationAct
  const rows = await database.db
    .select({ id, at, act, cohortCreation, registration, actor: user.name, about: concerned.name })
    .from(installationAct)
    .innerJoin(user, eq(user.id, installationAct.actorId))
    .leftJoin(concerned, eq(concerned.id, installationAct.aboutId))
    .where(before === null ? undefined : isBefore(before))
    .orderBy(desc(at), desc(id))
    .limit(LINES_A_PAGE + 1)
  const lines = rows.slice(0, LINES_A_PAGE).map((row) => ({ ...row, at: row.at.getTime() }))
  return { lines, next: rows.length > LINES_A_PAGE ? (lines.at(-1)?.id ?? null) : null }
}

/** SQL condition: a line is older than this one. Compared in the database, whose times are finer than milliseconds. */
function isBefore(lineId: string): SQL {
  const { at, id } = installationAct
  return sql`(${at}, ${id}) < (select line.at, line.id from ${installationAct} line where line.id = ${lineId})`
}
