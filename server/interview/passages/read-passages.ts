import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { passage, passageToReread } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { readsPassagesOf } from '@/domain/live-session/passage/passage'
import { isUnsealed } from '@/domain/live-session/state'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'

/** A passage that was named in a debrief. Times: interview ms. */
export type Passage = {
  readonly id: string
  readonly authorId: string
  readonly name: string
  readonly fromMs: number
  readonly toMs: number
  /** Whether the reader put it among what they read again. */
  readonly isToReread: boolean
}

/** The passages of an interview that this seat reads, in order of time. @throws DomainError notFound, notUnsealedYet */
export async function readPassages(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
): Promise<readonly Passage[]> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { state } = snapshot
  if (!isUnsealed(state)) throw new DomainError('notUnsealedYet')
  const { id, userId, name, fromMs, toMs } = passage
  const isToReread = isNotNull(passageToReread.passageId).mapWith(Boolean)
  const rows = await shell.database.db
    .select({ id, authorId: userId, name, fromMs, toMs, isToReread })
    .from(passage)
    .leftJoin(
      passageToReread,
      and(eq(passageToReread.passageId, id), eq(passageToReread.userId, viewer.personId)),
    )
    .where(eq(passage.liveSessionId, liveSessionId))
    .orderBy(asc(fromMs), asc(toMs), asc(id))
  return rows.filter(({ authorId }) => readsPassagesOf(state, viewer, authorId))
}
