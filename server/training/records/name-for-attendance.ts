import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { user } from '@/db/schema'
import type { NamedPerson } from '@/reading/records/attendance-paper'
import { attendanceNames } from './attendance-names'

/**
 * The names that attendance sheets give people, whole: a funder reads them. The only place to say what a person is called there, also
 * once they are erased.
 */
export async function namesForAttendance(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, NamedPerson>> {
  const ids = [...new Set(personIds)]
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: user.id, name: user.name, form: user.form })
          .from(user)
          .where(inArray(user.id, ids))
  const registered = await attendanceNames(db, ids)
  return new Map(rows.map(({ id, name, form }) => [id, { name: registered.get(id) ?? name, form }]))
}
