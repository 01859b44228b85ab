import { type LoggedKind, loggedKinds } from '@/domain/retention/retention'
import { type Terms, termOf } from '@/domain/retention/terms'
import { heldAt } from '@/server/interview/event-log/held-at'
import type { Queryable } from '@/server/platform/queryable'

/** A live session whose log may hold something to erase: from when its lengths are counted, epoch ms. */
export type HeldSession = {
  readonly id: string
  readonly lastSeq: number
  readonly heldAt: number
  /** The last day by which something is due, as a moment; null: nothing is. */
  readonly dueAt: number | null
  /** Kinds of which nothing is left. */
  readonly gone: readonly LoggedKind[]
}

type Row = {
  id: string
  last_seq: number
  held: number
  due: string | null
  gone: LoggedKind[] | null
}

// What is still to come has nothing that is over, whatever day it was planned for.
const statement = `
select live.id, live.last_seq, done.kinds as gone, due.day as due,
  date_part('epoch', ${heldAt}) * 1000 as held
from live_session live
left join live_session_purged done on done.live_session_id = live.id and done.seq = live.last_seq
left join lateral (
  select max(payload ->> 'due') as day from live_session_event
  where live_session_id = live.id and type = 'commitmentMade'
) due on true
where live.cohort_id = $1::uuid and live.status not in ('scheduled', 'briefing') and live.scheduled_for <= $2::timestamptz and live.id > $3::uuid
  and ($5::text is null or exists (
    select from live_session_seat seat where seat.live_session_id = live.id and seat.user_id = $5
  ))
order by live.id
limit $4::int`

const zero = '00000000-0000-0000-0000-000000000000'

type Page = {
  readonly until: number
  readonly after?: string
  readonly limit: number
  readonly ofPerson?: string | null
}

/** The live sessions of a cohort that were to be held by `until` and have begun or were called off, by id after `after`, at most `limit`; those of one person, or all. */
export async function heldSessions(
  database: Queryable,
  cohortId: string,
  { until, after = zero, limit, ofPerson = null }: Page,
): Promise<readonly HeldSession[]> {
  const values = [cohortId, new Date(until).toISOString(), after, limit, ofPerson]
  const { rows } = await database.query<Row>({ name: 'held-sessions', text: statement, values })
  return rows.map((row) => ({
    id: row.id,
    lastSeq: row.last_seq,
    heldAt: Math.round(row.held),
    // The end of that day, wherever on Earth it is.
    dueAt: row.due === null ? null : Date.parse(`${row.due}T12:00:00Z`) + 86_400_000,
    gone: row.gone ?? [],
  }))
}

/** When each kind of a live session is erased, epoch ms, but for those of which nothing is left. */
export function termsIn(session: HeldSession, terms: Terms): ReadonlyMap<LoggedKind, number> {
  const left = loggedKinds.filter((kind) => !session.gone.includes(kind))
  return new Map(left.map((kind) => [kind, termOf(kind, countedFrom(kind, session), terms)]))
}

function countedFrom(kind: LoggedKind, { heldAt, dueAt }: HeldSession): number {
  return kind === 'commitments' ? Math.max(heldAt, dueAt ?? heldAt) : heldAt
}
