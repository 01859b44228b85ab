import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, round } from '@/db/schema'
import { totalMinutes } from '@/domain/live-session/core/plan'
import { overlap, type Stay } from '@/domain/occupancy/stay'
import { waitingIn } from '@/domain/pairing/invited'
import { roundStays } from '@/domain/pairing/round-stays'

type Asked = { readonly from: number; readonly until: number; readonly exceptRoundId: string | null }

/** A draft's interview, with the round it would be of. */
export type DraftStay = { readonly stay: Stay; readonly title: string; readonly room: string | null }

/** Whether interviews were left in the draft of a published round. */
export const hasWaiting = sql`jsonb_path_exists(${round.sessions}, '$[*] ? (!exists(@.liveSessionId))')`

/**
 * What the drafts of all cohorts would take up between two moments, with what publishing has left in drafts; archived cohorts and one round
 * left out.
 */
export async function readDraftStays(
  db: Db | Tx,
  { from, until, exceptRoundId }: Asked,
): Promise<readonly DraftStay[]> {
  const rows = await db
    .select({ round, plan: cohort.plan })
    .from(round)
    .innerJoin(cohort, eq(cohort.id, round.cohortId))
    .where(and(or(isNull(round.publishedAt), hasWaiting), isNull(cohort.archivedAt)))
  const asked = { startsAt: from, lengthMs: until - from }
  return rows
    .filter(({ round: { id } }) => id !== exceptRoundId)
    .flatMap(({ round: { id: roundId, cohortId, title, setup, sessions }, plan }) => {
      const lengthMs = totalMinutes(plan) * 60_000
      const stays = roundStays({ setup, lengthMs })
      return waitingIn(sessions).flatMap((session) => {
        const stay = stays.stayOf(session)
        if (!stay || !overlap(stay, asked)) return []
        const id = `draft ${roundId} ${session.id}`
        const room = setup.rooms.find((each) => each.id === session.roomId)?.name ?? null
        return { stay: { ...stay, id, cohortId, isDraft: true }, title, room }
      })
    })
}
