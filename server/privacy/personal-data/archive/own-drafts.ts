import { type AnyColumn, and, eq, or, sql } from 'drizzle-orm'
import { libraryDraft, libraryItem, liveSession, reflectionDraft, scenario, stimulusDraft } from '@/db/schema'
import { contentKinds } from '@/domain/library/content-kind'
import type { TextAside } from '@/domain/library/text-aside'
import type { Locale } from '@/domain/localized'
import type { OwnDraft } from '@/reading/archive/draft-rows'
import { isOpenTo } from '@/server/library/items/take-item'
import type { Runtime } from '@/server/privacy/runtime'

type Database = Pick<Runtime, 'database'>

/**
 * Everything a person has typed on the server and not submitted, as an erasure deletes it: of situations, grids and
 * moments, drafts they saved last and their texts set aside. Situations with a brief shut to them are left out.
 */
export async function readOwnDrafts(
  runtime: Database,
  personId: string,
  locale: Locale,
): Promise<OwnDraft[]> {
  const [answers, contents, moments] = await Promise.all([
    readAnswers(runtime, personId),
    readContents(runtime, personId, locale),
    readMoments(runtime, personId),
  ])
  return [...answers, ...contents, ...moments]
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
  const rows = await db
    .select({ draft: libraryDraft, item: libraryItem })
    .from(libraryDraft)
    .innerJoin(
      libraryItem,
      and(eq(libraryItem.kind, libraryDraft.kind), eq(libraryItem.key, libraryDraft.key)),
    )
    .where(or(eq(libraryDraft.updatedBy, personId), hasTextIn(libraryDraft.aside, personId)))
    .orderBy(libraryDraft.updatedAt)
  const open = await Promise.all(rows.map(({ item }) => isOpenTo(db, personId, item)))
  return rows.flatMap(({ draft }, place): OwnDraft[] => {
    const { kind, key, content, aside, updatedAt, updatedBy } = draft
    const draftOf = { draftOf: key, title: contentKinds[kind].titleOf(content)[locale] }
    const whole = { ...draftOf, draftKind: kind, place: null, savedAt: updatedAt.toISOString(), content }
    return [...(updatedBy === personId && open[place] ? [whole] : []), ...asideOf(aside, personId, draftOf)]
  })
}

async function readMoments({ database: { db } }: Database, personId: string): Promise<OwnDraft[]> {
  const rows = await db
    .select()
    .from(stimulusDraft)
    .where(or(eq(stimulusDraft.updatedBy, personId), hasTextIn(stimulusDraft.aside, personId)))
    .orderBy(stimulusDraft.updatedAt)
  return rows.flatMap(({ id, content, aside, updatedAt, updatedBy }): OwnDraft[] => {
    const draftOf = { draftOf: id, title: content.name }
    const savedAt = updatedAt.toISOString()
    const whole = { ...draftOf, draftKind: 'moment' as const, place: null, savedAt, content }
    return [...(updatedBy === personId ? [whole] : []), ...asideOf(aside, personId, draftOf)]
  })
}

function asideOf(
  aside: readonly TextAside[],
  personId: string,
  draftOf: Pick<OwnDraft, 'draftOf' | 'title'>,
): OwnDraft[] {
  const texts = aside.filter(({ by }) => by === personId)
  return texts.map(({ path, value, at }) => ({
    ...draftOf,
    draftKind: 'aside',
    place: path.join('.'),
    savedAt: new Date(at).toISOString(),
    content: value,
  }))
}

function hasTextIn(aside: AnyColumn, personId: string) {
  return sql`${aside} @> jsonb_build_array(jsonb_build_object('by', ${personId}::text))`
}
