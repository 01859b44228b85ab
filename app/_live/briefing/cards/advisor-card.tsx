'use client'

import { useLocale } from 'next-intl'
import { AdvisorBrief } from '@/app/_brief/advisor-brief'
import { BroughtCard } from '../../brought/brought-card'
import { useLive } from '../../session/live-session-provider'
import { FocusPicker } from './focus-picker'

/** The one thing that the advisor chooses to work on, which is to be in sight, then what they know beforehand. */
export function AdvisorCard() {
  return (
    <>
      <FocusPicker />
      <AdvisorBrief scenario={useLive().room.scenario} locale={useLocale()} />
      <BroughtCard />
    </>
  )
}
