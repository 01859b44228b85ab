'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Mark } from '@/domain/live-session/annotations'
import { useConsole } from './use-console'

/** When the key of a mark was pressed, in words; null where it is when the mark counts. */
export function usePressed(mark: Mark): string | null {
  const t = useTranslations('console.log')
  const format = useFormatter()
  const { clock } = useConsole()
  const apart = mark.pressedAt - mark.at
  if (apart === 0) return null
  return t('pressed', {
    at: clock(mark.pressedAt),
    seconds: format.number(Math.abs(apart) / 1_000, { maximumFractionDigits: 1 }),
    direction: apart > 0 ? 'earlier' : 'later',
  })
}
