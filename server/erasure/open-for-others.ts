import { randomUUID } from 'node:crypto'
import { openForOthers } from '@/domain/live-session/decide/open-for-others'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { statusAfter } from '@/domain/live-session/status-after'
import { append, type Queryable } from '@/server/event-log/append'
import { readWholeLog } from '@/server/event-log/read'
import type { Told } from '@/server/live-session/amend'

// `no key update`: nobody appends to these logs until the commit.
const statement = `
select live.id from live_session live
join live_session_seat own on own.live_session_id = live.id
where own.user_id = $1 and own.seat = 'supervisor' and own.ended_at is null and live.status in ('selfAssessment', 'debrief')
  and not exists (select from live_session_seat other
    join membership on membership.cohort_id = live.cohort_id and membership.user_id = other.user_id
    where other.live_session_id = live.id and other.user_id <> $1 and other.seat = 'supervisor' and other.ended_at is null)
order by live.id for no key update of live`

/**
 * Opens the debriefs of which this person is the last supervisor who is there, before they go: their last act in it, in the
 * caller's transaction. Returns what is to be told after its commit.
 */
export async function openDebriefsForOthers(
  connection: Queryable,
  personId: string,
): Promise<readonly Told[]> {
  const { rows } = await connection.query<{ id: string }>(statement, [personId])
  const opened: Told[] = []
  for (const { id: liveSessionId } of rows) {
    const state = fold(await readWholeLog(connection, liveSessionId), initialState)
    const now = Date.now()
    const actor = { personId, seat: 'supervisor', organises: false } as const
    const facts = openForOthers({ state, actor, request: { id: randomUUID(), at: now }, now })
    const after = statusAfter(state, facts)
    const status = after === state.stage.status ? null : after
    const events = await append(connection, { liveSessionId, expectedSeq: state.seq, events: facts, status })
    if (events && events.length > 0) opened.push({ liveSessionId, events, left: [] })
  }
  return opened
}
