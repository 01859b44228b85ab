import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { errorCode } from '@/db/error'
import { user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { isPersonaAddress } from '@/domain/person/persona-address'
import { makeAddressLink } from '@/server/people/sign-in/address-link'
import { dropResetLinks } from '@/server/people/sign-in/reset-link'
import { type MailSwitch, mailWorks } from '@/server/platform/mail-works'
import { post } from '@/server/platform/outbox/post'
import type { Runtime } from '@/server/platform/runtime'
import { readAddressee } from './addressee'
import { checkPassword } from './check-password'
import { type Owner, readOwnAccount, requireOwnAccount } from './own-account'

const HOURS = 24
const UNIQUE_VIOLATION = '23505'

type Wish = { readonly email: string; readonly password: string; readonly origin: string }
/** `asked`: a letter went to the new address, and the account keeps the old one until its link is opened. */
export type AddressChange = 'same' | 'asked' | 'changed'

/**
 * Changes one's address, with one's password where there is one. With mail it is confirmed by a letter to the new address first; an address
 * that another account has is answered alike, and gets none. Without mail it changes at once.
 * @throws DomainError personaKeepsAccount, wrongPassword, passwordFirst, addressTaken
 */
export async function changeAddress(
  runtime: Runtime & { readonly env: MailSwitch },
  { person }: Owner,
  { email, password, origin }: Wish,
): Promise<AddressChange> {
  requireOwnAccount(person)
  const { db } = runtime.database
  const own = await readOwnAccount(db, person.id)
  const hasPassword = await checkPassword(db, person.id, password)
  if (own.email === email) return 'same'
  if (mailWorks(runtime.env)) {
    await db.transaction((tx) => ask(tx, { personId: person.id, email, origin }))
    return 'asked'
  }
  if (!hasPassword) throw new DomainError('passwordFirst')
  await db.transaction((tx) => setAddress(tx, person.id, { email, emailVerified: false }))
  return 'changed'
}

async function ask(
  tx: Tx,
  { personId, email, origin }: { personId: string; email: string; origin: string },
): Promise<void> {
  const expiresAt = new Date(Date.now() + HOURS * 3_600_000)
  const token = await makeAddressLink(tx, { personId, email }, expiresAt)
  const [known] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email))
  if (known || isPersonaAddress(email)) return
  await post(tx, {
    key: `addressChange ${randomUUID()}`,
    to: { address: email, ...(await readAddressee(tx, personId)) },
    about: {
      kind: 'addressChange',
      url: `${origin}/address/${token}`,
      newAddress: email,
      expiresAt: expiresAt.getTime(),
    },
    cohortId: null,
  })
}

/** Gives an account its address; links that went to the old one work no more. @throws DomainError addressTaken */
export async function setAddress(
  tx: Tx,
  personId: string,
  change: { email: string; emailVerified: boolean },
): Promise<void> {
  if (isPersonaAddress(change.email)) throw new DomainError('addressTaken')
  await dropResetLinks(tx, personId)
  try {
    await tx
      .update(user)
      .set({ ...change, updatedAt: new Date() })
      .where(eq(user.id, personId))
  } catch (error) {
    if (errorCode(error) === UNIQUE_VIOLATION) throw new DomainError('addressTaken')
    throw error
  }
}
