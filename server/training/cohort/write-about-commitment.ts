import { and, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, mail, membership } from '@/db/schema'
import { commitmentsByPerson } from '@/domain/cohort/year/commitments'
import { DomainError } from '@/domain/domain-error'
import { dayOf } from '@/i18n/zoned-time'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { post } from '@/server/platform/outbox/post'
import { standingCommitments } from './standing-commitments'

const WEEK_MS = 7 * 86_400_000

/** A learner written to after this moment (epoch ms) is not asked about again. */
export function writtenSince(now: number): number {
  return now - WEEK_MS
}

const prefix = 'commitmentLate:'

/** One letter a commitment and day of the cohort, so that two presses at once write one. */
function keyOf(commitmentId: string, day: string): string {
  return `${prefix}${commitmentId}:${day}`
}

/** The commitment a letter of this key was written about. */
export function writtenFor(key: string): string {
  return key.slice(prefix.length).split(':')[0] ?? ''
}

/**
 * Writes to a learner about the commitment of theirs that has been late longest. `isPosted`: false where their letters go nowhere (a
 * persona of the demonstration), or one was written within a week. @throws DomainError roleMayNot, notAMember, unknownCommitment where none is late
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
  const today = dayOf(now, found.timeZone)
  const standing = (await standingCommitments(db, cohortId)).filter((each) => each.personId === personId)
  const [first] = commitmentsByPerson(standing, today).get(personId)?.late ?? []
  if (!first) throw new DomainError('unknownCommitment')
  const { id: commitmentId, liveSessionId, due } = first
  if (await isWritten(db, commitmentId, writtenSince(now))) return { isPosted: false }
  const about = { kind: 'commitmentLate' as const, liveSessionId, commitmentId, due }
  const isPosted = await post(db, {
    key: keyOf(commitmentId, today),
    to: { userId: personId },
    about,
    cohortId,
  })
  return { isPosted }
}

async function isWritten(db: Db, commitmentId: string, since: number): Promise<boolean> {
  const rows = await db
    .select({ id: mail.id })
    .from(mail)
    .where(
      and(sql`starts_with(${mail.key}, ${`${prefix}${commitmentId}:`})`, gt(mail.writtenAt, new Date(since))),
    )
    .limit(1)
  return rows.length > 0
}
