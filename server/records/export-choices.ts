import { and, countDistinct, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, round } from '@/db/schema'
import { type AttendanceHeading, emptyHeading } from '@/domain/cohort/records/attendance'
import { DomainError } from '@/domain/domain-error'
import { type Membership, requirePermission } from '@/server/cohort/take-membership'
import type { Shell } from '@/server/shell'

export type ExportChoices = {
  /** Published rounds, the latest first. */
  rounds: { id: string; title: string }[]
  timeZone: string
  /** How many people advised in interviews whose marks may be taken. */
  advisors: number
  heading: AttendanceHeading
}

/** What a coordinator may choose among for an export. @throws DomainError roleMayNot */
export async function exportChoices({ database: { db } }: Shell, member: Membership): Promise<ExportChoices> {
  requirePermission(member, 'cohort.export')
  const { cohortId } = member
  const [[found], rounds, [crowd]] = await Promise.all([
    db
      .select({ timeZone: cohort.timeZone, heading: cohort.attendanceHeading })
      .from(cohort)
      .where(eq(cohort.id, cohortId)),
    db
      .select({ id: round.id, title: round.title })
      .from(round)
      .where(and(eq(round.cohortId, cohortId), isNotNull(round.publishedAt)))
      .orderBy(desc(round.publishedAt), round.id),
    db
      .select({ advisors: countDistinct(liveSessionSeat.userId) })
      .from(liveSessionSeat)
      .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
      .where(
        and(
          eq(liveSession.cohortId, cohortId),
          inArray(liveSession.status, ['debrief', 'closed']),
          eq(liveSessionSeat.seat, 'advisor'),
          isNull(liveSessionSeat.endedAt),
        ),
      ),
  ])
  if (!found) throw new DomainError('notFound')
  return {
    rounds,
    timeZone: found.timeZone,
    advisors: crowd?.advisors ?? 0,
    heading: found.heading ?? emptyHeading,
  }
}

/** Keeps what stands above the attendance sheets of a cohort. @throws DomainError roleMayNot */
export async function saveHeading(
  { database: { db } }: Shell,
  member: Membership,
  attendanceHeading: AttendanceHeading,
): Promise<void> {
  requirePermission(member, 'cohort.export')
  await db.update(cohort).set({ attendanceHeading }).where(eq(cohort.id, member.cohortId))
}
