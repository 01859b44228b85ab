'use client'

import { lazy } from '@/app/_kit/lazy'
import type { HourFieldProps } from './moment-props'
import { WaitingField } from './waiting-field'

/** A time of day, typed or chosen. Until its code is there, an empty field stands in its place. */
export const HourField = lazy<HourFieldProps>(
  () => import('./hour-picker').then(({ HourPicker }) => HourPicker),
  WaitingField,
)
