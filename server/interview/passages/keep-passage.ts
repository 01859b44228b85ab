import { and, count, eq } from 'drizzle-orm'
import { passage } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { decidePassage, type KeptPassage } from '@/domain/live-session/passage/passage'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'

/** Most passages that one person keeps of one interview. */
const mostPassages = 50

/**
 * Keeps a passage in the name of this seat’s person; the same id again renames or moves it. Another person’s passage of the same moment stays.
 * @throws DomainError notUnsealedYet, erasedByNow, wrongMoment, notYourWords, tooManyPassages
 */
export async function keepPassage(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
  wanted: KeptPassage,
): Promise<void> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { passageId: id, ...kept } = decidePassage(snapshot.state, wanted, Date.now())
  const userId = viewer.personId
  await shell.database.db.transaction(async (tx) => {
    const [held] = await tx
      .select({ held: count() })
      .from(passage)
      .where(and(eq(passage.liveSessionId, liveSessionId), eq(passage.userId, userId)))
    const changed = await tx
      .update(passage)
      .set(kept)
      .where(own(id, liveSessionId, userId))
      .returning({ id: passage.id })
    if (changed.length > 0) return
    if ((held?.held ?? 0) >= mostPassages) throw new DomainError('tooManyPassages')
    const added = await tx
      .insert(passage)
      .values({ id, liveSessionId, userId, ...kept })
      .onConflictDoNothing()
      .returning({ id: passage.id })
    if (added.length === 0) throw new DomainError('notYourWords')
  })
}

/** Deletes a passage of one’s own; one that is gone stays gone. */
export async function deletePassage(
  { database }: Shell,
  { liveSessionId, viewer }: TakenSeat,
  passageId: string,
): Promise<void> {
  await database.db.delete(passage).where(own(passageId, liveSessionId, viewer.personId))
}

function own(id: string, liveSessionId: string, userId: string) {
  return and(eq(passage.id, id), eq(passage.liveSessionId, liveSessionId), eq(passage.userId, userId))
}
