import { namedUntil } from '@/domain/erasure/delays'
import type { Erased } from '@/domain/erasure/erased'
import { pseudonymOf } from '@/domain/erasure/pseudonym'
import type { KeptTable } from '@/domain/personal-data/kept-table'
import { type KeptTableName, keptTables } from '@/domain/personal-data/kept-tables'
import type { Queryable } from '@/server/platform/queryable'
import { tablesInOrder } from '@/server/platform/tables-in-order'
import { emptyRows } from './empty-rows'
import { type Erasing, endsWithErasure, erasedByHand } from './erased-by-hand'
import { readDelays } from './erased-people'
import { forgetArchives } from './forget-archives'
import { offerToAuthors } from './offer-to-authors'

/**
 * Erases one person as domain/personal-data says, in the caller's transaction, which holds the lock of erasures.
 * Repeatable. A missing account is only recorded, in case a backup brings it back.
 */
export async function erasePerson(connection: Queryable, erased: Erased): Promise<void> {
  const { personId, number, erasedAt } = erased
  await connection.query(
    `insert into erased_person (person_id, number, erased_at) values ($1, $2, $3) on conflict do nothing`,
    [personId, number, erasedAt],
  )
  const { rows } = await connection.query<{ name: string; email: string }>(
    'select name, email from "user" where id = $1 for update',
    [personId],
  )
  const [before] = rows
  if (!before) return
  const erasing: Erasing = { connection, erased, before }
  await keepAttendanceName(erasing)
  await renewLogs(connection, personId)
  // Before their memberships end, by which whose archives name them is known. What was made since holds the pseudonym.
  if (isNamed(erasing)) {
    await forgetArchives(connection, personId)
    await offerToAuthors(erasing)
  }
  for (const table of await tablesToErase(connection)) {
    const { owner, erasure, columns }: KeptTable = keptTables[table]
    const byHand = erasedByHand[table]
    if (byHand) await byHand(erasing)
    else if (owner !== null && erasure === 'deleted') {
      await connection.query(`delete from "${table}" where "${owner}" = $1`, [personId])
    } else if (owner !== null && erasure === 'emptied') {
      await emptyRows(connection, { table, owner, columns }, erased)
    }
  }
}

/** Each before the tables that its rows refer to; the account last of all. */
async function tablesToErase(connection: Queryable): Promise<KeptTableName[]> {
  const names = Object.keys(keptTables) as KeptTableName[]
  const ordered = (await tablesInOrder(connection, { isWhole: true })).reverse()
  return ordered.flatMap((table) => names.find((name) => name === table) ?? [])
}

/**
 * Whose erasure is not complete among these: never carried out here, or undone since by a backup, whole or in part, or by what was under
 * way at that moment. One statement over indexes, asked at every start.
 */
export async function notYetErased(connection: Queryable, people: readonly Erased[]): Promise<string[]> {
  if (people.length === 0) return []
  const names = Object.keys(keptTables) as KeptTableName[]
  const left = names.flatMap((table) => {
    const { owner, erasure }: KeptTable = keptTables[table]
    const isSure = erasure === 'deleted' && owner !== null && table !== 'membership'
    return isSure ? [`select "${owner}" from "${table}" where "${owner}" = any ($1)`] : []
  })
  const { rows } = await connection.query<{ id: string }>(
    `select id from unnest($1::text[]) id where id not in (select person_id from erased_person)
     union select account.id from "user" account join unnest($1::text[], $2::text[]) as erased (id, name) on erased.id = account.id
       where account.email not like 'erased-%@erased.invalid' or account.name <> erased.name
     union select user_id from membership own where user_id = any ($1) and ${endsWithErasure}
     union ${left.join(' union ')}`,
    [people.map(({ personId }) => personId), people.map(({ number }) => pseudonymOf(number))],
  )
  return rows.map(({ id }) => id)
}

/** Whether their account still says what they were called. */
function isNamed({ erased, before }: Erasing): boolean {
  return before.name !== pseudonymOf(erased.number)
}

/** What they were called, for the attendance sheets of the interviews they were in. */
async function keepAttendanceName(erasing: Erasing): Promise<void> {
  if (!isNamed(erasing)) return
  const { connection, erased, before } = erasing
  const { personId } = erased
  const { rows } = await connection.query<{ last: Date | null }>(
    `select max(live.scheduled_for) as last from live_session_seat seat
     join live_session live on live.id = seat.live_session_id
     where seat.user_id = $1 and exists (
       select from live_session_event where live_session_id = live.id and type = 'interviewStarted')`,
    [personId],
  )
  const last = rows[0]?.last?.getTime()
  if (last === undefined) return
  await connection.query(
    `insert into attendance_name (person_id, name, kept_until)
     select $1, $2, $3::timestamptz where $3::timestamptz > now() on conflict do nothing`,
    [personId, before.name, new Date(namedUntil(last, await readDelays(connection)))],
  )
}

/** Locks logs before words, in the order of an append, and renews their ids so that open pages read again. */
async function renewLogs(connection: Queryable, personId: string): Promise<void> {
  await connection.query(
    `update live_session set log_id = gen_random_uuid() where id in (
       select fact.live_session_id from live_session_text words
       join live_session_event fact on fact.id = words.event_id where words.author_id = $1)`,
    [personId],
  )
}
