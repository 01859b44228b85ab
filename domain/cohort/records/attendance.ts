import * as z from 'zod/mini'
import type { Place } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'

const line = (longest: number) => z.string().check(z.trim(), z.maxLength(longest))

/** What stands above an attendance sheet. Empty lines are left out of it. */
export const attendanceHeadingSchema = z.object({
  organisation: line(120),
  /** The number under which a training organisation is declared. */
  declaration: line(40),
  action: line(160),
  place: line(160),
})
export type AttendanceHeading = z.infer<typeof attendanceHeadingSchema>

/** Before anything was written above a sheet. */
export const emptyHeading: AttendanceHeading = { organisation: '', declaration: '', action: '', place: '' }

export const halfDays = ['morning', 'afternoon'] as const
export type HalfDay = (typeof halfDays)[number]

/** When afternoons begin, in minutes since midnight on the cohort's clocks. */
const NOON_MIN = 13 * 60

/** The half of a day to which an hour belongs (`HH:MM`). */
export function halfOf(time: string): HalfDay {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes < NOON_MIN ? 'morning' : 'afternoon'
}

/** One person in one interview of a half-day. Times in epoch ms. */
export type Attended = {
  readonly liveSessionId: string
  readonly day: string
  readonly half: HalfDay
  readonly personId: string
  readonly seat: Seat
  /** When the interview began and ended, as its log says; null where it never took place. */
  readonly hours: { readonly from: number; readonly to: number; readonly stoppedMs: number } | null
  readonly scheduledFor: number
  /** Whether the interview is still to come, and so to be signed for by hand. */
  readonly isAhead: boolean
  /** Who trains: the supervisors of the interview. */
  readonly trainerIds: readonly string[]
  readonly place: Place
  /** The name of its room, where it has one. */
  readonly room: string | null
}

/** What one person has to sign, or not, in one half-day: all their interviews there, in order of time. */
export type AttendanceLine = {
  readonly personId: string
  readonly attended: readonly Attended[]
  /** Whether there is anything to sign for: an interview of theirs took place, or is still to come. */
  readonly isThere: boolean
}
export type AttendanceHalf = {
  readonly day: string
  readonly half: HalfDay
  /** Whether an interview of it is still to come. */
  readonly isExpected: boolean
  readonly learners: readonly AttendanceLine[]
  readonly trainers: readonly AttendanceLine[]
}

/**
 * The attendance of a period by half-days, people within one in the order of `order`. A person expected in an interview that never
 * began is named, without anything to sign.
 */
export function attendanceOf(
  attended: readonly Attended[],
  order: (one: string, other: string) => number,
): readonly AttendanceHalf[] {
  const halves = new Map<string, Attended[]>()
  for (const each of attended) {
    const key = `${each.day} ${each.half === 'morning' ? 0 : 1}`
    const there = halves.get(key)
    if (there) there.push(each)
    else halves.set(key, [each])
  }
  return [...halves.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, there]) => {
      const [first] = there
      if (!first) return []
      const lines = (isTrainer: boolean) =>
        linesOf(
          there.filter(({ seat }) => (seat === 'supervisor') === isTrainer),
          order,
        )
      return {
        day: first.day,
        half: first.half,
        isExpected: there.some(({ isAhead }) => isAhead),
        learners: lines(false),
        trainers: lines(true),
      }
    })
}

function linesOf(there: readonly Attended[], order: (one: string, other: string) => number) {
  const people = [...new Set(there.map(({ personId }) => personId))].sort(order)
  return people.map((personId): AttendanceLine => {
    const attended = there
      .filter((each) => each.personId === personId)
      .sort((one, other) => beginningOf(one) - beginningOf(other))
    return { personId, attended, isThere: attended.some(({ hours, isAhead }) => hours !== null || isAhead) }
  })
}

function beginningOf({ hours, scheduledFor }: Attended): number {
  return hours?.from ?? scheduledFor
}
