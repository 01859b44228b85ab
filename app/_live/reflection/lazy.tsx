'use client'

import { lazy } from '@/app/_kit/lazy'
import type { OwnAnswersProps } from './own-answers'

/** Folded until somebody asks for them. */
export const OwnAnswers = lazy<OwnAnswersProps>(() =>
  import('./own-answers').then((module) => module.OwnAnswers),
)
