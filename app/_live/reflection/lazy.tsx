'use client'

import { lazy } from '@/app/_kit/lazy'
import type { OtherVersionProps } from './other-version'

/** Below everything else on its page: nothing moves as it comes. */
export const AnswersFold = lazy(() => import('./own-answers').then((module) => module.AnswersFold))
/** For who writes in two places. */
export const OtherVersion = lazy<OtherVersionProps>(() =>
  import('./other-version').then((module) => module.OtherVersion),
)
