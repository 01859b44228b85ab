'use client'

import { useTranslations } from 'next-intl'
import { lengthOfTime } from '@/reading/words/length-of-time'

/** Says a length of time (ms): « 3 min 18 s ». */
export function useSpan(): (ms: number) => string {
  const spans = useTranslations('findings.span')
  return (ms) => {
    const { key, values } = lengthOfTime(ms)
    return spans(key, values)
  }
}
