import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/live-session/core/seat'
import { isSupervised } from '@/domain/live-session/core/seats-now'
import { statusAfter } from '@/domain/live-session/course/status-after'
import { openForOthers } from '@/domain/live-session/debrief/decide/open-for-others'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { append } from '@/server/interview/event-log/append'
import { readWholeLog } from '@/server/interview/event-log/read'
import { readSeatsNow, seatsOf } from '@/server/interview/seats/seats-now'
import type { Queryable } from '@/server/platform/queryable'
import type { Told } from './amend'

type Leaving = {
  readonly personIds: readonly string[]
  /** The cohort they leave; null where they leave all of theirs. */
  readonly cohortId: string | null
  /** Who makes them leave: themselves, in the seat they hold to the end, or an organiser. */
  readonly actor: Actor
}

// `no key update`: no process appends to these logs until the commit.
const statement = `
select live.id from live_session live
where live.status in ('selfAssessment', 'debrief') and ($2::uuid is null or live.cohort_id = $2)
  and exists (select from live_session_seat own
    where own.live_session_id = live.id and own.user_id = any ($1::text[]) and own.seat = 'supervisor' and own.ended_at is null)
order by live.id for no key update of live`

/**
 * Opens the debriefs left without a supervisor once these people are gone, in the caller's transaction and before they go.
 * Returns what is to be told after its commit.
 */
export async function openDebriefsForOthers(
  connection: Queryable,
  { personIds, cohortId, actor }: Leaving,
): Promise<readonly Told[]> {
  const { rows } = await connection.query<{ id: string }>(statement, [personIds, cohortId])
  const opened: Told[] = []
  for (const { id: liveSessionId } of rows) {
    const seats = seatsOf(await readSeatsNow(connection, liveSessionId))
    if (isSupervised(seats, { leaving: personIds })) continue
    const state = fold(await readWholeLog(connection, liveSessionId), initialState)
    const now = Date.now()
    const facts = openForOthers({ state, actor, request: { id: randomUUID(), at: now }, now })
    const after = statusAfter(state, facts)
    const status = after === state.stage.status ? null : after
    const events = await append(connection, { liveSessionId, expectedSeq: state.seq, events: facts, status })
    if (events && events.length > 0) opened.push({ liveSessionId, events, left: [] })
  }
  return opened
}
