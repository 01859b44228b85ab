import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/domain-error'
import { seatOf } from '@/domain/live-session/core/agreement'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { commitCommand } from '@/server/interview/live-session/commit-command'
import { readSeatsNow } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import { isUuid } from '@/server/platform/is-uuid'

/**
 * Withdraws a person's agreement: everything recorded of that interview is destroyed. Only requires that they were
 * asked in a seat of it, which may have ended, as may their membership and the cohort.
 * @throws DomainError notFound where they had no seat; wrongMoment where nothing was recorded with their agreement
 */
export async function withdrawRecording(
  shell: Shell,
  personId: string,
  liveSessionId: string,
): Promise<void> {
  const snapshot = isUuid(liveSessionId) ? await freshSnapshot(shell, liveSessionId) : null
  const seat = snapshot && seatOf(snapshot.state.contract, personId)
  if (!seat) throw new DomainError('notFound')
  const actor = { personId, seat, organises: false }
  const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
  const request = { id: randomUUID(), at: Date.now(), command: { type: 'withdrawRecording' } as const }
  await commitCommand(shell, { liveSessionId, actor, seatsNow }, request)
}
