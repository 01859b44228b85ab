import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { errorCode } from '@/db/error'
import { user } from '@/db/schema'
import { mayAdminister } from '@/domain/access/installation'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { recordInstallationAct } from '@/server/people/administration/acts'
import type { Administration } from '@/server/people/administration/take-administration'
import { isThere } from '@/server/platform/is-there'

/** SQLSTATE of the trigger that keeps the last administrator (db/migrations). */
const LAST_ADMINISTRATOR = 'TR001'

/**
 * Hands the mark of an administrator on to an account, or takes it away. The person who does either keeps their own, unless they take it
 * from themselves. A mark that is as asked for already changes nothing.
 * @throws DomainError notFound, personaMayNotAdminister, lastAdministrator
 */
export async function markAdministrator(
  { database }: Shell,
  { personId: actorId }: Administration,
  { accountId, administrator }: { accountId: string; administrator: boolean },
): Promise<void> {
  try {
    await database.db.transaction(async (tx) => {
      const account = await lockAccount(tx, accountId)
      if (administrator && !mayAdminister(account, await hasOwnAccounts(tx))) {
        throw new DomainError('personaMayNotAdminister')
      }
      if (account.administrator === administrator) return
      await tx.update(user).set({ administrator }).where(eq(user.id, accountId))
      const act = administrator ? 'administratorMade' : 'administratorEnded'
      await recordInstallationAct(tx, { actorId, act, aboutId: accountId })
    })
  } catch (error) {
    if (errorCode(error) === LAST_ADMINISTRATOR) throw new DomainError('lastAdministrator')
    throw error
  }
}

/** Allows an account to create cohorts, or no longer. The installation's setting says whether that is asked for. */
export async function allowCohorts(
  { database }: Shell,
  { personId: actorId }: Administration,
  { accountId, isAllowed }: { accountId: string; isAllowed: boolean },
): Promise<void> {
  await database.db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (account.mayCreateCohorts === isAllowed) return
    await tx.update(user).set({ mayCreateCohorts: isAllowed }).where(eq(user.id, accountId))
    const act = isAllowed ? 'creationAllowed' : 'creationEnded'
    await recordInstallationAct(tx, { actorId, act, aboutId: accountId })
  })
}

async function lockAccount(tx: Tx, accountId: string) {
  const [account] = await tx
    .select({ demo: user.demo, administrator: user.administrator, mayCreateCohorts: user.mayCreateCohorts })
    .from(user)
    .where(and(eq(user.id, accountId), isThere(user.id)))
    .for('no key update')
  if (!account) throw new DomainError('notFound')
  return account
}

async function hasOwnAccounts(tx: Tx): Promise<boolean> {
  const found = await tx.select({ id: user.id }).from(user).where(eq(user.demo, false)).limit(1)
  return found.length > 0
}
