import { eq } from 'drizzle-orm'
import { errorCode } from '@/db/error'
import { suspension } from '@/db/schema'
import type { SuspensionObstacle } from '@/domain/access/suspension'
import { DomainError } from '@/domain/domain-error'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import type { Runtime } from '@/server/operate/runtime'
import { recordInstallationAct } from '@/server/people/administration/acts'
import type { Administration } from '@/server/people/administration/take-administration'
import type { Queryable } from '@/server/platform/queryable'
import { announceShared, type Share, type SharedCount, shareOutIn } from '@/server/training/cohort/share-out'
import { afterKeepingOut, keepOut } from './keep-out'
import { isInterviewRunningFor } from './running-for'
import { readSuspensionObstacles } from './suspension-facts'

const refusals = {
  ownAccount: 'ownSuspension',
  persona: 'personaKeepsAccount',
  lastAdministrator: 'lastAdministrator',
  onlyCoordinator: 'lastCoordinator',
} as const satisfies Record<SuspensionObstacle['kind'], string>

/** SQLSTATE of the triggers that keep the last administrator and the last coordinator (db/migrations). */
const kept = { TR001: 'lastAdministrator', TR002: 'lastCoordinator' } as const

/**
 * Suspends an account: sign-ins, sockets, feeds and links end with the commit, or with a running interview. In cohorts
 * of `sharing`, the coming interviews they supervise are shared out in the same transaction. Returns their number.
 * @throws DomainError notFound, ownSuspension, personaKeepsAccount, lastAdministrator, lastCoordinator; those of
 * `shareOutIn`
 */
export async function suspendAccount(
  runtime: Runtime,
  { personId: actorId }: Administration,
  { accountId, sharing }: { accountId: string; sharing: readonly Share[] },
): Promise<SharedCount> {
  const { out, shared } = await refusingLast(
    inTransaction(runtime.database.pool, async (within) => {
      const { tx, connection } = within
      const actor = { personId: actorId, seat: null, organises: true }
      const shared = await shareOutIn(within, { personIds: [accountId], shares: sharing, actor })
      const email = await holdAccount(connection, accountId)
      const known = await tx.select().from(suspension).where(eq(suspension.personId, accountId))
      if (known.length > 0) return { out: null, shared }
      const [obstacle] = await readSuspensionObstacles(connection, { personId: accountId, actorId })
      if (obstacle) throw new DomainError(refusals[obstacle.kind])
      const askedAt = new Date()
      await tx.insert(suspension).values({ personId: accountId, askedBy: actorId, askedAt })
      await recordInstallationAct(tx, { actorId, act: 'suspended', aboutId: accountId })
      const waits = await isInterviewRunningFor(connection, accountId, askedAt)
      return { out: waits ? null : await keepOut(within, accountId, email), shared }
    }),
  )
  if (out) await afterKeepingOut(runtime, accountId, out)
  return announceShared(runtime, shared)
}

/** Lets a suspended person in again. An account that is not suspended stays as it is. @throws DomainError notFound */
export async function liftSuspension(
  { database }: Runtime,
  { personId: actorId }: Administration,
  { accountId }: { accountId: string },
): Promise<void> {
  await inTransaction(database.pool, async ({ tx, connection }) => {
    await holdAccount(connection, accountId)
    const lifted = await tx
      .delete(suspension)
      .where(eq(suspension.personId, accountId))
      .returning({ personId: suspension.personId })
    if (lifted.length === 0) return
    await recordInstallationAct(tx, { actorId, act: 'suspensionLifted', aboutId: accountId })
  })
}

/** Locks an account and gives its address. @throws DomainError notFound where there is none, or it was erased */
export async function holdAccount(connection: Queryable, accountId: string): Promise<string> {
  const { rows } = await connection.query<{ email: string }>(
    `select email from "user" where id = $1
       and not exists (select from erased_person where person_id = $1) for update`,
    [accountId],
  )
  const [account] = rows
  if (!account) throw new DomainError('notFound')
  return account.email
}

async function refusingLast<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = errorCode(error)
    if (code === 'TR001' || code === 'TR002') throw new DomainError(kept[code])
    throw error
  }
}
