'use client'

import '@mantine/dates/styles.layer.css'
import { getTimeRange, TimePicker } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import styles from './hour-picker.module.css'
import type { HourFieldProps } from './moment-props'

const halfHours = getTimeRange({ startTime: '08:00', endTime: '19:30', interval: '00:30' })

/** A time of day, typed or chosen among the half hours of a working day. */
export function HourPicker({ value, onChange, ...rest }: HourFieldProps) {
  const t = useTranslations('common.moments')
  return (
    <TimePicker
      {...rest}
      value={value}
      onChange={onChange}
      classNames={{ field: styles.field ?? '' }}
      format="24h"
      withDropdown
      presets={halfHours}
      hoursInputLabel={t('hours')}
      minutesInputLabel={t('minutes')}
      maxDropdownContentHeight={240}
    />
  )
}
