'use client'

import { useTranslations } from 'next-intl'
import { mostSyncErrorMs } from '@/domain/live-session/recording/heard'
import type { Heard } from './recording'

/** Says how well the sound is aligned and at how many points that was measured, or why it is not known. */
export function useSyncWords({ sync }: Heard): string {
  const t = useTranslations('heard.sheet')
  if (sync === null) return t('syncUnknown')
  const { mostMs, points } = sync
  return mostMs > mostSyncErrorMs
    ? t('syncFar', { most: mostMs, points })
    : t('sync', { most: Math.max(10, Math.ceil(mostMs / 10) * 10), points })
}
