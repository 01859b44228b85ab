import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { signInTries } from '@/db/schema'
import { forgiven, noTries, type Tries, takeTurn } from '@/domain/person/sign-in-turns'

/** Older than any wait and any failure that still counts. */
const KEPT = sql`now() - interval '1 hour'`

/** Asks for a turn to try a password, in an order that all processes share. `now` in epoch ms; resolves with the wait in ms. */
export function askForTurn(db: Db, key: string, from: string, now: number): Promise<number> {
  return change(db, key, (tries) => takeTurn(tries, from, now))
}

/** The try was right. */
export async function forgiveTry(db: Db, key: string): Promise<void> {
  await change(db, key, (tries) => ({ tries: forgiven(tries), waitMs: 0 }))
}

async function change(
  db: Db,
  key: string,
  next: (tries: Tries) => { tries: Tries; waitMs: number },
): Promise<number> {
  return db.transaction(async (tx) => {
    const { tries, waitMs } = next(await readLocked(tx, key))
    await tx.update(signInTries).set({ tries, triedAt: sql`now()` }).where(sql`${signInTries.key} = ${key}`)
    return waitMs
  })
}

async function readLocked(tx: Tx, key: string): Promise<Tries> {
  const begun = await tx
    .insert(signInTries)
    .values({ key, tries: noTries })
    .onConflictDoNothing()
    .returning({ key: signInTries.key })
  if (begun.length > 0) await tx.delete(signInTries).where(sql`${signInTries.triedAt} < ${KEPT}`)
  const [row] = await tx
    .select({ tries: signInTries.tries })
    .from(signInTries)
    .where(sql`${signInTries.key} = ${key}`)
    .for('update')
  return row?.tries ?? noTries
}
