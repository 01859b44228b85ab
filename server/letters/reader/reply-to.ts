import { and, asc, eq, inArray, not, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, membership, round, user } from '@/db/schema'
import type { LetterAbout } from '@/domain/mail/letter'
import { isSuspended } from '@/server/platform/is-suspended'

export type Correspondent = { readonly name: string; readonly address: string }

/**
 * Who is written to by an answer to a letter about a round: the coordinator who published it, or else the one who has been coordinator of its
 * cohort for longest; null for other letters, and to that coordinator.
 */
export async function readReplyTo(
  db: Db,
  about: LetterAbout,
  readerId: string | null,
): Promise<Correspondent | null> {
  const ids = sessionsOf(about)
  if (ids.length === 0) return null
  const [found] = await db
    .select({ personId: user.id, name: user.name, address: user.email })
    .from(liveSession)
    .innerJoin(
      membership,
      and(eq(membership.cohortId, liveSession.cohortId), eq(membership.role, 'coordinator')),
    )
    .innerJoin(user, and(eq(user.id, membership.userId), eq(user.demo, false)))
    .leftJoin(round, eq(round.id, liveSession.roundId))
    .where(and(inArray(liveSession.id, [...ids]), not(isSuspended(user.id))))
    .orderBy(sql`${user.id} is distinct from ${round.publishedBy}`, asc(membership.joinedAt), asc(user.id))
    .limit(1)
  if (!found || found.personId === readerId) return null
  const { name, address } = found
  return { name, address }
}

function sessionsOf(about: LetterAbout): readonly string[] {
  if (about.kind === 'roundPublished') return about.liveSessionIds
  if (about.kind === 'roundChanged') return about.sessions.map(({ liveSessionId }) => liveSessionId)
  return []
}
