'use client'

import { TextInput } from '@mantine/core'
import { lazy } from '@/app/_kit/lazy'
import type { HourFieldProps } from './moment-props'

/** A time of day, typed or chosen. Until its code is there, an empty field stands in its place. */
export const HourField = lazy<HourFieldProps>(
  () => import('./hour-picker').then(({ HourPicker }) => HourPicker),
  ({ label }) => <TextInput label={label} disabled />,
)
