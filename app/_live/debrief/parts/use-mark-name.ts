'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { localize } from '@/domain/localized'
import { codeOf, type Valence } from '@/domain/observation/grid'

/** Names a mark by its code and, where it has one, its direction. */
export function useMarkName() {
  const t = useTranslations('timeline')
  const locale = useLocale()
  const { grid } = useLive().room
  return ({ codeKey, valence }: { codeKey: string; valence: Valence | null }): string => {
    const code = codeOf(grid, codeKey)
    const name = code ? localize(code.label, locale) : codeKey
    return valence ? t('markWithValence', { name, valence: t(`valence.${valence}`) }) : name
  }
}
