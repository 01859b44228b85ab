import { and, asc, desc, eq, gte, isNotNull } from 'drizzle-orm'
import { cohort, liveSession, round } from '@/db/schema'
import {
  type AttendanceHeading,
  emptyHeading,
  type HalfDay,
  halfOf,
} from '@/domain/cohort/records/attendance'
import { DomainError } from '@/domain/domain-error'
import { dayOf, timeOf } from '@/i18n/zoned-time'
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
  /** The next half-days in which interviews are planned, the soonest first. */
  coming: ComingHalf[]
}

export type ComingHalf = { day: string; half: HalfDay; interviews: number }

/** So many coming half-days are offered, from so many coming interviews. */
const MOST_COMING = 12
const MOST_AHEAD = 400

/** What a coordinator may choose among for an export at `now` (epoch ms). @throws DomainError roleMayNot */
export async function exportChoices(shell: Shell, member: Membership, now: number): Promise<ExportChoices> {
  requirePermission(member, 'cohort.export')
  const { cohortId } = member
  const { db } = shell.database
  const [[found], rounds, ahead] = await Promise.all([
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
      .select({ scheduledFor: liveSession.scheduledFor })
      .from(liveSession)
      .where(
        and(
          eq(liveSession.cohortId, cohortId),
          eq(liveSession.status, 'scheduled'),
          gte(liveSession.scheduledFor, new Date(now)),
        ),
      )
      .orderBy(asc(liveSession.scheduledFor))
      .limit(MOST_AHEAD),
  ])
  if (!found) throw new DomainError('notFound')
  return {
    rounds,
    timeZone: found.timeZone,
    marks: await readMarksParts(shell, { cohortId, timeZone: found.timeZone }, now),
    heading: found.heading ?? emptyHeading,
    coming: comingHalves(ahead, found.timeZone),
  }
}

function comingHalves(ahead: readonly { scheduledFor: Date }[], timeZone: string): ComingHalf[] {
  const halves = new Map<string, ComingHalf>()
  for (const { scheduledFor } of ahead) {
    const at = scheduledFor.getTime()
    const [day, half] = [dayOf(at, timeZone), halfOf(timeOf(at, timeZone))]
    const key = `${day} ${half}`
    halves.set(key, { day, half, interviews: (halves.get(key)?.interviews ?? 0) + 1 })
  }
  return [...halves.values()].slice(0, MOST_COMING)
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
