import { hashPassword } from 'better-auth/crypto'
import { and, eq, gt } from 'drizzle-orm'
import { session } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { signInKey } from '@/server/people/access/authorizations'
import { endAuthorizations } from '@/server/people/access/end-authorizations'
import { endSignIns } from '@/server/people/sign-in/end-sign-ins'
import { passwordFault } from '@/server/people/sign-in/password-fault'
import { dropResetLinks } from '@/server/people/sign-in/reset-link'
import { setPassword } from '@/server/people/sign-in/set-password'
import type { Runtime } from '@/server/platform/runtime'
import { checkPassword } from './check-password'
import { type Owner, readOwnAccount, requireOwnAccount } from './own-account'

/** How long after signing in a first password may be chosen without another proof, in ms. */
const FRESH_MS = 15 * 60_000

const refusals = { length: 'passwordLength', common: 'passwordCommon', personal: 'passwordPersonal' } as const

/**
 * Changes one's password; every other browser is signed out. A person who has none yet, because they came by a link or their institution,
 * chooses one within a quarter of an hour of signing in.
 * @throws DomainError personaKeepsAccount, wrongPassword, signInAgain, passwordLength, passwordCommon, passwordPersonal
 */
export async function changePassword(
  runtime: Runtime,
  { person, signInId }: Owner,
  { current, next }: { current: string; next: string },
): Promise<void> {
  requireOwnAccount(person)
  const { db } = runtime.database
  const own = await readOwnAccount(db, person.id)
  const isKnown = await checkPassword(db, person.id, current)
  if (!isKnown && !(await isFresh(runtime, signInId))) throw new DomainError('signInAgain')
  const fault = passwordFault(next, own)
  if (fault !== null) throw new DomainError(refusals[fault])
  const digest = await hashPassword(next)
  const ended = await db.transaction(async (tx) => {
    await readOwnAccount(tx, person.id, true)
    await setPassword(tx, person.id, digest)
    await dropResetLinks(tx, person.id)
    return endSignIns(tx, person.id, { except: signInId })
  })
  endAuthorizations(
    runtime,
    person.id,
    ended.map(({ id }) => signInKey(id)),
  )
}

async function isFresh({ database }: Runtime, signInId: string | null): Promise<boolean> {
  if (signInId === null) return false
  const since = new Date(Date.now() - FRESH_MS)
  const rows = await database.db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, signInId), gt(session.createdAt, since)))
  return rows.length > 0
}
