import { not, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { suspension } from '@/db/schema'
import { type LetterKind, signsIn } from '@/domain/mail/letter'

/** SQL condition: the account of this id is kept out now. A suspension that waits for the end of an interview does not keep its account out yet. */
export function isSuspended(id: PgColumn): SQL<boolean> {
  return sql<boolean>`exists (select from ${suspension} where ${suspension.personId} = ${id} and ${suspension.effectiveAt} is not null)`
}

/**
 * SQL condition: a letter of this kind reaches the account of this id. A suspended person gets those they ask for to come in by, whose
 * link then says why it does not let them in, and no other.
 */
export function reachesNow(id: PgColumn, kind: LetterKind): SQL | undefined {
  return signsIn(kind) ? undefined : not(isSuspended(id))
}
