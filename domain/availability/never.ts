/** An hour of the week on a clock: `weekday` 1 for Monday, `time` HH:MM. */
export type WeekHour = { readonly weekday: number; readonly time: string }
/** One at which a person never can, until a day (YYYY-MM-DD). */
export type Never = WeekHour & { readonly until: string }

/** Where a moment stands on a clock: its day (YYYY-MM-DD) and hour of the week. */
export type OnClock = WeekHour & { readonly day: string }

/** A calendar day (YYYY-MM-DD) as a day of the week: 1 for Monday, 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7
}

/** Whether a person said that they never can at this hour. Its last day counts. */
export function isNever({ day, weekday, time }: OnClock, nevers: readonly Never[]): boolean {
  return nevers.some((each) => each.weekday === weekday && each.time === time && day <= each.until)
}

/** The hours of the week of some moments, each once: by day, then by time. */
export function weekHoursOf(moments: readonly OnClock[]): readonly WeekHour[] {
  const found = new Map(moments.map(({ weekday, time }) => [`${weekday} ${time}`, { weekday, time }]))
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, hour]) => hour)
}

/** Until when « never » holds that is said on a day: the end of June of that training year. Both YYYY-MM-DD. */
export function endOfYear(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return `${month <= 6 ? year : year + 1}-06-30`
}
