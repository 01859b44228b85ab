import { and, desc, eq, exists, inArray, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cohort, liveSession, liveSessionEvent, liveSessionText, scenario } from '@/db/schema'
import { beginWords } from '@/domain/person/matches-name'
import { isSeated } from '@/server/live-session/live-session-cards'
import type { Shell } from '@/server/shell'

/** Words that somebody wrote and did not take back. `scheduledFor`: epoch ms, of the live session in which they did; `timeZone`: of its cohort. */
export type OwnWords = {
  id: string
  kind: 'commitment' | 'note' | 'comment'
  text: string
  liveSessionId: string
  shortName: string
  scheduledFor: number
  timeZone: string
}

const kinds = { commitmentMade: 'commitment', markNoted: 'note', commentPosted: 'comment' } as const
type Written = keyof typeof kinds

/** So many of the latest words are looked through. */
const LOOK_BACK = 1_000
const MOST = 4

/** What this person wrote themselves, where they still sit, with every word asked for; the latest first. Nobody else's words are read. */
export async function findOwnWords(
  { database: { db } }: Shell,
  personId: string,
  words: readonly string[],
): Promise<OwnWords[]> {
  if (words.length === 0) return []
  const { id, type, liveSessionId, recordedAt } = liveSessionEvent
  const later = alias(liveSessionEvent, 'later')
  const isTakenBack = exists(
    db
      .select({ id: later.id })
      .from(later)
      .where(
        and(
          eq(later.liveSessionId, liveSessionId),
          eq(later.type, 'commitmentWithdrawn'),
          sql`${later.payload} ->> 'commitmentId' = ${id}::text`,
        ),
      ),
  )
  const rows = await db
    .select({
      ...{ id, type: sql<Written>`${type}`, liveSessionId, scheduledFor: liveSession.scheduledFor },
      timeZone: cohort.timeZone,
      text: sql<
        string | null
      >`coalesce(${liveSessionText.body} ->> 'what', ${liveSessionText.body} ->> 'text')`,
      shortName: sql<string>`${scenario.content} -> 'persona' ->> 'shortName'`,
    })
    .from(liveSessionText)
    .innerJoin(liveSessionEvent, eq(id, liveSessionText.eventId))
    .innerJoin(liveSession, eq(liveSession.id, liveSessionId))
    .innerJoin(cohort, eq(cohort.id, liveSession.cohortId))
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .where(
      and(
        eq(liveSessionText.authorId, personId),
        inArray(type, Object.keys(kinds) as Written[]),
        isSeated(personId),
        not(isTakenBack),
      ),
    )
    .orderBy(desc(recordedAt), desc(id))
    .limit(LOOK_BACK)
  return rows
    .flatMap(({ type: written, text, scheduledFor, ...row }) =>
      text !== null && beginWords(text, words)
        ? { ...row, kind: kinds[written], text, scheduledFor: scheduledFor.getTime() }
        : [],
    )
    .slice(0, MOST)
}
