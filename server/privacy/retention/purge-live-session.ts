import { randomUUID } from 'node:crypto'
import { fold } from '@/domain/live-session/evolve'
import { type Purge, purgeOf } from '@/domain/live-session/purge/purge'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { type LoggedKind, lengthOf, type Retention } from '@/domain/retention/retention'
import { readWholeLog } from '@/server/interview/event-log/read'
import { forgetLog } from '@/server/interview/live-session/forget-log'
import { keepLastTallies } from '@/server/interview/live-session/tallies'
import type { Shell } from '@/server/interview/shell'

type Wish = {
  readonly liveSessionId: string
  /** Kinds whose time is over. */
  readonly kinds: readonly LoggedKind[]
  readonly retention: Retention
  readonly runId: string
  readonly now: number
}

const ATTEMPTS = 5

const statement = 'select purge_live_session($1::uuid, $2::int, $3::uuid, $4::jsonb, $5::jsonb) as seq'
const settled = `
insert into live_session_purged (live_session_id, seq, kinds) select id, $2, $3 from live_session
where id = $1 and last_seq = $2
on conflict (live_session_id) do update set seq = excluded.seq, kinds = excluded.kinds`

/** With its marks an interview leaves the part that exports took it with; the last one takes the part along. */
const leftParts = `
with gone as (delete from marks_part_interview where live_session_id = $1 returning part_id)
delete from marks_part part using gone where part.id = gone.part_id
and not exists (select from marks_part_interview other where other.part_id = part.id and other.live_session_id <> $1)`

/** What was lent of an interview goes with its marks, and a lent dial with the dial. */
const lentMoments = 'delete from lent_moment where live_session_id = $1'
const lentDials = 'update lent_moment set dial = null where live_session_id = $1 and dial is not null'

/**
 * Erases these kinds of one live session, on exactly the log that was read: by the one function of the database that may. Again it
 * finds nothing to do. Returns whether something was erased.
 */
export async function purgeLiveSession(shell: Shell, wish: Wish): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const events = await readWholeLog(shell.database.pool, wish.liveSessionId)
    const state = fold(events, initialState)
    const purges = purgeOf(events, state, wish.kinds)
    const seq = purges.length === 0 ? state.seq : await erase(shell, wish, state, purges)
    if (seq === null) continue
    const { pool } = shell.database
    if (wish.kinds.includes('marks')) {
      await pool.query(leftParts, [wish.liveSessionId])
      await pool.query(lentMoments, [wish.liveSessionId])
    } else if (wish.kinds.includes('dial')) await pool.query(lentDials, [wish.liveSessionId])
    await pool.query(settled, [wish.liveSessionId, seq, wish.kinds])
    return purges.length > 0
  }
  // A fact is being written in it: the next run comes back to it.
  return false
}

/** The `seq` of the fact that tells of it; null: the log has moved on. */
async function erase(
  shell: Shell,
  { liveSessionId, retention, runId, now }: Wish,
  state: LiveSessionState,
  purges: readonly Purge[],
): Promise<number | null> {
  const { db, pool } = shell.database
  if (purges.some(({ kind }) => kind === 'marks')) await keepLastTallies(db, { liveSessionId, state })
  const kinds = purges.map(({ kind }) => ({ kind, length: lengthOf(kind, retention) }))
  const plan = purges.map((each) => ({ ...each, length: lengthOf(each.kind, retention) }))
  const payload = { kinds, cameIds: [...state.entered] }
  const fact = { id: randomUUID(), at: new Date(now).toISOString(), payload }
  const values = [liveSessionId, state.seq, runId, JSON.stringify(plan), JSON.stringify(fact)]
  const { rows } = await pool.query<{ seq: number | null }>(statement, values)
  const seq = rows[0]?.seq ?? null
  if (seq !== null) await forgetLog(shell, liveSessionId)
  return seq
}
