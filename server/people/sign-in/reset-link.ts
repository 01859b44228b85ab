import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { user, verification } from '@/db/schema'

/** Mail proves an address; an administrator's link does not. The library's own tokens contain no `-`. */
const BY_HAND = 'by-hand-'

/** The person who may choose a password by a link. */
export type ResetOwner = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailVerified: boolean
  readonly demo: boolean
}

/** Whether the token came to its owner by a letter, and so proves their address. */
export function isByLetter(token: string): boolean {
  return !token.startsWith(BY_HAND)
}

/** What is kept of a token: the same digest that the sign-in library makes for the links of its letters. */
export function digestOf(token: string): string {
  return createHash('sha256').update(`reset-password:${token}`).digest('base64url')
}

/** Makes a link to be handed over; the links that the person had before work no more. Returns its token, which is kept nowhere. */
export async function makeResetLink(tx: Tx, personId: string, expiresAt: Date): Promise<string> {
  await dropResetLinks(tx, personId)
  const token = `${BY_HAND}${randomBytes(32).toString('base64url')}`
  await tx
    .insert(verification)
    .values({ id: randomUUID(), identifier: digestOf(token), value: personId, expiresAt })
  return token
}

/** Ends every link by which a password could be chosen for this person. */
export async function dropResetLinks(tx: Tx, personId: string): Promise<void> {
  await tx.delete(verification).where(eq(verification.value, personId))
}

/** Whose password a token lets one choose; null for a token that is unknown, used or past its time. */
export async function readResetLink(db: Db | Tx, token: string): Promise<ResetOwner | null> {
  const { id, name, email, emailVerified, demo } = user
  const [owner] = await db
    .select({ id, name, email, emailVerified, demo })
    .from(verification)
    .innerJoin(user, eq(user.id, verification.value))
    .where(and(eq(verification.identifier, digestOf(token)), gt(verification.expiresAt, sql`now()`)))
  return owner === undefined || owner.demo ? null : owner
}
