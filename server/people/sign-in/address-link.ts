import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { verification } from '@/db/schema'

/** An address that a person asked for, not yet confirmed. */
export type WantedAddress = { readonly personId: string; readonly email: string }

const digestOf = (token: string) => createHash('sha256').update(`address:${token}`).digest('base64url')
const kept = (personId: string, email: string) => `address-of ${personId} ${email}`
const isOf = (personId: string) => sql`starts_with(${verification.value}, ${kept(personId, '')})`
const isOpen = gt(verification.expiresAt, sql`now()`)

/** Makes the link that confirms an address, in place of any the person asked for before. Returns its token, which is kept nowhere. */
export async function makeAddressLink(
  tx: Tx,
  { personId, email }: WantedAddress,
  expiresAt: Date,
): Promise<string> {
  await dropAddressLinks(tx, personId)
  const token = randomBytes(32).toString('base64url')
  const value = kept(personId, email)
  await tx.insert(verification).values({ id: randomUUID(), identifier: digestOf(token), value, expiresAt })
  return token
}

export async function dropAddressLinks(tx: Tx, personId: string): Promise<void> {
  await tx.delete(verification).where(isOf(personId))
}

/** The address that waits to be confirmed by this person; null for none. */
export async function waitingAddress(db: Db | Tx, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ value: verification.value })
    .from(verification)
    .where(and(isOf(personId), isOpen))
    .orderBy(desc(verification.createdAt))
    .limit(1)
  return row === undefined ? null : (read(row.value)?.email ?? null)
}

/** What a token confirms; null for one that is unknown, used or past its time. */
export async function readAddressLink(db: Db | Tx, token: string): Promise<WantedAddress | null> {
  const [row] = await db
    .select({ value: verification.value })
    .from(verification)
    .where(and(eq(verification.identifier, digestOf(token)), isOpen))
  return row === undefined ? null : read(row.value)
}

/** The same, for one caller alone: the link is used by it. */
export async function takeAddressLink(tx: Tx, token: string): Promise<WantedAddress | null> {
  const wanted = await readAddressLink(tx, token)
  const taken = await tx
    .delete(verification)
    .where(eq(verification.identifier, digestOf(token)))
    .returning({ id: verification.id })
  return taken.length > 0 ? wanted : null
}

function read(value: string): WantedAddress | null {
  const [mark, personId, email] = value.split(' ')
  return mark === 'address-of' && personId && email ? { personId, email } : null
}
