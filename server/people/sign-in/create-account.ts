import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '@/db/client'
import { account, user } from '@/db/schema'
import type { PersonForm } from '@/domain/person/person-form'
import { proveInvited } from './prove-invited'
import { type SignUpWay, signUpWay, takeSignUpWay } from './sign-up-way'

export type WantedAccount = {
  readonly name: string
  /** In small letters. */
  readonly email: string
  readonly password: string
  /** Of the join link that lets its holder create an account. */
  readonly token: string | null
  /** In which they are spoken of; neutral where they have not said. */
  readonly form: PersonForm
}

type Needs = { readonly db: Db; readonly secret: string; hash(password: string): Promise<string> }

/**
 * Creates an account, if the way in allows it. An address that has an account already is answered like any other, after the same
 * work, and its account stays as it is: which addresses are known is not told.
 */
export async function createAccount({ db, secret, hash }: Needs, wanted: WantedAccount): Promise<SignUpWay> {
  const { way: offered } = await signUpWay({ db, secret }, wanted.token)
  if (offered !== 'first' && offered !== 'link') return offered
  const password = await hash(wanted.password)
  return db.transaction(async (tx) => {
    const way = await takeSignUpWay(tx, secret, wanted.token)
    const personId = way === 'first' || way === 'link' ? await insertAccount(tx, wanted, password) : null
    if (personId !== null && wanted.token !== null)
      await proveInvited(tx, secret, { personId, token: wanted.token })
    return way
  })
}

/** Gives the id of the account; null where the address has one already. */
async function insertAccount(
  tx: Tx,
  { name, email, form }: WantedAccount,
  password: string,
): Promise<string | null> {
  const [made] = await tx
    .insert(user)
    .values({ id: randomUUID().replaceAll('-', ''), name, email, form })
    .onConflictDoNothing()
    .returning({ id: user.id })
  if (!made) return null
  const of = { accountId: made.id, userId: made.id }
  const credential = { id: randomUUID(), providerId: 'credential', ...of, password }
  await tx.insert(account).values(credential)
  return made.id
}
