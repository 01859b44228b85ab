import { dayOf, momentOf } from '@/i18n/zoned-time'

const DAY = 86_400_000

/** The moment (epoch ms) of an hour (HH:MM, on the cohort's clock) so many days before `now`; on a Friday instead of a weekend. */
export function daysBefore(now: number, days: number, hour: string): number {
  let day = now - days * DAY
  while (isWeekend(day)) day -= DAY
  return at(day, hour)
}

/** The same so many days after `now`; on a Monday instead of a weekend. */
export function daysAfter(now: number, days: number, hour: string): number {
  let day = now + days * DAY
  while (isWeekend(day)) day += DAY
  return at(day, hour)
}

function isWeekend(moment: number): boolean {
  const weekday = new Date(dayOf(moment)).getUTCDay()
  return weekday === 0 || weekday === 6
}

function at(moment: number, hour: string): number {
  const found = momentOf(dayOf(moment), hour)
  if (found === null) throw new Error(`There is no ${hour} on that day.`)
  return found
}
