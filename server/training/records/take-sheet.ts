import { eq } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import { emptyHeading, type HalfDay } from '@/domain/cohort/records/attendance'
import type { Period } from '@/domain/cohort/records/export-wish'
import { DomainError } from '@/domain/domain-error'
import type { Locale } from '@/domain/localized'
import { attendancePdf } from '@/server/interview/paper/paper-kinds'
import type { Runtime } from '@/server/letters/runtime'
import {
  type Membership,
  requirePermission,
  takeMembership,
} from '@/server/people/membership/take-membership'
import type { Progress } from '@/server/platform/heavy-work/open-heavy-work'
import type { Made } from '@/server/platform/heavy-work/worker'
import { readAttendance } from './read-attendance'
import { askedFor, recordTaking, requireSheet } from './take-export'

type Wish = {
  readonly period: Period
  /** One half of a day, with what is still to come in it. */
  readonly half?: HalfDay | undefined
  readonly locale: Locale
  /** Aborted once the PDF is no longer waited for. */
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Writes the attendance sheet of a period as a PDF.
 * @throws DomainError roleMayNot, tooManyCommands, periodTooLong, queueFull, documentTooLarge, documentFailed, unavailable
 */
export async function takeSheet(
  runtime: Runtime,
  member: Membership,
  { period, half, locale, ...waiting }: Wish,
): Promise<Made> {
  requirePermission(member, 'cohort.export')
  requireSheet(period)
  const { cohortId, personId } = member
  const { from, to } = period
  if (from === null || to === null) throw new DomainError('periodTooLong')
  const asked = await askedFor(runtime, member, period)
  return runtime.heavyWork.make(attendancePdf, {
    ...waiting,
    personId,
    read: async () => {
      const { cohortName } = await takeMembership(runtime, personId, cohortId)
      const [found] = await runtime.database.db
        .select({ heading: cohort.attendanceHeading })
        .from(cohort)
        .where(eq(cohort.id, cohortId))
      const read = await readAttendance(runtime, asked, Date.now(), half)
      await recordTaking(runtime, member, { what: 'attendance', format: 'pdf', period }, Date.now())
      const given = {
        ...read,
        heading: found?.heading ?? emptyHeading,
        cohortName,
        from,
        to,
        timeZone: asked.timeZone,
        printedAt: Date.now(),
      }
      return { given, locale }
    },
  })
}
