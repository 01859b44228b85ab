'use client'

import { lazy } from '@/app/_kit/lazy'
import type { MarkListProps } from './talk/mark-list'

/** Behind a tab that the first picture does not show. */
export const MarksPanel = lazy<MarkListProps>(() =>
  import('./marks-panel').then((module) => module.MarksPanel),
)
