import {
  type AttendanceHalf,
  type Attended,
  attendanceOf,
  type HalfDay,
  halfOf,
} from '@/domain/cohort/records/attendance'
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
 * Attendance of a period by half-day, with hours from the logs. People of interviews that never began, and absent
 * observers, have no hours; cancelled ones are left out. Coming interviews: for one `half` of a day only. `now` in
 * epoch ms.
 */
export async function readAttendance(
  { database: { db } }: Shell,
  asked: Asked,
  now: number,
  half?: HalfDay,
): Promise<ReadAttendance> {
  const attended: Attended[] = []
  for await (const page of pagesOf(db, isIn(asked))) {
    const courseOf = await coursesOf(
      db,
      page.map(({ id }) => id),
    )
    attended.push(
      ...page
        .flatMap((session) => attendedIn(session, courseOf(session.id), asked.timeZone, now))
        .filter((each) => (half === undefined ? !each.isAhead : each.half === half)),
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
  const isAhead = status === 'scheduled' && scheduledFor.getTime() >= now
  const wasMissed = status === 'scheduled' && !isAhead
  if (!contract || (hours === null && !wasMissed && !isAhead)) return []
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
    isAhead,
    scheduledFor: scheduledFor.getTime(),
    trainerIds,
    place: contract.place,
    room: where?.kind === 'room' ? where.name : null,
  }))
}
