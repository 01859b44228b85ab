import { type AttendanceHalf, type Attended, attendanceOf, halfOf } from '@/domain/cohort/records/attendance'
import { absentees } from '@/domain/live-session/course/arrivals'
import { byName } from '@/domain/person/by-name'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { NamedPerson } from '@/reading/records/attendance-paper'
import { hoursOf } from '@/reading/records/hours'
import type { Shell } from '@/server/interview/shell'
import { namesForAttendance } from './name-for-attendance'
import { type Asked, type Course, coursesOf, isIn, type PagedSession, pagesOf } from './sessions-in'

export type ReadAttendance = {
  readonly halves: readonly AttendanceHalf[]
  /** By the ids of the people. */
  readonly names: ReadonlyMap<string, NamedPerson>
}

/**
 * Who was there in a period, half-day by half-day, with the hours of the logs. Whoever was expected in an interview that never began,
 * and an observer who never came, is named without hours; interviews that were called off or are still to come are left out.
 * `now` in epoch ms.
 */
export async function readAttendance(
  { database: { db } }: Shell,
  asked: Asked,
  now: number,
): Promise<ReadAttendance> {
  const attended: Attended[] = []
  for await (const page of pagesOf(db, isIn(asked))) {
    const courseOf = await coursesOf(
      db,
      page.map(({ id }) => id),
    )
    attended.push(
      ...page.flatMap((session) => attendedIn(session, courseOf(session.id), asked.timeZone, now)),
    )
  }
  const names = await namesForAttendance(
    db,
    attended.map(({ personId }) => personId),
  )
  const named = (personId: string) => ({ name: names.get(personId)?.name ?? '' })
  const order = (one: string, other: string) => byName(named(one), named(other)) || (one < other ? -1 : 1)
  return { halves: attendanceOf(attended, order), names }
}

function attendedIn(
  { id, status, scheduledFor }: PagedSession,
  { clock, contract, entered }: Course,
  timeZone: string,
  now: number,
): Attended[] {
  const hours = hoursOf(clock)
  const wasMissed = status === 'scheduled' && scheduledFor.getTime() < now
  if (!contract || (hours === null && !wasMissed)) return []
  const at = hours?.from ?? scheduledFor.getTime()
  const absent = absentees({ contract, entered })
  const trainerIds = contract.seats
    .filter(({ seat }) => seat === 'supervisor')
    .map(({ personId }) => personId)
  const { where } = contract
  return contract.seats.map(({ personId, seat }) => ({
    liveSessionId: id,
    day: dayOf(at, timeZone),
    half: halfOf(timeOf(at, timeZone)),
    personId,
    seat,
    hours: absent.has(personId) ? null : hours,
    scheduledFor: scheduledFor.getTime(),
    trainerIds,
    place: contract.place,
    room: where?.kind === 'room' ? where.name : null,
  }))
}
