import { and, eq } from 'drizzle-orm'
import { cohort, membership } from '@/db/schema'
import { commitmentsByPerson } from '@/domain/cohort/year/commitments'
import { DomainError } from '@/domain/domain-error'
import { dayOf } from '@/i18n/zoned-time'
import { post } from '@/server/mail/post'
import type { Shell } from '@/server/shell'
import { standingCommitments } from './standing-commitments'
import { type Membership, requirePermission } from './take-membership'

const WEEK_MS = 7 * 86_400_000

/** Whoever was written to after this moment (epoch ms) is not asked about again. */
export function writtenSince(now: number): number {
  return now - WEEK_MS
}

const prefix = 'commitmentLate:'

/** One letter a commitment and week: a second press within it writes none. */
function keyOf(commitmentId: string, now: number): string {
  return `${prefix}${commitmentId}:${Math.floor(now / WEEK_MS)}`
}

/** The commitment a letter of this key was written about. */
export function writtenFor(key: string): string {
  return key.slice(prefix.length).split(':')[0] ?? ''
}

/**
 * Writes to somebody about the commitment of theirs that has been late longest. `isPosted`: false where their letters go nowhere (a
 * persona of the demonstration), or one was written already. @throws DomainError roleMayNot, notAMember, unknownCommitment where none is late
 */
export async function writeAboutCommitment(
  { database: { db } }: Shell,
  member: Membership,
  personId: string,
  now: number,
): Promise<{ isPosted: boolean }> {
  requirePermission(member, 'member.manage')
  const { cohortId } = member
  const [found] = await db
    .select({ timeZone: cohort.timeZone })
    .from(cohort)
    .innerJoin(membership, eq(membership.cohortId, cohort.id))
    .where(and(eq(cohort.id, cohortId), eq(membership.userId, personId)))
  if (!found) throw new DomainError('notAMember')
  const standing = (await standingCommitments(db, cohortId)).filter((each) => each.personId === personId)
  const [first] = commitmentsByPerson(standing, dayOf(now, found.timeZone)).get(personId)?.late ?? []
  if (!first) throw new DomainError('unknownCommitment')
  const { id: commitmentId, liveSessionId, due } = first
  const about = { kind: 'commitmentLate' as const, liveSessionId, commitmentId, due }
  const isPosted = await post(db, {
    key: keyOf(commitmentId, now),
    to: { userId: personId },
    about,
    cohortId,
  })
  return { isPosted }
}
