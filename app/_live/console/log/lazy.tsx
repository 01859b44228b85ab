'use client'

import { lazy } from '@/app/_kit/lazy'
import { MoreButton } from '../desk/more-button'
import type { KeptLineProps } from './kept-line'
import type { MarkMenuProps } from './mark-menu'
import type { StopLineProps } from './stop-line'
import { StopPlace } from './stop-place'

export const MarkMenu = lazy<MarkMenuProps>(
  () => import('./mark-menu').then((module) => module.MarkMenu),
  () => <MoreButton aria-expanded="true" />,
)
/** Few interviews stop; its words bring how a reader's dates and lists are written. */
export const StopLine = lazy<StopLineProps>(
  () => import('./stop-line').then((module) => module.StopLine),
  StopPlace,
)
/** Few cues are kept. */
export const KeptLine = lazy<KeptLineProps>(() => import('./kept-line').then((module) => module.KeptLine))
export const OffsetDialog = lazy(() => import('./offset-dialog').then((module) => module.OffsetDialog))
