'use client'

import { useTranslations } from 'next-intl'
import { useMeetingView, useOwnVoice } from './use-meeting'

/** What the others hear of oneself, in one sentence. */
export function useOwnSound(): string {
  const t = useTranslations('meeting.own')
  const { view } = useMeetingView()
  const voice = useOwnVoice()
  const { microphone, medium, isUnheard } = view
  if (voice === 'shut') return t(medium === 'video' ? 'shut' : 'shutAudio')
  if (microphone.state !== 'ready') return t('listening')
  if (!microphone.isOn) return t('muted')
  return t(isUnheard ? 'unheard' : 'speaks')
}
