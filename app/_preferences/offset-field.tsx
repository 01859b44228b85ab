'use client'

import { NumberInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { reactionOffsetMaxMs, reactionOffsetStepMs } from '@/domain/person/default-preferences'
import styles from './hotkeys.module.css'
import { usePreferences } from './use-preferences'

/** The time this person takes to react, taken off each of their next marks. Typed in seconds. */
export function OffsetField({ size }: { size?: 'sm' }) {
  const t = useTranslations('preferences.offset')
  const locale = useLocale()
  const { preferences, change } = usePreferences()
  return (
    <NumberInput
      label={t('label')}
      description={t('hint')}
      size={size}
      classNames={{ wrapper: styles.seconds }}
      min={0}
      max={reactionOffsetMaxMs / 1_000}
      step={reactionOffsetStepMs / 1_000}
      decimalScale={1}
      fixedDecimalScale
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      suffix={'\u00a0s'}
      clampBehavior="strict"
      allowNegative={false}
      value={preferences.reactionOffsetMs / 1_000}
      onChange={(seconds) => {
        const wanted = Math.round(Number(seconds) * 10) * 100
        if (wanted !== preferences.reactionOffsetMs) change({ reactionOffsetMs: wanted }, true)
      }}
    />
  )
}
