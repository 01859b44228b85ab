import { and, eq, inArray, sql } from 'drizzle-orm'
import { cohort, membership, user } from '@/db/schema'
import { may } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import type { Administration } from '@/server/people/administration/take-administration'
import { isThere } from '@/server/platform/is-there'
import { MOST_TEXTS, type NamingTexts } from './organisation-texts'
import { textsNaming } from './texts-naming'

/** Texts of a cohort that the administrator does not coordinate: how many, for its coordinators to read. */
export type TextsElsewhere = { readonly cohortId: string; readonly name: string; readonly count: number }

export type AccountTexts = {
  /** Of the organisation and of cohorts that the administrator coordinates. `cohortId`: through which one it opens to them; null: none. */
  readonly texts: (NamingTexts['texts'][number] & { readonly cohortId: string | null })[]
  readonly more: number
  readonly elsewhere: readonly TextsElsewhere[]
}

// Ended memberships too: texts outlast them.
const theirCohorts = `
select cohort_id as id from membership where user_id = $1
union select cohort_id from ended_membership where user_id = $1
union select live.cohort_id from live_session_seat seat join live_session live on live.id = seat.live_session_id where seat.user_id = $1`

/**
 * Texts of the organisation and of this person's cohorts that name them and outlive their erasure. For cohorts an
 * administrator does not coordinate: only the number of texts and the coordinators to ask.
 * @throws DomainError notFound where there is no such account, or it was emptied
 */
export async function accountTextsNaming(
  { database: { db, pool } }: Shell,
  { personId: viewerId }: Administration,
  accountId: string,
): Promise<AccountTexts> {
  const [found] = await db
    .select({ name: user.name })
    .from(user)
    .where(and(eq(user.id, accountId), isThere(user.id)))
  if (!found) throw new DomainError('notFound')
  const { rows } = await pool.query<{ id: string }>(theirCohorts, [accountId])
  const ids = rows.map(({ id }) => id)
  const [naming, coordinated] = await Promise.all([
    textsNaming(pool, { id: accountId, name: found.name }, ids),
    db
      .select({ cohortId: membership.cohortId, role: membership.role })
      .from(membership)
      .where(eq(membership.userId, viewerId)),
  ])
  const open = coordinated.filter(({ role }) => may(role, 'member.manage')).map(({ cohortId }) => cohortId)
  const own = naming.filter(({ cohortId }) => cohortId === null || open.includes(cohortId))
  const texts = own
    .slice(0, MOST_TEXTS)
    .map((text) => ({ ...text, cohortId: text.cohortId ?? open[0] ?? null }))
  const others = naming.flatMap(({ cohortId }) =>
    cohortId === null || open.includes(cohortId) ? [] : cohortId,
  )
  const cohorts =
    others.length === 0
      ? []
      : await db
          .select({ cohortId: cohort.id, name: cohort.name })
          .from(cohort)
          .where(inArray(cohort.id, others))
          .orderBy(sql`lower(${cohort.name})`, cohort.id)
  return {
    texts,
    more: own.length - texts.length,
    elsewhere: cohorts.map(({ cohortId, name }) => ({
      cohortId,
      name,
      count: others.filter((each) => each === cohortId).length,
    })),
  }
}
