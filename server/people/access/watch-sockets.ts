import type { Runtime } from '@/server/platform/runtime'
import { memberKey, parseKey, seatKey, signInKey } from './authorizations'
import { endAuthorizations } from './end-authorizations'

const EVERY_MS = 3_000

/** How far back the first look goes for expired sign-ins, ms: another process may have watched until just now. */
const FIRST_LOOK_MS = 10_000

type Needs = Pick<Runtime, 'database' | 'gateway' | 'processes' | 'publisher' | 'log'>

/**
 * Every 3 s, closes sockets whose sign-in, seat or membership ended without notice here: an expiry, a row deleted by
 * hand, a lost notice. Returns a function that stops it.
 */
export function watchSockets(needs: Needs, everyMs = EVERY_MS): () => void {
  let isLooking = false
  let lookedAt: Date | null = null
  const timer = setInterval(async () => {
    if (isLooking) return
    isLooking = true
    try {
      if (needs.gateway) await closeEnded(needs.gateway, needs)
      else if (needs.processes?.isLeader() ?? true) lookedAt = await terminateExpired(needs, lookedAt)
    } catch (err) {
      needs.log.warn({ err }, 'sockets could not be compared with their authorisations')
    } finally {
      isLooking = false
    }
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

const signInsStatement = `select id from session where id = any ($1::text[]) and expires_at > now()`

const seatsStatement = `
select seat.live_session_id, seat.user_id from live_session_seat seat
join live_session live on live.id = seat.live_session_id
join membership member on member.cohort_id = live.cohort_id and member.user_id = seat.user_id
join unnest($1::uuid[], $2::text[]) as linked (live_session_id, user_id)
  on linked.live_session_id = seat.live_session_id and linked.user_id = seat.user_id
where seat.ended_at is null and not seat.waits_outside`

const membersStatement = `
select member.cohort_id, member.user_id from membership member
join unnest($1::uuid[], $2::text[]) as linked (cohort_id, user_id)
  on linked.cohort_id = member.cohort_id and linked.user_id = member.user_id`

async function closeEnded(
  gateway: NonNullable<Needs['gateway']>,
  { database: { pool } }: Needs,
): Promise<void> {
  const keys = gateway.linkedKeys()
  const linked = keys.flatMap((key) => parseKey(key) ?? [])
  const signIns = linked.flatMap((each) => (each.kind === 'sign-in' ? each.id : []))
  const seats = linked.flatMap((each) => (each.kind === 'seat' ? each : []))
  const members = linked.flatMap((each) => (each.kind === 'member' ? each : []))
  if (signIns.length === 0) return
  const [valid, held, standingMembers] = await Promise.all([
    pool.query<{ id: string }>({ name: 'valid-sign-ins', text: signInsStatement, values: [signIns] }),
    pool.query<{ live_session_id: string; user_id: string }>({
      name: 'held-seats',
      text: seatsStatement,
      values: [seats.map(({ liveSessionId }) => liveSessionId), seats.map(({ personId }) => personId)],
    }),
    membersNow(pool, members),
  ])
  const standing = new Set([
    ...valid.rows.map(({ id }) => signInKey(id)),
    ...held.rows.map((row) => seatKey(row.live_session_id, row.user_id)),
    ...standingMembers.map((row) => memberKey(row.cohort_id, row.user_id)),
  ])
  for (const key of keys) if (!standing.has(key)) gateway.closeLinked(key)
}

type Linked = { readonly cohortId: string; readonly personId: string }

/** Those of these people who are members still. */
async function membersNow(pool: Needs['database']['pool'], linked: readonly Linked[]) {
  if (linked.length === 0) return []
  const { rows } = await pool.query<{ cohort_id: string; user_id: string }>({
    name: 'standing-members',
    text: membersStatement,
    values: [linked.map(({ cohortId }) => cohortId), linked.map(({ personId }) => personId)],
  })
  return rows
}

const expiredStatement = `
select now() as now, array(
  select distinct user_id from session
  where expires_at <= now() and expires_at > coalesce($1::timestamptz, now() - make_interval(secs => $2::float8 / 1000))
) as people`

/**
 * Asks an external engine, which alone knows its sockets, to disconnect people whose sign-in has expired. Returns the
 * time of this check.
 */
async function terminateExpired(needs: Needs, since: Date | null): Promise<Date | null> {
  if (needs.publisher.people === null) return null
  const { rows } = await needs.database.pool.query<{ now: Date; people: string[] }>({
    name: 'expired-sign-ins',
    text: expiredStatement,
    values: [since, FIRST_LOOK_MS],
  })
  for (const personId of rows[0]?.people ?? []) endAuthorizations(needs, personId, [])
  return rows[0]?.now ?? since
}
