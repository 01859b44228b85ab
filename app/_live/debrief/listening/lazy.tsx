'use client'

import { lazy } from '@/app/_kit/lazy'
import type { ListeningProps } from './listening'
import type { ViewToggleProps } from './view-toggle'

/** Only where something was recorded, and is kept. */
export const ViewToggle = lazy<ViewToggleProps>(() =>
  import('./view-toggle').then((module) => module.ViewToggle),
)
/** Once a reader turns to it. */
export const Listening = lazy<ListeningProps>(() => import('./listening').then((module) => module.Listening))
