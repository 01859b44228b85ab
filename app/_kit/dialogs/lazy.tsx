'use client'

import { lazy } from '../lazy'
import type { ConfirmDialogProps } from './confirm-dialog'
import type { ReasonDialogProps } from './reason-dialog'

export const ConfirmDialog = lazy<ConfirmDialogProps>(() =>
  import('./confirm-dialog').then((module) => module.ConfirmDialog),
)
export const ReasonDialog = lazy<ReasonDialogProps>(() =>
  import('./reason-dialog').then((module) => module.ReasonDialog),
)
