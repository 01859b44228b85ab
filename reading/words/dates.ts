import type { Locale } from '@/domain/localized'
import { timeZone as usualZone } from '@/i18n/locale'
import { daysFrom, timeOf } from '@/i18n/zoned-time'
import { languageTags } from './language-tag'

const NBSP = '\u00A0'
/** Dates nearer than this are written without their year. */
const SAME_YEAR_DAYS = 300

type Dates = ReturnType<typeof makeDates>
const known = new Map<string, Dates>()

/**
 * Dates and times as a reader of this language writes them, on the clocks of a zone. Moments are epoch ms. Kept for each language and
 * zone, because `Intl` formats take long to make.
 */
export function datesIn(locale: Locale, zone = usualZone): Dates {
  const key = `${locale} ${zone}`
  const dates = known.get(key) ?? makeDates(locale, zone)
  known.set(key, dates)
  return dates
}

function makeDates(locale: Locale, zone: string) {
  const formatIn = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languageTags[locale], { timeZone: zone, ...options })
  function write(options: Intl.DateTimeFormatOptions) {
    const format = formatIn(options)
    return { format: (ms: number) => withFirst(format.format(ms)) }
  }
  const weekday = write({ weekday: 'long' })
  const dayOfMonth = write({ day: 'numeric', month: 'long' })
  const shortDate = write({ day: 'numeric', month: 'short' })
  const columnDay = write({ weekday: 'short', day: 'numeric' })
  const span = formatIn({ weekday: 'long', day: 'numeric', month: 'long' })
  const monthName = write({ month: 'long' })
  const shortMonthName = write({ month: 'short' })
  const year = write({ year: 'numeric' })
  const inFull = write({ dateStyle: 'full' })
  const long = write({ dateStyle: 'long' })
  const zoned = formatIn({ timeZoneName: 'shortGeneric' })

  const withYear = (text: string, ms: number, now: number) =>
    Math.abs(daysFrom(now, ms, zone)) > SAME_YEAR_DAYS ? `${text} ${year.format(ms)}` : text

  const dates = {
    /** The time of day. */
    time(ms: number): string {
      const [hours = '', minutes = ''] = timeOf(ms, zone).split(':')
      if (locale === 'en') return `${hours}:${minutes}`
      return [Number(hours), 'h', ...(minutes === '00' ? [] : [minutes])].join(NBSP)
    },
    /** What the clocks of the zone are called: « heure : France ». */
    zone(ms: number): string {
      const name = zoned.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? zone
      return name.replace(' :', `${NBSP}:`)
    },
    /** The date, without its weekday. */
    date(ms: number, now: number): string {
      return withYear(dayOfMonth.format(ms), ms, now)
    },
    /** A calendar month given as YYYY-MM, in a few letters and without its year. */
    shortMonth(month: string): string {
      return shortMonthName.format(Date.parse(`${month}-15T12:00:00Z`))
    },
    /** A calendar month given as YYYY-MM. */
    month(month: string, now: number): string {
      const middle = Date.parse(`${month}-15T12:00:00Z`)
      return withYear(monthName.format(middle), middle, now)
    },
    /** The day of the week. */
    weekday(ms: number): string {
      return weekday.format(ms)
    },
    /** The day in full: weekday and date. */
    day(ms: number, now: number): string {
      return `${weekday.format(ms)} ${dates.date(ms, now)}`
    },
    /** The day, short enough for a column. */
    shortDay(ms: number, now: number): string {
      const away = daysFrom(now, ms, zone)
      if (away >= 0 && away < 14) return `${weekday.format(ms)} ${dayNumber(ms)}`
      return withYear(shortDate.format(ms), ms, now)
    },
    /** The date, short enough for a cell. */
    shortDate(ms: number): string {
      return shortDate.format(ms)
    },
    /** The day beside an hour, where the month is said elsewhere. */
    columnDay(ms: number): string {
      return columnDay.format(ms)
    },
    /** From one day to another, each with its weekday; a single day by itself. */
    days(from: number, until: number, now: number): string {
      return withYear(withFirst(span.formatRange(from, until)), until, now)
    },
    /** Weekday, date and year, for what is kept. */
    dayInFull(ms: number): string {
      return inFull.format(ms)
    },
    /** Date and year. */
    longDate(ms: number): string {
      return long.format(ms)
    },
    /** Date and year of a calendar date given as YYYY-MM-DD: the same day wherever the reader is. */
    longCalendarDate(day: string): string {
      return long.format(Date.parse(`${day}T12:00:00Z`))
    },
    /** A calendar date given as YYYY-MM-DD. */
    calendarDay(day: string): string {
      const noon = Date.parse(`${day}T12:00:00Z`)
      return dates.day(noon, noon)
    },
  }
  return dates

  function dayNumber(ms: number): string {
    return /\p{N}+(er)?/u.exec(dayOfMonth.format(ms))?.[0] ?? ''
  }

  /** In French the first of a month is « 1er ». */
  function withFirst(text: string): string {
    return locale === 'fr' ? text.replace(/(?<!\p{N})1(?=\s[\p{L}–]|$)/u, '1er') : text
  }
}
