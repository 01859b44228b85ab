import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { roundChange } from '@/db/schema'
import type { RoundChange } from '@/domain/round-change/change'

type Row = typeof roundChange.$inferSelect
/** A change that was asked for and has not taken effect. */
export type Waiting = Row & { readonly change: RoundChange }

/** The changes of a round that wait to take effect, in the order in which they were asked for. */
export async function readWaiting(db: Db | Tx, roundId: string): Promise<Waiting[]> {
  const rows = await db
    .select()
    .from(roundChange)
    .where(and(eq(roundChange.roundId, roundId), isNull(roundChange.takenAt), isNull(roundChange.refusal)))
    .orderBy(asc(roundChange.askedAt), asc(roundChange.id))
  return rows.flatMap((row) => (row.change ? { ...row, change: row.change } : []))
}

/** Forgets the changes of a round that could not take effect: something else is asked for now, or a coordinator has read it. */
export async function forgetRefused(db: Db | Tx, roundId: string): Promise<void> {
  await db.delete(roundChange).where(and(eq(roundChange.roundId, roundId), isNotNull(roundChange.refusal)))
}
