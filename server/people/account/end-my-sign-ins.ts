import { signInKey } from '@/server/people/access/authorizations'
import { endAuthorizations } from '@/server/people/access/end-authorizations'
import { endSignIns } from '@/server/people/sign-in/end-sign-ins'
import type { Runtime } from '@/server/platform/runtime'
import { type Owner, requireOwnAccount } from './own-account'

/**
 * Signs this person out: in one browser, or in all but the one they act from. Pages open there end at once. One that is not theirs,
 * or has ended, changes nothing.
 * @throws DomainError personaKeepsAccount
 */
export async function endMySignIns(
  runtime: Runtime,
  { person, signInId }: Owner,
  only: string | null,
): Promise<void> {
  requireOwnAccount(person)
  const which = only === null ? { except: signInId } : { only }
  const ended = await runtime.database.db.transaction((tx) => endSignIns(tx, person.id, which))
  if (ended.length === 0) return
  endAuthorizations(
    runtime,
    person.id,
    ended.map(({ id }) => signInKey(id)),
  )
}
