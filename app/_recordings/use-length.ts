'use client'

import { useTranslations } from 'next-intl'

/** A length of media in words: whole minutes from the first on, before that seconds. */
export function useLength(): (ms: number) => string {
  const t = useTranslations('capture.length')
  return (ms) =>
    ms < 60_000
      ? t('seconds', { count: Math.max(1, Math.round(ms / 1_000)) })
      : t('minutes', { count: Math.round(ms / 60_000) })
}
