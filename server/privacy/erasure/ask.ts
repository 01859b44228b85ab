import { eq } from 'drizzle-orm'
import { erasureRequest } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { erasureDue } from '@/domain/erasure/delays'
import { mustBeHandedOn } from '@/domain/erasure/obstacles'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { requireOwnAccount } from '@/server/people/account/own-account'
import type { Person } from '@/server/people/sign-in/sign-in'
import { post } from '@/server/platform/outbox/post'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import type { Runtime } from '@/server/privacy/runtime'
import { isErased, readDelays } from './erased-people'
import { erasureObstacles } from './obstacles'
import { recordErasure } from './record'
import { requireErasable } from './require-erasable'

/**
 * Asks for the erasure of the caller; coordinators see it with its day, and it can be withdrawn until carried out. `origin`:
 * where the confirming letter leads. Returns the day, epoch ms.
 * @throws DomainError personaKeepsAccount, lastAdministrator, lastCoordinator, erasureAsked where it was asked for
 * before
 */
export async function askErasure(
  runtime: Runtime,
  person: Person,
  { origin, now }: { origin: string; now: number },
): Promise<{ dueAt: number }> {
  requireOwnAccount(person)
  const { id: personId } = person
  const dueAt = await inTransaction(runtime.database.pool, async ({ tx, connection }) => {
    await connection.query('select from "user" where id = $1 for no key update', [personId])
    if (await isErased(connection, personId)) throw new DomainError('signedOut')
    requireErasable((await erasureObstacles(connection, personId)).filter(mustBeHandedOn))
    const due = erasureDue(now, await readDelays(connection))
    const [asked] = await tx
      .insert(erasureRequest)
      .values({ personId, askedAt: new Date(now), dueAt: new Date(due) })
      .onConflictDoNothing()
      .returning({ personId: erasureRequest.personId })
    if (!asked) throw new DomainError('erasureAsked')
    await recordErasure(tx, { act: 'erasureAsked', actorId: personId, aboutId: personId })
    await post(tx, {
      key: `erasureAsked ${personId} ${now}`,
      to: { userId: personId },
      about: { kind: 'erasureAsked', url: `${origin}/my-data`, dueAt: due },
      cohortId: null,
    })
    return due
  })
  ringJobs(runtime)
  return { dueAt }
}

/** Takes one's wish to be erased back. @throws DomainError erasureNotAsked where there is none any more */
export async function withdrawErasure(runtime: Runtime, { id: personId }: Person): Promise<void> {
  await runtime.database.db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(erasureRequest)
      .where(eq(erasureRequest.personId, personId))
      .returning({ personId: erasureRequest.personId })
    if (!gone) throw new DomainError('erasureNotAsked')
    await recordErasure(tx, { act: 'erasureWithdrawn', actorId: personId, aboutId: personId })
  })
}
