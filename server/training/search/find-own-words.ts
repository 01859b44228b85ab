import { and, desc, eq, exists, inArray, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cohort, liveSession, liveSessionEvent, liveSessionText, scenario } from '@/db/schema'
import { initialState } from '@/domain/live-session/state'
import { holdsAsNote } from '@/domain/live-session/words/words'
import { beginWords } from '@/domain/person/matches-name'
import { foldSome } from '@/server/interview/event-log/fold-some'
import { isSeated } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'

/** Words that a person wrote and did not take back. `scheduledFor`: epoch ms, of the live session in which they did; `timeZone`: of its cohort. */
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
/** Candidates checked at once for standing words: the first few usually suffice. */
const AT_ONCE = 20
const noteTypes = ['marked', 'markNoted', 'markDeleted', 'undone', 'redone'] as const

/** What this person wrote themselves, where they still sit, with every word asked for; the latest first. Another person's words are never read. */
export async function findOwnWords(
  shell: Shell,
  personId: string,
  words: readonly string[],
): Promise<OwnWords[]> {
  if (words.length === 0) return []
  const { db } = shell.database
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
      id,
      type: sql<Written>`${type}`,
      liveSessionId,
      scheduledFor: liveSession.scheduledFor,
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
  const found = rows.flatMap(({ type: written, text, scheduledFor, ...row }) =>
    text !== null && beginWords(text, words)
      ? { ...row, kind: kinds[written], text, scheduledFor: scheduledFor.getTime() }
      : [],
  )
  return firstThatHold(shell, found)
}

/** Without the notes that were written anew, undone or taken away with their mark. */
async function firstThatHold(shell: Shell, found: readonly OwnWords[]): Promise<OwnWords[]> {
  const holding: OwnWords[] = []
  for (let from = 0; from < found.length && holding.length < MOST; from += AT_ONCE) {
    const some = found.slice(from, from + AT_ONCE)
    const noted = some.filter(({ kind }) => kind === 'note').map(({ liveSessionId }) => liveSessionId)
    const states = await foldSome(shell, [...new Set(noted)], noteTypes)
    const holds = ({ kind, liveSessionId, id }: OwnWords) =>
      kind !== 'note' || holdsAsNote(states.get(liveSessionId) ?? initialState, id)
    holding.push(...some.filter(holds))
  }
  return holding.slice(0, MOST)
}
