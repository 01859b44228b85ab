'use client'

import { lazy } from '@/app/_kit/lazy'
import type { MarkActionsProps } from './mark-actions'

/** Under the log, in a place that is kept. */
export const MarkActions = lazy<MarkActionsProps>(() =>
  import('./mark-actions').then((module) => module.MarkActions),
)
