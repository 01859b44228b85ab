'use client'

import { lazy } from '@/app/_kit/lazy'
import type { PassageButtonProps } from './passage-button'

/** Only where sound is lent. */
export const PassageButton = lazy<PassageButtonProps>(() =>
  import('./passage-button').then((module) => module.PassageButton),
)
