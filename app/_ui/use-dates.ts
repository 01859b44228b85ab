import { useFormatter, useLocale } from 'next-intl'
import { useMemo } from 'react'
import { daysFrom, timeOf } from '@/i18n/zoned-time'

const NBSP = '\u00A0'

/** Dates and times as the reader writes them: « jeudi 26 novembre », « 9 h 48 ». */
export function useDates() {
  const format = useFormatter()
  const locale = useLocale()
  return useMemo(
    () => ({
      /** The time of day. */
      time(ms: number): string {
        const [hours = '', minutes = ''] = timeOf(ms).split(':')
        if (locale === 'en') return `${hours}:${minutes}`
        return [Number(hours), 'h', ...(minutes === '00' ? [] : [minutes])].join(NBSP)
      },
      /** The day, in full: with its month, and its year when it is another. */
      day(ms: number, now: number): string {
        const year = Math.abs(daysFrom(now, ms)) > 300 ? ({ year: 'numeric' } as const) : {}
        return format.dateTime(ms, { weekday: 'long', day: 'numeric', month: 'long', ...year })
      },
      /** The day, short enough for a column. */
      shortDay(ms: number, now: number): string {
        const away = daysFrom(now, ms)
        if (away >= 0 && away < 14) return format.dateTime(ms, { weekday: 'long', day: 'numeric' })
        const year = Math.abs(away) > 300 ? ({ year: 'numeric' } as const) : {}
        return format.dateTime(ms, { day: 'numeric', month: 'short', ...year })
      },
      /** The date without its weekday. */
      date(ms: number, now: number): string {
        const year = Math.abs(daysFrom(now, ms)) > 300 ? ({ year: 'numeric' } as const) : {}
        return format.dateTime(ms, { day: 'numeric', month: 'long', ...year })
      },
      /** A calendar date given as YYYY-MM-DD. */
      calendarDay(day: string): string {
        return format.dateTime(new Date(`${day}T12:00:00Z`), {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
        })
      },
    }),
    [format, locale],
  )
}

/** A sentence begins with a capital. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase() + text.slice(first.length)
}

/** The same words in the middle of a sentence; an acronym keeps its capitals. */
export function midSentence(text: string): string {
  const [first = '', second = ''] = text
  const isWord = second === second.toLocaleLowerCase()
  return isWord ? first.toLocaleLowerCase() + text.slice(first.length) : text
}
