import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { signInPlace } from '@/db/schema'

/** A sign-in from a browser that was new to the account. `at` in epoch ms. */
export type SignInPlace = { id: string; userAgent: string; at: number }

/** Of each account the latest are kept. */
const MOST = 20
const LONGEST_AGENT = 400

/** Notes a sign-in from a new browser, and lets go of the oldest ones. */
export async function noteSignInPlace(db: Db, userId: string, userAgent: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(signInPlace).values({ userId, userAgent: userAgent.slice(0, LONGEST_AGENT) })
    await tx.execute(sql`
      delete from ${signInPlace} where ${eq(signInPlace.userId, userId)} and id not in (
        select id from ${signInPlace} where ${eq(signInPlace.userId, userId)} order by at desc, id limit ${MOST}
      )`)
  })
}

/** Where an account was signed in to for the first time, the latest first. */
export async function readSignInPlaces(db: Db, userId: string): Promise<SignInPlace[]> {
  const { id, userAgent, at } = signInPlace
  const rows = await db
    .select({ id, userAgent, at })
    .from(signInPlace)
    .where(eq(signInPlace.userId, userId))
    .orderBy(desc(at), id)
    .limit(MOST)
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}
