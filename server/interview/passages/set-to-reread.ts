import { and, eq } from 'drizzle-orm'
import { passage, passageToReread } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { readsPassagesOf } from '@/domain/live-session/passage/passage'
import { isUnsealed } from '@/domain/live-session/state'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'

type Wanted = { readonly passageId: string; readonly isToReread: boolean }

/**
 * Puts a passage that this seat reads among what its person reads again, or takes it out. That list is that person’s alone.
 * @throws DomainError notUnsealedYet, notFound for a passage of another interview or one this seat does not read
 */
export async function setToReread(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
  { passageId, isToReread }: Wanted,
): Promise<void> {
  const { db } = shell.database
  const userId = viewer.personId
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  if (!isUnsealed(snapshot.state)) throw new DomainError('notUnsealedYet')
  const [named] = await db
    .select({ authorId: passage.userId })
    .from(passage)
    .where(and(eq(passage.id, passageId), eq(passage.liveSessionId, liveSessionId)))
  if (!named || !readsPassagesOf(snapshot.state, viewer, named.authorId)) throw new DomainError('notFound')
  if (isToReread) {
    await db.insert(passageToReread).values({ passageId, userId }).onConflictDoNothing()
    return
  }
  await db
    .delete(passageToReread)
    .where(and(eq(passageToReread.passageId, passageId), eq(passageToReread.userId, userId)))
}
