import { type SQL, sql } from 'drizzle-orm'
import { erasedPerson, type user } from '@/db/schema'

/** SQL condition: the account of this id was not erased. */
export function isThere(id: typeof user.id): SQL {
  return sql`not exists (select from ${erasedPerson} where ${erasedPerson.personId} = ${id})`
}
