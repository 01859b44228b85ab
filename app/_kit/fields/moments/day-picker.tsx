'use client'

import '@mantine/dates/styles.layer.css'
// Month and weekday names; English is built in.
import 'dayjs/locale/fr'
import { DateInput } from '@mantine/dates'
import { useLocale, useTranslations } from 'next-intl'
import { languageTags } from '@/reading/words/language-tag'
import type { DayFieldProps } from './moment-props'
import { readDay } from './read-day'
import { shownFirst } from './shown-first'

/** A day, typed or chosen in a calendar of the reader's language. */
export function DayPicker({ value, today, onChange, ...rest }: DayFieldProps) {
  const t = useTranslations('common.moments')
  const locale = useLocale()
  return (
    <DateInput
      {...rest}
      value={value === '' ? null : value}
      onChange={(day) => onChange(day ?? '')}
      dateParser={(typed) => readDay(typed, today)}
      valueFormat={(day) =>
        new Intl.DateTimeFormat(languageTags[locale], {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          timeZone: 'UTC',
        }).format(new Date(`${day}T12:00:00Z`))
      }
      locale={locale}
      firstDayOfWeek={1}
      defaultDate={value === '' ? shownFirst({ today, minDate: rest.minDate }) : value}
      placeholder={t('dayForm')}
      ariaLabels={{
        nextMonth: t('nextMonth'),
        previousMonth: t('previousMonth'),
        nextYear: t('nextYear'),
        previousYear: t('previousYear'),
      }}
      popoverProps={{ withinPortal: true }}
    />
  )
}
