import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { readSource, type Source } from './lent-from'

const ATTEMPTS = 5

/**
 * Decides on an interview in a transaction that holds the end of its log as it was read: the use in teaching is withdrawn before or after.
 * @throws DomainError notFound; unavailable where the log moved on each time
 */
export async function onLog<T>(
  shell: Shell,
  liveSessionId: string,
  act: (tx: Tx, source: Source) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const source = await readSource(shell, liveSessionId)
    if (!source) throw new DomainError('notFound')
    const done = await shell.database.db.transaction(async (tx) => {
      const [held] = await tx
        .select({ lastSeq: liveSession.lastSeq })
        .from(liveSession)
        .where(eq(liveSession.id, liveSessionId))
        .for('share')
      return held?.lastSeq === source.snapshot.state.seq ? { result: await act(tx, source) } : null
    })
    if (done) return done.result
  }
  throw new DomainError('unavailable')
}
