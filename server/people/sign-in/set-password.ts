import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { account } from '@/db/schema'

const isPassword = (personId: string) =>
  and(eq(account.userId, personId), eq(account.providerId, 'credential'))

/** The digest of a person's password; null when they have none, as when they sign in by their institution. */
export async function readPassword(db: Db | Tx, personId: string): Promise<string | null> {
  const [row] = await db.select({ password: account.password }).from(account).where(isPassword(personId))
  return row?.password ?? null
}

/** Gives a person this password, in place of the one they had or as their first. `password`: its digest. */
export async function setPassword(tx: Tx, personId: string, password: string): Promise<void> {
  const changed = await tx
    .update(account)
    .set({ password, updatedAt: new Date() })
    .where(isPassword(personId))
    .returning({ id: account.id })
  if (changed.length > 0) return
  const of = { accountId: personId, userId: personId }
  await tx.insert(account).values({ id: randomUUID(), providerId: 'credential', ...of, password })
}
