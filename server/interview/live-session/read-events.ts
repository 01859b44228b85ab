import type { SeenEvent } from '@/domain/live-session/event'
import { isUnsealed } from '@/domain/live-session/state'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { ofFacts } from './answer-of-facts'
import { recordAccess } from './record-access'
import { viewsAfter } from './views-after'

export type SeenEvents = { logId: string; lastSeq: number; events: SeenEvent[]; more: boolean }

/** Maximum facts in one page: many times as many as an hour's interview of a busy supervisor has, so that a log is read at once. */
export const eventsMaxLimit = 10_000

/** The facts after a sequence number as this seat may see them, in order, at most `limit`; `more` when others follow. */
export async function readEvents(
  shell: Shell,
  seat: TakenSeat,
  page: { after: number; limit: number },
): Promise<SeenEvents> {
  const { logId, state, lastSeq, events, more } = await viewsAfter(shell, seat, page)
  // Opening a debrief reads its log from the start; later pages follow facts added since.
  if (page.after === 0 && isUnsealed(state)) void recordAccess(shell, seat, 'debrief')
  return ofFacts({ logId, lastSeq, events, more })
}
