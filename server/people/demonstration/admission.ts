import { eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, installation, session, user } from '@/db/schema'
import { admitsPersonas } from '@/domain/access/demonstration'
import { signInKey } from '@/server/people/access/authorizations'
import { endAuthorizations, type SocketHolders } from '@/server/people/access/end-authorizations'

/** A sign-in that is no more: its sockets are to be closed once the transaction is committed. */
type EndedSignIn = { readonly id: string; readonly userId: string }

/** How the demonstration stands here, beside what the configuration says. */
type Admission = {
  /** Since when it is removed; null while it is there, or was never written. */
  readonly removedAt: Date | null
  /** Whether an administrator keeps it open beside the organisation's cohorts. */
  readonly isKept: boolean
  /** Whether the organisation has a cohort, archived ones too. */
  readonly hasCohorts: boolean
}

/** Reads how the demonstration stands. */
export async function readAdmission(db: Db | Tx): Promise<Admission> {
  const [row] = await db
    .select({ removedAt: installation.demonstrationRemovedAt, isKept: installation.demonstrationKept })
    .from(installation)
  const real = await db.select({ id: cohort.id }).from(cohort).where(eq(cohort.isDemo, false)).limit(1)
  return { removedAt: row?.removedAt ?? null, isKept: row?.isKept ?? false, hasCohorts: real.length > 0 }
}

/** Whether personas are admitted, and those who are inside may stay. `isOn`: what the configuration says (TRIADE_DEMO). */
export async function isOpenToPersonas(db: Db | Tx, isOn: boolean): Promise<boolean> {
  if (!isOn) return false
  const { removedAt, ...now } = await readAdmission(db)
  return admitsPersonas({ isOn, isRemoved: removedAt !== null, ...now })
}

/** Ends the sign-ins of personas where they are admitted no more, in the transaction of the act that closed the demonstration. */
export async function showPersonasOut(tx: Tx, isOn: boolean): Promise<EndedSignIn[]> {
  if (await isOpenToPersonas(tx, isOn)) return []
  const personas = tx.select({ id: user.id }).from(user).where(eq(user.demo, true))
  return tx
    .delete(session)
    .where(inArray(session.userId, personas))
    .returning({ id: session.id, userId: session.userId })
}

/** After the commit: the sockets of these sign-ins end. */
export function endTheirSockets(holders: SocketHolders, ended: readonly EndedSignIn[]): void {
  for (const { id, userId } of ended) endAuthorizations(holders, userId, [signInKey(id)])
}

/** Whether a person is a persona of the demonstration. */
export async function isPersona(db: Db | Tx, personId: string): Promise<boolean> {
  const rows = await db
    .select({ demo: user.demo })
    .from(user)
    .where(sql`${eq(user.id, personId)} and ${user.demo}`)
  return rows.length > 0
}
