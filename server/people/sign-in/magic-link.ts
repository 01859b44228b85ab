import { createHash } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { user, verification } from '@/db/schema'

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * The person that a sign-in link is for; null for one that is unknown, used or past its time. `isFirst`: the address is proved by it for
 * the first time, so a password chosen before works no more.
 */
export async function readMagicLink(
  db: Db,
  token: string,
): Promise<{ name: string; isFirst: boolean } | null> {
  const { identifier, value, expiresAt } = verification
  const [kept] = await db
    .select({ value })
    .from(verification)
    .where(and(eq(identifier, digest(`magic-link:${digest(token)}`)), gt(expiresAt, sql`now()`)))
  const email = kept === undefined ? null : emailIn(kept.value)
  if (email === null) return null
  const { name, emailVerified } = user
  const [reader] = await db
    .select({ name, emailVerified })
    .from(user)
    .where(and(eq(user.email, email.toLowerCase()), eq(user.demo, false)))
  return reader === undefined ? null : { name: reader.name, isFirst: !reader.emailVerified }
}

function emailIn(value: string): string | null {
  const { email } = JSON.parse(value) as { email?: unknown }
  return typeof email === 'string' ? email : null
}
