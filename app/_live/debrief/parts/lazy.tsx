'use client'

import { lazy } from '@/app/_kit/lazy'
import type { ClosingDialogsProps } from './closing-dialogs'
import type { LinkedWordsProps } from './linked-words'
import { ReadingButton } from './reading-button'
import type { ReadingHintProps } from './reading-hint'

export const ReadingHint = lazy<ReadingHintProps>(
  () => import('./reading-hint').then((module) => module.ReadingHint),
  ({ name }) => <ReadingButton name={name} disabled />,
)

/** The supervisor's alone; fetched once there is something to close. */
export const ClosingDialogs = lazy<ClosingDialogsProps>(() =>
  import('./closing-dialogs').then((module) => module.ClosingDialogs),
)

/** Words of which the first picture shows the plain text. */
export const LinkedWords = lazy<LinkedWordsProps>(
  () => import('./linked-words').then((module) => module.LinkedWords),
  ({ text }) => text,
)
