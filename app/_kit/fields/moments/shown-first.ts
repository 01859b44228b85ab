/** How many days at least, from the first that may be chosen, the month that a calendar opens on reaches. */
const daysInSight = 7

/**
 * A day of the month that an empty calendar opens on, an ISO date: this month, or the next one where this month is nearly over and
 * only days from `minDate` on may be chosen.
 */
export function shownFirst({ today, minDate }: { today: string; minDate?: string | undefined }): string {
  if (minDate === undefined) return today
  const day = new Date(`${minDate}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + daysInSight - 1)
  return day.toISOString().slice(0, 10)
}
