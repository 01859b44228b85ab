'use client'

import { lazy } from '@/app/_kit/lazy'
import type { FiguresProps } from './figures/figures'
import { FiguresWaiting } from './figures/figures-waiting'
import type { MarkListProps } from './talk/mark-list'

/** Behind a tab that the first picture does not show. */
export const MarksPanel = lazy<MarkListProps>(() =>
  import('./marks-panel').then((module) => module.MarksPanel),
)

/** Low on the page: its figures are worked out once the readings above are drawn. */
export const Figures = lazy<FiguresProps>(
  () => import('./figures/figures').then((module) => module.Figures),
  FiguresWaiting,
)
