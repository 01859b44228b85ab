'use client'

import { lazy } from '@/app/_kit/lazy'
import { MoreButton } from '../desk/more-button'
import type { MarkMenuProps } from './mark-menu'
import { OffsetLabel } from './offset-label'

export const MarkMenu = lazy<MarkMenuProps>(
  () => import('./mark-menu').then((module) => module.MarkMenu),
  () => <MoreButton aria-expanded="true" />,
)
export const OffsetDialog = lazy(() => import('./offset-dialog').then((module) => module.OffsetDialog))
export const OffsetButton = lazy(
  () => import('./offset-button').then((module) => module.OffsetButton),
  () => <OffsetLabel disabled />,
)
