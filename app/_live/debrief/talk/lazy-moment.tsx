'use client'

import { lazy } from '@/app/_kit/lazy'
import type { MomentPanelProps } from './moment-panel'

/** Loaded once the reader goes to a moment: the card begins with what the players wrote. */
export const MomentPanel = lazy<MomentPanelProps>(() =>
  import('./moment-panel').then((module) => module.MomentPanel),
)
