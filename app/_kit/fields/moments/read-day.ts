/**
 * A typed day, as an ISO date: 2026-12-03, 3/12/2026, 3.12.26, or 3/12 for the next one from `today` (ISO). Null for
 * anything else, and for a day that does not exist.
 */
export function readDay(typed: string, today: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/u.exec(typed)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const spoken = /^\s*(\d{1,2})[\s./-](\d{1,2})(?:[\s./-](\d{4}|\d{2}))?\s*$/u.exec(typed)
  if (!spoken) return null
  const [day, month] = [Number(spoken[1]), Number(spoken[2])]
  if (spoken[3]) return dayOf(Number(spoken[3]) + (spoken[3].length === 2 ? 2000 : 0), month, day)
  const year = Number(today.slice(0, 4))
  const thisYear = dayOf(year, month, day)
  return thisYear !== null && thisYear < today ? dayOf(year + 1, month, day) : thisYear
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
