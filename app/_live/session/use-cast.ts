'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { castOf } from '@/reading/names/cast'
import { useAgreed } from './live-session-provider'

/** Who sits where in this live session, and what people call each other in the room. */
export function useCast() {
  const { room, contract } = useAgreed()
  const t = useTranslations('room')
  return useMemo(() => castOf(room, contract, t('someone')), [room, contract, t])
}
