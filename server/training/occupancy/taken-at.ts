import { eq } from 'drizzle-orm'
import { membership } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { type ToldElsewhere, tellElsewhere } from './tell-elsewhere'

/** `liveSessionId`: the interview that is edited, which is not in its own way; null for a new one. */
type Asked = {
  readonly scheduledFor: number
  readonly minutes: number
  readonly liveSessionId: string | null
}

/** Which members and rooms of a cohort are taken at an hour. @throws DomainError roleMayNot */
export async function takenAt(
  { database: { db } }: Shell,
  member: Membership,
  { scheduledFor: startsAt, minutes, liveSessionId }: Asked,
): Promise<ToldElsewhere> {
  requirePermission(member, 'liveSession.schedule')
  const people = await db
    .select({ id: membership.userId })
    .from(membership)
    .where(eq(membership.cohortId, member.cohortId))
  return tellElsewhere(db, member, {
    personIds: people.map(({ id }) => id),
    spans: [{ startsAt, lengthMs: minutes * 60_000 }],
    exceptIds: liveSessionId === null ? [] : [liveSessionId],
    now: Date.now(),
  })
}
