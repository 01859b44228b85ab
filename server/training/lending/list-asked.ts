import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { cohort, lentMoment, liveSessionSeat } from '@/db/schema'
import type { Shell } from '@/server/platform/shell'

/** More than these do not wait on one day. */
const MOST = 6

/** A moment that waits for a player's answer. */
export type AskedLoan = {
  readonly lentId: string
  readonly liveSessionId: string
  readonly cohortName: string
  readonly persona: string
}

/** The moments of their interviews that a person is asked to lend, and has not answered. */
export async function listAskedLoans(
  { database: { db } }: Shell,
  personId: string,
): Promise<readonly AskedLoan[]> {
  const { advisorId, beneficiaryId, advisorAgreed, beneficiaryAgreed, endedAt, until } = lentMoment
  const rows = await db
    .select({
      lentId: lentMoment.id,
      liveSessionId: lentMoment.liveSessionId,
      cohortName: cohort.name,
      persona: lentMoment.persona,
    })
    .from(lentMoment)
    .innerJoin(cohort, and(eq(cohort.id, lentMoment.cohortId), isNull(cohort.archivedAt)))
    .innerJoin(
      liveSessionSeat,
      and(
        eq(liveSessionSeat.liveSessionId, lentMoment.liveSessionId),
        eq(liveSessionSeat.userId, personId),
        isNull(liveSessionSeat.endedAt),
      ),
    )
    .where(
      and(
        isNull(endedAt),
        gt(until, new Date()),
        or(
          and(eq(advisorId, personId), eq(advisorAgreed, false)),
          and(eq(beneficiaryId, personId), eq(beneficiaryAgreed, false)),
        ),
      ),
    )
    .orderBy(asc(lentMoment.proposedAt))
    .limit(MOST)
  return rows.map(({ persona, ...row }) => ({ ...row, persona: persona.name }))
}
