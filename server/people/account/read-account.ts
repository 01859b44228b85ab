import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { account, session } from '@/db/schema'
import type { PersonForm } from '@/domain/person/person-form'
import { waitingAddress } from '@/server/people/sign-in/address-link'
import type { IdentityProvider } from '@/server/people/sign-in/identity-providers'
import { readPassword } from '@/server/people/sign-in/set-password'
import { readSignInPlaces, type SignInPlace } from '@/server/people/sign-in/sign-in-places'
import { type MailSwitch, mailWorks } from '@/server/platform/mail-works'
import type { Runtime } from '@/server/platform/runtime'
import { type Owner, readOwnAccount } from './own-account'

/** A browser in which this person is signed in. `since` in epoch ms. */
export type MySignIn = { id: string; isThis: boolean; userAgent: string; since: number }

export type MyAccount = {
  name: string
  /** In which they are spoken of. */
  form: PersonForm
  email: string
  isEmailVerified: boolean
  /** An address that waits to be confirmed by its letter. */
  waitingEmail: string | null
  hasPassword: boolean
  isMailOn: boolean
  /** The institutions of this installation, and whether their identity opens this account. */
  institutions: { id: string; name: string; isLinked: boolean }[]
  /** Nothing of a persona can be changed, and who else plays it is not told. */
  isPersona: boolean
  signIns: MySignIn[]
  /** Sign-ins from browsers that were new to the account, the latest first. */
  places: SignInPlace[]
}

type Needs = Pick<Runtime, 'database'> & {
  readonly env: MailSwitch & { readonly identityProviders: readonly Pick<IdentityProvider, 'id' | 'name'>[] }
}

/** One's own account, and the browsers in which one is signed in, the latest first. */
export async function readAccount({ database, env }: Needs, owner: Owner): Promise<MyAccount> {
  const { person, signInId } = owner
  const { db } = database
  const own = await readOwnAccount(db, person.id)
  const known = { ...own, isMailOn: mailWorks(env), isPersona: person.demo }
  if (person.demo)
    return { ...known, waitingEmail: null, hasPassword: false, institutions: [], signIns: [], places: [] }
  const { id, userAgent, createdAt, userId, expiresAt } = session
  const [waitingEmail, password, places, linked, rows] = await Promise.all([
    waitingAddress(db, person.id),
    readPassword(db, person.id),
    readSignInPlaces(db, person.id),
    db.select({ id: account.providerId }).from(account).where(eq(account.userId, person.id)),
    db
      .select({ id, userAgent, createdAt })
      .from(session)
      .where(and(eq(userId, person.id), gt(expiresAt, sql`now()`)))
      .orderBy(desc(createdAt), id),
  ])
  const signIns = rows.map((row) => ({
    id: row.id,
    isThis: row.id === signInId,
    userAgent: row.userAgent ?? '',
    since: row.createdAt.getTime(),
  }))
  const institutions = env.identityProviders.map(({ id: provider, name }) => ({
    id: provider,
    name,
    isLinked: linked.some((each) => each.id === provider),
  }))
  return { ...known, institutions, waitingEmail, hasPassword: password !== null, signIns, places }
}
