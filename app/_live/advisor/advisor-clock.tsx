'use client'

import { useTranslations } from 'next-intl'
import { clockText } from '@/reading/words/clock-text'
import { useInterviewClock } from '../session/use-ticking'

export function AdvisorClock({ className }: { className: string | undefined }) {
  const t = useTranslations('room')
  const { elapsedMs } = useInterviewClock()
  return (
    <span className={className} role="timer" aria-label={t('clock')} suppressHydrationWarning>
      {clockText(elapsedMs)}
    </span>
  )
}
