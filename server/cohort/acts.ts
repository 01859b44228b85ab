import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { cohortAct, user } from '@/db/schema'
import type { CohortAct } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'
import type { Shell } from '@/server/shell'
import { type Membership, requirePermission } from './take-membership'

/** One line of a cohort's journal. `at` in epoch ms; `role` is the one given, or that the link is for. */
export type RecordedAct = {
  id: string
  at: number
  act: CohortAct
  actor: string
  role: Role | null
  invitedBy: string | null
}

const MOST = 30

/** Adds a line to the journal of a cohort, in the transaction that does what it says. */
export async function recordAct(tx: Tx, line: Omit<typeof cohortAct.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(cohortAct).values({ id: randomUUID(), ...line })
}

/** The latest thirty lines of the journal, latest first. @throws DomainError roleMayNot */
export async function cohortActs(shell: Shell, member: Membership): Promise<RecordedAct[]> {
  requirePermission(member, 'joinLink.manage')
  const inviter = alias(user, 'inviter')
  const { id, at, act, role } = cohortAct
  const rows = await shell.database.db
    .select({ id, at, act, role, actor: user.name, invitedBy: inviter.name })
    .from(cohortAct)
    .innerJoin(user, eq(user.id, cohortAct.actorId))
    .leftJoin(inviter, eq(inviter.id, cohortAct.invitedBy))
    .where(eq(cohortAct.cohortId, member.cohortId))
    .orderBy(desc(cohortAct.at), desc(cohortAct.id))
    .limit(MOST)
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}
