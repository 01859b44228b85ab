import { clockChangeAt } from '@/i18n/zoned-time'

export type WeeklyWish = {
  /** 1 for Monday. */
  readonly weekday: number
  /** HH:MM; the last interview ends by `until`. */
  readonly from: string
  readonly until: string
  readonly weeks: number
}
type Slot = { readonly day: string; readonly time: string }

const DAY_MS = 86_400_000
const HALF_HOUR = 30

/**
 * The hours of a weekly wish from a day (YYYY-MM-DD), week by week, spaced by the length of an interview (`minutes`) or
 * an hour. `left`: hours that a clock change skips or doubles.
 */
export function weeklySlots(
  { weekday, from, until, weeks }: WeeklyWish,
  { firstDay, minutes, timeZone }: { firstDay: string; minutes: number; timeZone: string },
): { slots: readonly Slot[]; left: readonly Slot[] } {
  const times = timesBetween(minutesOf(from), minutesOf(until), minutes)
  const all = daysOf(weekday, firstDay, weeks).flatMap((day) => times.map((time) => ({ day, time })))
  const isLeft = ({ day, time }: Slot) => clockChangeAt(day, time, timeZone) !== null
  return { slots: all.filter((slot) => !isLeft(slot)), left: all.filter(isLeft) }
}

function timesBetween(from: number, until: number, minutes: number): readonly string[] {
  const step = Math.ceil(Math.max(minutes, 60) / HALF_HOUR) * HALF_HOUR
  const times: string[] = []
  for (let at = from; at + minutes <= until; at += step) times.push(timeOf(at))
  return times
}

function daysOf(weekday: number, firstDay: string, weeks: number): readonly string[] {
  const first = Date.parse(`${firstDay}T12:00:00Z`)
  const ahead = (weekday - (new Date(first).getUTCDay() || 7) + 7) % 7
  return Array.from({ length: weeks }, (_, week) =>
    new Date(first + (ahead + 7 * week) * DAY_MS).toISOString().slice(0, 10),
  )
}

/** Minutes since midnight of HH:MM; NaN for anything else, from which no hour follows. */
function minutesOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':')
  return hours === '' || minutes === '' ? Number.NaN : Number(hours) * 60 + Number(minutes)
}

function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
