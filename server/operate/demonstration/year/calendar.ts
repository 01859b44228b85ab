import { dayOf, momentOf } from '@/i18n/zoned-time'

const DAY = 86_400_000

/** The moment (epoch ms) of an hour (HH:MM, on the cohort's clock) so many days before `now`; earlier where that is a day off. */
export function daysBefore(now: number, days: number, hour: string): number {
  let day = now - days * DAY
  while (isDayOff(day)) day -= DAY
  return at(day, hour)
}

/** The same so many days after `now`; later where that is a day off. */
export function daysAfter(now: number, days: number, hour: string): number {
  let day = now + days * DAY
  while (isDayOff(day)) day += DAY
  return at(day, hour)
}

/** Public holidays in France whose date is the same every year, as MM-DD. */
const holidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

function isDayOff(moment: number): boolean {
  const day = dayOf(moment)
  const weekday = new Date(day).getUTCDay()
  return weekday === 0 || weekday === 6 || holidays.includes(day.slice(5))
}

function at(moment: number, hour: string): number {
  const found = momentOf(dayOf(moment), hour)
  if (found === null) throw new Error(`There is no ${hour} on that day.`)
  return found
}
