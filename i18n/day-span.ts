import { momentOf } from './zoned-time'

/** From the first moment of a day to the first moment after another, epoch ms; null: without that bound. */
export type DaySpan = { readonly from: number | null; readonly until: number | null }

/** The moments of the days from `from` to `to` (YYYY-MM-DD, both included) on the clocks of a zone. */
export function daySpan(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  zone?: string,
): DaySpan {
  return {
    from: from === null ? null : momentOf(from, '00:00', zone),
    until: to === null ? null : momentOf(nextDay(to), '00:00', zone),
  }
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
