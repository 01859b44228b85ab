'use client'

import { TextInput } from '@mantine/core'
import { lazy } from '@/app/_kit/lazy'
import type { DayFieldProps } from './moment-props'

/** A day, typed or chosen in a calendar. Until its code is there, an empty field stands in its place. */
export const DayField = lazy<DayFieldProps>(
  () => import('./day-picker').then(({ DayPicker }) => DayPicker),
  ({ label }) => <TextInput label={label} disabled />,
)
