import { and, eq, or, sql } from 'drizzle-orm'
import { libraryDraft, libraryItem, liveSession, reflectionDraft, scenario } from '@/db/schema'
import { contentKinds } from '@/domain/library/content-kind'
import type { Locale } from '@/domain/localized'
import type { OwnDraft } from '@/reading/archive/draft-rows'
import { isOpenTo } from '@/server/library/items/take-item'
import type { Runtime } from '@/server/privacy/runtime'

type Database = Pick<Runtime, 'database'>

/**
 * Everything a person has typed on the server and not given yet, as an erasure deletes it. Of situations and grids:
 * the drafts they saved last, and their texts set aside in drafts of others. Situations with a brief shut to them are
 * left out.
 */
export async function readOwnDrafts(
  runtime: Database,
  personId: string,
  locale: Locale,
): Promise<OwnDraft[]> {
  const [answers, contents] = await Promise.all([
    readAnswers(runtime, personId),
    readContents(runtime, personId, locale),
  ])
  return [...answers, ...contents]
}

/** Answers that are not locked. */
async function readAnswers({ database: { db } }: Database, personId: string): Promise<OwnDraft[]> {
  const rows = await db
    .select({
      liveSessionId: reflectionDraft.liveSessionId,
      body: reflectionDraft.body,
      updatedAt: reflectionDraft.updatedAt,
      content: scenario.content,
    })
    .from(reflectionDraft)
    .innerJoin(liveSession, eq(liveSession.id, reflectionDraft.liveSessionId))
    .innerJoin(
      scenario,
      sql`${scenario.key} = ${liveSession.scenarioKey} and ${scenario.version} = ${liveSession.scenarioVersion}`,
    )
    .where(eq(reflectionDraft.userId, personId))
    .orderBy(reflectionDraft.updatedAt)
  return rows.map(({ liveSessionId, body, updatedAt, content }) => ({
    draftKind: 'answers',
    draftOf: liveSessionId,
    title: content.persona.shortName,
    place: null,
    savedAt: updatedAt.toISOString(),
    content: body,
  }))
}

async function readContents(
  { database: { db } }: Database,
  personId: string,
  locale: Locale,
): Promise<OwnDraft[]> {
  const hasTextAside = sql`${libraryDraft.aside} @> jsonb_build_array(jsonb_build_object('by', ${personId}::text))`
  const rows = await db
    .select({ draft: libraryDraft, item: libraryItem })
    .from(libraryDraft)
    .innerJoin(
      libraryItem,
      and(eq(libraryItem.kind, libraryDraft.kind), eq(libraryItem.key, libraryDraft.key)),
    )
    .where(or(eq(libraryDraft.updatedBy, personId), hasTextAside))
    .orderBy(libraryDraft.updatedAt)
  const open = await Promise.all(rows.map(({ item }) => isOpenTo(db, personId, item)))
  return rows.flatMap(({ draft }, place): OwnDraft[] => {
    const { kind, key, content, aside, updatedAt, updatedBy } = draft
    const draftOf = { draftOf: key, title: contentKinds[kind].titleOf(content)[locale] }
    const whole = { ...draftOf, draftKind: kind, place: null, savedAt: updatedAt.toISOString(), content }
    const texts = aside.filter(({ by }) => by === personId)
    return [
      ...(updatedBy === personId && open[place] ? [whole] : []),
      ...texts.map(({ path, value, at }) => ({
        ...draftOf,
        draftKind: 'aside' as const,
        place: path.join('.'),
        savedAt: new Date(at).toISOString(),
        content: value,
      })),
    ]
  })
}
