import { and, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { account, user, verification } from '@/db/schema'
import { type EndedSignIn, endSignIns } from './end-sign-ins'
import { type passwordFault as faultOf, passwordFault } from './password-fault'
import { digestOf, dropResetLinks, isByLetter, type ResetOwner, readResetLink } from './reset-link'
import { setPassword } from './set-password'
import { isKeptOut } from './suspension-guard'

type Needs = { readonly db: Db; hash(password: string): Promise<string> }
type Wanted = { readonly token: string; readonly password: string }
type Fault = NonNullable<ReturnType<typeof faultOf>>
type Chosen =
  | { readonly refused: 'linkDead' | 'suspended' | Fault }
  | { readonly refused: null; readonly personId: string; readonly ended: readonly EndedSignIn[] }

/**
 * Chooses a password by a link, which works once. All sign-ins and other links of the person end. A link from a letter
 * proves the address; identities joined before that proof go too.
 */
export async function choosePassword({ db, hash }: Needs, { token, password }: Wanted): Promise<Chosen> {
  const found = await readResetLink(db, token)
  if (found === null) return { refused: 'linkDead' }
  if (await isKeptOut(db, found.id)) return { refused: 'suspended' }
  const fault = passwordFault(password, found)
  if (fault !== null) return { refused: fault }
  const digest = await hash(password)
  return db.transaction(async (tx) => {
    const owner = await takeResetLink(tx, token)
    if (owner === null) return { refused: 'linkDead' }
    await dropResetLinks(tx, owner.id)
    const ended = await endSignIns(tx, owner.id, { except: null })
    await setPassword(tx, owner.id, digest)
    if (isByLetter(token) && !owner.emailVerified) await proveAddress(tx, owner.id)
    return { refused: null, personId: owner.id, ended }
  })
}

/** Of two who use a link at the same moment, one has it. */
async function takeResetLink(tx: Tx, token: string): Promise<ResetOwner | null> {
  const owner = await readResetLink(tx, token)
  const taken = await tx
    .delete(verification)
    .where(eq(verification.identifier, digestOf(token)))
    .returning({ id: verification.id })
  return taken.length > 0 ? owner : null
}

async function proveAddress(tx: Tx, personId: string): Promise<void> {
  await tx.delete(account).where(and(eq(account.userId, personId), ne(account.providerId, 'credential')))
  await tx.update(user).set({ emailVerified: true, updatedAt: new Date() }).where(eq(user.id, personId))
}
