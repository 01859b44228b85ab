'use client'

import { lazy } from '@/app/_kit/lazy'
import type { PicturesProps } from './pictures'
import type { SoundLinesProps } from './sound-lines'

/** Only where something was recorded. */
export const Pictures = lazy<PicturesProps>(() => import('./pictures').then((module) => module.Pictures))
export const SoundLines = lazy<SoundLinesProps>(() =>
  import('./sound-lines').then((module) => module.SoundLines),
)
