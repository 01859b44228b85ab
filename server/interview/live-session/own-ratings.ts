import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSessionEvent, liveSessionText } from '@/db/schema'
import type { OwnRating, SelfAssessment } from '@/domain/observation/self-assessment'

export type OwnRatings = Readonly<Record<string, OwnRating>>

/**
 * What this advisor rated in these live sessions, by code or phase key. A live session is absent where they gave no self-assessment, or its
 * time is over. One read.
 */
export async function ownRatingsIn(
  db: Db,
  liveSessionIds: readonly string[],
  advisorId: string,
): Promise<ReadonlyMap<string, OwnRatings>> {
  if (liveSessionIds.length === 0) return new Map()
  const rows = await db
    .select({ liveSessionId: liveSessionEvent.liveSessionId, words: liveSessionText.body })
    .from(liveSessionEvent)
    .innerJoin(liveSessionText, eq(liveSessionText.eventId, liveSessionEvent.id))
    .where(
      and(
        inArray(liveSessionEvent.liveSessionId, [...liveSessionIds]),
        eq(liveSessionEvent.type, 'selfAssessmentGiven'),
        eq(liveSessionEvent.actorId, advisorId),
      ),
    )
    .orderBy(liveSessionEvent.seq)
  return new Map(
    rows.flatMap(({ liveSessionId, words }) => {
      const answers = words.answers as Pick<SelfAssessment, 'ratings'> | null | undefined
      return answers ? [[liveSessionId, answers.ratings] as const] : []
    }),
  )
}
