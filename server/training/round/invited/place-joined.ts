import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { round, roundAct } from '@/db/schema'
import { invitedId } from '@/domain/pairing/invited'
import { enqueue } from '@/server/platform/queue/enqueue'

/**
 * Gives a person who has just joined the places kept for their invitations in the cohort's rounds, undo history
 * included, and publishes the interviews that waited for them after the commit. Gives the number of rounds.
 */
export async function placeJoined(
  tx: Tx,
  {
    cohortId,
    personId,
    invitationIds,
  }: { cohortId: string; personId: string; invitationIds: readonly string[] },
): Promise<number> {
  const rounds = new Map<string, boolean>()
  for (const invitationId of invitationIds) {
    const [from, to] = [JSON.stringify(invitedId(invitationId)), JSON.stringify(personId)]
    const named = (
      column: typeof round.setup | typeof round.sessions | typeof roundAct.act | typeof roundAct.before,
    ) => sql`replace(${column}::text, ${from}, ${to})::jsonb`
    const holds = sql`(position(${from} in ${round.setup}::text) > 0 or position(${from} in ${round.sessions}::text) > 0)`
    const ofCohort = tx.select({ id: round.id }).from(round).where(eq(round.cohortId, cohortId))
    const placed = await tx
      .update(round)
      .set({ setup: named(round.setup), sessions: named(round.sessions) })
      .where(and(eq(round.cohortId, cohortId), holds))
      .returning({ id: round.id, publishedAt: round.publishedAt })
    for (const { id, publishedAt } of placed) rounds.set(id, publishedAt !== null)
    await tx
      .update(roundAct)
      .set({ act: named(roundAct.act), before: named(roundAct.before) })
      .where(
        and(
          inArray(roundAct.roundId, ofCohort),
          sql`(position(${from} in ${roundAct.act}::text) > 0 or position(${from} in ${roundAct.before}::text) > 0)`,
        ),
      )
  }
  for (const [roundId, isPublished] of rounds)
    if (isPublished) await enqueue(tx, { kind: 'publishJoined', payload: { roundId } })
  return rounds.size
}
