import { timeZone as usualZone } from './locale'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Kept for each zone, because `Intl` formats take long to make. */
function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, made)
  return made
}

/** The local day, as YYYY-MM-DD. */
export function dayOf(ms: number, zone = usualZone): string {
  return clockIn(zone).format(ms).slice(0, 10)
}

/** The local time, as HH:MM. */
export function timeOf(ms: number, zone = usualZone): string {
  return clockIn(zone).format(ms).slice(11, 16)
}

/** How many midnights lie between two moments; negative when `ms` is before `now`. */
export function daysFrom(now: number, ms: number, zone = usualZone): number {
  return Math.round((Date.parse(dayOf(ms, zone)) - Date.parse(dayOf(now, zone))) / 86_400_000)
}

/** The moment of this local day (YYYY-MM-DD) and time (HH:MM), epoch ms; null when no such day or time exists. */
export function momentOf(day: string, time: string, zone = usualZone): number | null {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  // The offset at the guess may differ from the one at the answer, on the days when clocks change.
  const near = asIfUtc - offsetAt(asIfUtc, zone)
  return asIfUtc - offsetAt(near, zone)
}

/**
 * What a change of clocks does to a local day (YYYY-MM-DD) and time (HH:MM): `skipped` where no clock shows it, `doubled` where clocks show it
 * twice; null on all other hours, and for a day or time that is none.
 */
export function clockChangeAt(day: string, time: string, zone = usualZone): 'skipped' | 'doubled' | null {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  const offsets = new Set([-1, 1].map((side) => offsetAt(asIfUtc + side * DAY_MS, zone)))
  const moments = [...offsets].map((offset) => asIfUtc - offset)
  const shown = moments.filter((ms) => dayOf(ms, zone) === day && timeOf(ms, zone) === time)
  if (shown.length === 0) return 'skipped'
  return shown.length > 1 ? 'doubled' : null
}

const DAY_MS = 86_400_000

/** Whether clocks show another time in these two zones at this moment. */
export function differsAt(ms: number, one: string, other: string): boolean {
  return offsetAt(ms, one) !== offsetAt(ms, other)
}

function offsetAt(ms: number, zone: string): number {
  const second = Math.floor(ms / 1_000) * 1_000
  return Date.parse(`${clockIn(zone).format(second).replace(' ', 'T')}Z`) - second
}
