'use client'

import dynamic from 'next/dynamic'
import { useMedium } from '../meeting/pieces/use-meets'
import { BeneficiaryScreen } from './beneficiary-screen'

const BeneficiaryVideo = dynamic(() =>
  import('./beneficiary-video').then((module) => module.BeneficiaryVideo),
)

/** The beneficiary's screen; where people meet by picture, with the picture. */
export function BeneficiaryRoom() {
  return useMedium() === 'video' ? <BeneficiaryVideo /> : <BeneficiaryScreen />
}
