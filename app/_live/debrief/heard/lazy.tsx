'use client'

import { lazy } from '@/app/_kit/lazy'
import type { HeardSourceProps } from './heard-source'
import type { SoundLinesProps } from './sound-lines'

/** Only where something was recorded. */
export const HeardSource = lazy<HeardSourceProps>(() =>
  import('./heard-source').then((module) => module.HeardSource),
)
export const SoundLines = lazy<SoundLinesProps>(() =>
  import('./sound-lines').then((module) => module.SoundLines),
)
