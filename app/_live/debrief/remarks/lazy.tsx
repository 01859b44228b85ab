'use client'

import { lazy } from '@/app/_kit/lazy'
import type { RemarkWordsProps } from './remark-words'

/** Loaded once the reader has more to say than a tap. */
export const RemarkWords = lazy<RemarkWordsProps>(() =>
  import('./remark-words').then((module) => module.RemarkWords),
)
