'use client'

import dynamic from 'next/dynamic'
import { later } from '../later'
import { persistently } from '../persistently'
import type { ReasonDialogProps } from '../reason-dialog'
import { MenuButton, ReadingButton } from './opening-buttons'
import type { ReadingHintProps } from './reading-hint'

export const DebriefMenu = later(
  () => import('./paper/debrief-menu').then((module) => module.DebriefMenu),
  () => <MenuButton disabled />,
)
export const ReasonDialog = later<ReasonDialogProps>(
  () => import('../reason-dialog').then((module) => module.ReasonDialog),
  () => null,
)
export const ReadingHint = later<ReadingHintProps>(
  () => import('./reading-hint').then((module) => module.ReadingHint),
  ({ name }) => <ReadingButton name={name} disabled />,
)
/** Where two supervisors coded blind, once somebody asks for it. */
export const Agreement = dynamic(
  () => persistently(() => import('./agreement/agreement')).then((module) => module.Agreement),
  { ssr: false },
)
