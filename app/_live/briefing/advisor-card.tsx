'use client'

import { useLocale } from 'next-intl'
import { AdvisorBrief } from '@/app/_brief/advisor-brief'
import { BroughtCard } from '../brought/brought-card'
import { useLive } from '../session/live-session-provider'
import { FocusPicker } from './focus-picker'

/** What the advisor knows beforehand, and the one thing they choose to work on. */
export function AdvisorCard() {
  return (
    <>
      <AdvisorBrief scenario={useLive().room.scenario} locale={useLocale()} />
      <BroughtCard />
      <FocusPicker />
    </>
  )
}
