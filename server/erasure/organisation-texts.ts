import { and, eq } from 'drizzle-orm'
import { erasureRequest, membership, user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mentions, textsIn } from '@/domain/erasure/mentions'
import { contentKinds } from '@/domain/library/content-kind'
import type { LibraryKind } from '@/domain/library/item'
import type { Localized } from '@/domain/localized'
import { type Membership, requirePermission } from '@/server/cohort/take-membership'
import type { Shell } from '@/server/shell'

/**
 * A text of a cohort, or of the organisation, in which somebody seems to be named. `key`: of a situation or a grid, the id of a round or
 * of an interview; null for the cohort itself. `title`: what it is called; empty where it has no name of its own.
 */
export type NamingText = {
  readonly kind: LibraryKind | 'round' | 'interview' | 'cohort'
  readonly key: string | null
  readonly title: Localized
}

/** `more`: how many further ones there are. */
export type NamingTexts = { readonly texts: NamingText[]; readonly more: number }

const MOST = 50

type Row = { kind: NamingText['kind']; key: string | null; text: unknown; content: Record<string, unknown> }

// Of a situation or a grid the latest version and the draft: an earlier version is what interviews were played with.
const statement = `
select 'cohort' as kind, null as key, jsonb_build_array(name, attendance_heading, settings -> 'readyCues') as text, null as content
  from cohort where id = $1::uuid
union all select 'round', id::text, jsonb_build_array(title, setup -> 'rooms'), to_jsonb(title) from round where cohort_id = $1::uuid
union all select 'interview', id::text, location, null from live_session
  where cohort_id = $1::uuid and location is not null and status in ('scheduled', 'briefing')
union all select item.kind, item.key, jsonb_build_array(draft.content, version.content), coalesce(version.content, draft.content)
  from library_item item
  left join library_draft draft on draft.kind = item.kind and draft.key = item.key and draft.updated_by <> $2
  left join lateral (
    select content, version as number from scenario where item.kind = 'scenario' and key = item.key
    union all select content, version from observation_grid where item.kind = 'grid' and key = item.key
    order by number desc limit 1) version on true
  where item.archived_at is null and (item.cohort_id = $1::uuid or item.owner = 'organisation')`

/**
 * Where the name of a member who asked to be erased stands in texts that an erasure leaves, because they are the cohort's or the organisation's.
 * Whoever carries the erasure out decides what to do with them: what is written there is not told here.
 * @throws DomainError roleMayNot, notAMember, erasureNotAsked
 */
export async function organisationTextsNaming(
  { database: { db, pool } }: Shell,
  member: Membership,
  personId: string,
): Promise<NamingTexts> {
  requirePermission(member, 'member.manage')
  const [found] = await db
    .select({ name: user.name, dueAt: erasureRequest.dueAt })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .leftJoin(erasureRequest, eq(erasureRequest.personId, membership.userId))
    .where(and(eq(membership.cohortId, member.cohortId), eq(membership.userId, personId)))
  if (!found) throw new DomainError('notAMember', personId)
  if (!found.dueAt) throw new DomainError('erasureNotAsked')
  const { rows } = await pool.query<Row>(statement, [member.cohortId, personId])
  const naming = rows.filter(({ text }) => textsIn(text).some((each) => mentions(each, found.name)))
  const texts = naming
    .slice(0, MOST)
    .map(({ kind, key, content }): NamingText => ({ kind, key, title: titleOf(kind, content) }))
  return { texts, more: naming.length - texts.length }
}

function titleOf(kind: NamingText['kind'], content: unknown): Localized {
  if (typeof content === 'string') return { fr: content, en: content }
  if (content === null || (kind !== 'scenario' && kind !== 'grid')) return { fr: '', en: '' }
  return contentKinds[kind].titleOf(content as Record<string, unknown>)
}
