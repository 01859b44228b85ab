import { and, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { round } from '@/db/schema'
import { invitedStanding } from '@/domain/pairing/invited'
import { hasWaiting } from '@/server/training/occupancy/draft-stays'
import { asInvitees, readInvitees } from '@/server/training/round/invited/read-invitees'

/** A round whose draft an invitation concerns: how many of its interviews have a place to be given, and how many could not be published. */
export type InvitedPlaces = { roundId: string; title: string; freed: number; held: number }

/** The rounds of a cohort in which invitations have left something to decide, for interviews whose hour is ahead of `now` (epoch ms). */
export async function readInvitedPlaces(db: Db, cohortId: string, now: number): Promise<InvitedPlaces[]> {
  const rounds = await db
    .select({
      id: round.id,
      title: round.title,
      setup: round.setup,
      sessions: round.sessions,
      publishedAt: round.publishedAt,
    })
    .from(round)
    .where(and(eq(round.cohortId, cohortId), or(isNull(round.publishedAt), hasWaiting)))
    .orderBy(round.createdAt)
  if (rounds.length === 0) return []
  const invitees = asInvitees(await readInvitees(db, cohortId))
  return rounds.flatMap(({ id: roundId, title, publishedAt, ...board }) => {
    const isPublished = publishedAt !== null
    const { freed, held } = invitedStanding({ ...board, isPublished }, invitees, now)
    return freed.length + held.length > 0 ? [{ roundId, title, freed: freed.length, held: held.length }] : []
  })
}
