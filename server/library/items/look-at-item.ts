import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { libraryReader } from '@/db/schema'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { namesOf } from './people'
import { type ItemName, requireOpen, takeItem } from './take-item'

/** After how long of silence an editor counts as closed, in seconds: some three looks of its page. */
const HEARD_WITHIN = 15

export type Looking = { revision: number; others: { personId: string; name: string; place: string | null }[] }

/**
 * Says that a person has the editor of an item open, and where in it; gives who else has, and the revision, by which they see that
 * something changed. @throws DomainError roleMayNot, notFound, briefShut
 */
export async function lookAtItem(
  shell: Shell,
  member: Membership,
  { place, ...name }: ItemName & { place: string | null },
): Promise<Looking> {
  const { db } = shell.database
  const { item } = await takeItem(db, member, name)
  await requireOpen(db, member.personId, item)
  const { kind, key, personId, seenAt } = libraryReader
  const row = { place, seenAt: sql`now()` }
  await db
    .insert(libraryReader)
    .values({ kind: name.kind, key: name.key, personId: member.personId, ...row })
    .onConflictDoUpdate({ target: [kind, key, personId], set: row })
  const others = await db
    .select({ personId, place: libraryReader.place })
    .from(libraryReader)
    .where(
      and(
        eq(kind, name.kind),
        eq(key, name.key),
        ne(personId, member.personId),
        gt(seenAt, sql`now() - make_interval(secs => ${HEARD_WITHIN})`),
      ),
    )
    .orderBy(seenAt)
  const names = await namesOf(
    db,
    member.cohortId,
    others.map((each) => each.personId),
  )
  return {
    revision: item.revision,
    others: others.map((each) => ({ ...each, name: names[each.personId] ?? '' })),
  }
}
