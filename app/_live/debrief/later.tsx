'use client'

import dynamic from 'next/dynamic'
import { later } from '@/app/_kit/lazy'
import { persistently } from '@/client/persistently'
import type { ReasonDialogProps } from '../parts/reason-dialog'
import { MenuButton, ReadingButton } from './parts/opening-buttons'
import type { ReadingHintProps } from './parts/reading-hint'

export const DebriefMenu = later(
  () => import('./stage/debrief-menu').then((module) => module.DebriefMenu),
  () => <MenuButton disabled />,
)
export const ReasonDialog = later<ReasonDialogProps>(
  () => import('../parts/reason-dialog').then((module) => module.ReasonDialog),
  () => null,
)
export const ReadingHint = later<ReadingHintProps>(
  () => import('./parts/reading-hint').then((module) => module.ReadingHint),
  ({ name }) => <ReadingButton name={name} disabled />,
)
/** Where two supervisors coded blind, once somebody asks for it. */
export const Agreement = dynamic(
  () => persistently(() => import('./agreement/agreement')).then((module) => module.Agreement),
  { ssr: false },
)
