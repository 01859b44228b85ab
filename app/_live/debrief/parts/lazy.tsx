'use client'

import { lazy } from '@/app/_kit/lazy'
import { ReadingButton } from './reading-button'
import type { ReadingHintProps } from './reading-hint'

export const ReadingHint = lazy<ReadingHintProps>(
  () => import('./reading-hint').then((module) => module.ReadingHint),
  ({ name }) => <ReadingButton name={name} disabled />,
)
