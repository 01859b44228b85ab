'use client'

import dynamic from 'next/dynamic'
import { mediumOf } from '@/domain/live-session/meeting/medium'
import { useMedium } from '../meeting/pieces/use-meets'
import type { Room } from '../session/room'
import { BeneficiaryScreen } from './beneficiary-screen'

const BeneficiaryVideo = dynamic(() =>
  import('./beneficiary-video').then((module) => module.BeneficiaryVideo),
)

/** Loads what this screen needs besides where people meet by picture. */
export async function loadRest(room: Room): Promise<void> {
  if (mediumOf(room) === 'video') await import('./beneficiary-video')
}

/** The beneficiary's screen; where people meet by picture, with the picture. */
export function BeneficiaryRoom() {
  return useMedium() === 'video' ? <BeneficiaryVideo /> : <BeneficiaryScreen />
}
