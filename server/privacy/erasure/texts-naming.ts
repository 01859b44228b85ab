import { mentions, textsIn } from '@/domain/erasure/mentions'
import { contentKinds } from '@/domain/library/content-kind'
import type { LibraryKind } from '@/domain/library/item'
import type { Localized } from '@/domain/localized'
import type { Queryable } from '@/server/platform/queryable'

/**
 * A text of a cohort or the organisation that seems to name a person. `key`: of a situation or grid, or the id of a
 * round or interview; null for the cohort. `title`: empty where the text has no name.
 */
export type NamingText = {
  readonly kind: LibraryKind | 'round' | 'interview' | 'cohort'
  readonly key: string | null
  readonly title: Localized
}

type Row = Pick<NamingText, 'kind' | 'key'> & {
  /** Null where it is the organisation's. */
  cohortId: string | null
  text: unknown
  content: unknown
}

// Of a situation or a grid the latest version and the draft: an earlier version is what interviews were played with.
const statement = `
select 'cohort' as kind, null as key, id as "cohortId", jsonb_build_array(name, attendance_heading, settings -> 'readyCues') as text,
    null as content
  from cohort where id = any ($1::uuid[])
union all select 'round', id::text, cohort_id, jsonb_build_array(title, setup -> 'rooms'), to_jsonb(title)
  from round where cohort_id = any ($1::uuid[])
union all select 'interview', id::text, cohort_id, location, null from live_session
  where cohort_id = any ($1::uuid[]) and location is not null and status in ('scheduled', 'briefing')
union all select item.kind, item.key, item.cohort_id, jsonb_build_array(draft.content, version.content),
    coalesce(version.content, draft.content)
  from library_item item
  left join library_draft draft on draft.kind = item.kind and draft.key = item.key and draft.updated_by <> $2
  left join lateral (
    select content, version as number from scenario where item.kind = 'scenario' and key = item.key
    union all select content, version from observation_grid where item.kind = 'grid' and key = item.key
    order by number desc limit 1) version on true
  where item.archived_at is null and (item.cohort_id = any ($1::uuid[]) or item.owner = 'organisation')`

/** Texts of these cohorts and of the organisation in which a word of this name stands. What is written there is not part of it. */
export async function textsNaming(
  database: Queryable,
  { id, name }: { readonly id: string; readonly name: string },
  cohortIds: readonly string[],
): Promise<(NamingText & Pick<Row, 'cohortId'>)[]> {
  const { rows } = await database.query<Row>(statement, [cohortIds, id])
  return rows
    .filter(({ text }) => textsIn(text).some((each) => mentions(each, name)))
    .map(({ kind, key, cohortId, content }) => ({ kind, key, cohortId, title: titleOf(kind, content) }))
}

function titleOf(kind: NamingText['kind'], content: unknown): Localized {
  if (typeof content === 'string') return { fr: content, en: content }
  if (content === null || (kind !== 'scenario' && kind !== 'grid')) return { fr: '', en: '' }
  return contentKinds[kind].titleOf(content as Record<string, unknown>)
}
