'use client'

import { lazy } from '@/app/_kit/lazy'
import type { TakeBandProps } from './take-band'
import type { TakeScreenProps } from './take-screen'

/** Most debriefs begin without a take. */
export const TakeScreen = lazy<TakeScreenProps>(() =>
  import('./take-screen').then((module) => module.TakeScreen),
)
export const TakeBand = lazy<TakeBandProps>(() => import('./take-band').then((module) => module.TakeBand))
