'use client'

import { lazy } from '@/app/_kit/lazy'
import type { OwnReadingProps } from './own-reading'

/** Only until the views are compared. */
export const OwnReading = lazy<OwnReadingProps>(() =>
  import('./own-reading').then((module) => module.OwnReading),
)
