import { DomainError } from '@/domain/domain-error'
import { isSupervised } from '@/domain/live-session/core/seats-now'
import { soleLead } from '@/domain/live-session/marking/lead'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { seatsOf } from '@/server/interview/seats/seats-now'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'

/** Whether a seated supervisor can take this live session to its end, now: a seat can end without a fact that tells the page. */
export async function readSupervision(
  shell: Shell,
  { liveSessionId, seatsNow }: TakenSeat,
): Promise<{ isSupervised: boolean }> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  return { isSupervised: isSupervised(seatsOf(seatsNow), { leadId: soleLead(snapshot.state) }) }
}
