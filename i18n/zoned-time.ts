import { timeZone } from './locale'

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** The local day, as YYYY-MM-DD. */
export function dayOf(ms: number): string {
  return wallClock.format(ms).slice(0, 10)
}

/** The local time, as HH:MM. */
export function timeOf(ms: number): string {
  return wallClock.format(ms).slice(11, 16)
}

/** How many midnights lie between two moments; negative when `ms` is before `now`. */
export function daysFrom(now: number, ms: number): number {
  return Math.round((Date.parse(dayOf(ms)) - Date.parse(dayOf(now))) / 86_400_000)
}

/** The moment of this local day (YYYY-MM-DD) and time (HH:MM), epoch ms; null when no such day or time exists. */
export function momentOf(day: string, time: string): number | null {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  // The offset at the guess may differ from the one at the answer, on the days when clocks change.
  const near = asIfUtc - offsetAt(asIfUtc)
  return asIfUtc - offsetAt(near)
}

function offsetAt(ms: number): number {
  const second = Math.floor(ms / 1_000) * 1_000
  return Date.parse(`${wallClock.format(second).replace(' ', 'T')}Z`) - second
}
