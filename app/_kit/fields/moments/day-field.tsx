'use client'

import { lazy } from '@/app/_kit/lazy'
import type { DayFieldProps } from './moment-props'
import { WaitingField } from './waiting-field'

/** A day, typed or chosen in a calendar. Until its code is there, an empty field stands in its place. */
export const DayField = lazy<DayFieldProps>(
  () => import('./day-picker').then(({ DayPicker }) => DayPicker),
  WaitingField,
)
