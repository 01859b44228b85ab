import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { cohort, round } from '@/db/schema'
import { type AttendanceHeading, emptyHeading } from '@/domain/cohort/records/attendance'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { type MarksParts, readMarksParts } from './marks-parts'

export type ExportChoices = {
  /** Published rounds, the latest first. */
  rounds: { id: string; title: string }[]
  timeZone: string
  /** In which parts marks may be taken. */
  marks: MarksParts
  heading: AttendanceHeading
}

/** What a coordinator may choose among for an export at `now` (epoch ms). @throws DomainError roleMayNot */
export async function exportChoices(shell: Shell, member: Membership, now: number): Promise<ExportChoices> {
  requirePermission(member, 'cohort.export')
  const { cohortId } = member
  const { db } = shell.database
  const [[found], rounds] = await Promise.all([
    db
      .select({ timeZone: cohort.timeZone, heading: cohort.attendanceHeading })
      .from(cohort)
      .where(eq(cohort.id, cohortId)),
    db
      .select({ id: round.id, title: round.title })
      .from(round)
      .where(and(eq(round.cohortId, cohortId), isNotNull(round.publishedAt)))
      .orderBy(desc(round.publishedAt), round.id),
  ])
  if (!found) throw new DomainError('notFound')
  return {
    rounds,
    timeZone: found.timeZone,
    marks: await readMarksParts(shell, { cohortId, timeZone: found.timeZone }, now),
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
