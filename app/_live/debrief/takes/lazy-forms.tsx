'use client'

import { lazy } from '@/app/_kit/lazy'
import type { NamedTakeProps } from './named-take'
import type { ProposeDialogProps } from './propose-dialog'

/** Loaded once a moment is to be played again, or a commitment may name a take. */
export const ProposeDialog = lazy<ProposeDialogProps>(() =>
  import('./propose-dialog').then((module) => module.ProposeDialog),
)
export const NamedTake = lazy<NamedTakeProps>(() => import('./named-take').then((module) => module.NamedTake))
