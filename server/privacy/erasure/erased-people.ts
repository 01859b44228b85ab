import type { Delays } from '@/domain/erasure/delays'
import { usualDelays } from '@/domain/erasure/delays'
import type { Erased } from '@/domain/erasure/erased'
import type { Queryable } from '@/server/platform/queryable'

/** Advisory lock by which erasures, and lines of their file, take turns across processes. */
const LOCK = 874_246

/** Makes erasures take turns until the transaction of this connection ends. */
export async function holdErasures(connection: Queryable): Promise<void> {
  await connection.query('select pg_advisory_xact_lock($1)', [LOCK])
}

/** Who was erased, by the database. */
export async function erasedPeople(connection: Queryable): Promise<readonly Erased[]> {
  const { rows } = await connection.query<{ person_id: string; number: number; erased_at: Date }>({
    name: 'erased-people',
    text: 'select person_id, number, erased_at from erased_person order by number',
  })
  return rows.map((row) => ({
    personId: row.person_id,
    number: row.number,
    erasedAt: row.erased_at.toISOString(),
  }))
}

/** Whether this account was emptied. */
export async function isErased(connection: Queryable, personId: string): Promise<boolean> {
  const { rows } = await connection.query('select from erased_person where person_id = $1', [personId])
  return rows.length > 0
}

/** The delays of the organisation. */
export async function readDelays(connection: Queryable): Promise<Delays> {
  const { rows } = await connection.query<Delays>(
    'select erasure_days as "erasureDays", attendance_years as "attendanceYears" from installation',
  )
  return rows[0] ?? usualDelays
}
