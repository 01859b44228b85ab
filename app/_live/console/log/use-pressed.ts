'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { clockText } from '@/reading/words/clock-text'

/**
 * When the key of a mark was pressed, in words; null where it is when the mark counts. `apartMs`: by how much the press came
 * after, in milliseconds.
 */
export function usePressed(pressedAtMs: number, apartMs: number): string | null {
  const t = useTranslations('console.log')
  const format = useFormatter()
  if (apartMs === 0) return null
  return t('pressed', {
    at: clockText(pressedAtMs),
    seconds: format.number(Math.abs(apartMs) / 1_000, { maximumFractionDigits: 1 }),
    direction: apartMs > 0 ? 'earlier' : 'later',
  })
}
