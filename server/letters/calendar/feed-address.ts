import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { calendarFeed } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'

const SECRET_BYTES = 24

/** Whether this person has a private calendar address, and since when; epoch ms. The address itself is kept nowhere. */
export async function feedState(
  { database }: Pick<Shell, 'database'>,
  personId: string,
): Promise<{ madeAt: number | null }> {
  const [feed] = await database.db
    .select({ madeAt: calendarFeed.madeAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.userId, personId))
  return { madeAt: feed?.madeAt.getTime() ?? null }
}

/** Makes this person a new private calendar address, shown this once; the one before ends. */
export async function renewFeed(
  { database, origin }: Pick<Runtime, 'database'> & { origin: string },
  personId: string,
): Promise<{ url: string; madeAt: number }> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const madeAt = new Date()
  const feed = { secretHash: hashOf(secret), madeAt }
  await database.db
    .insert(calendarFeed)
    .values({ userId: personId, ...feed })
    .onConflictDoUpdate({ target: calendarFeed.userId, set: feed })
  return { url: `${origin}/calendar/${secret}.ics`, madeAt: madeAt.getTime() }
}

/** Ends this person's private calendar address. */
export async function endFeed({ database }: Pick<Shell, 'database'>, personId: string): Promise<void> {
  await database.db.delete(calendarFeed).where(eq(calendarFeed.userId, personId))
}

/** Whose calendar a secret opens; null for a wrong one, or one that was replaced. */
export async function ownerOf(db: Db | Tx, secret: string): Promise<string | null> {
  const [feed] = await db
    .select({ userId: calendarFeed.userId })
    .from(calendarFeed)
    .where(eq(calendarFeed.secretHash, hashOf(secret)))
  return feed?.userId ?? null
}

// The secret has 192 random bits: its digest cannot be searched, and an index lookup leaks nothing by timing.
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
