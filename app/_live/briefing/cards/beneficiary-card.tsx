'use client'

import { useLocale } from 'next-intl'
import { BeneficiaryBrief } from '@/app/_brief/beneficiary-brief'
import { useLive } from '../../session/live-session-provider'

/** The brief of the beneficiary. */
export function BeneficiaryCard() {
  return <BeneficiaryBrief scenario={useLive().room.scenario} locale={useLocale()} />
}
