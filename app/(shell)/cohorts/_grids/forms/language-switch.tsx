'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/domain/localized'

type LanguageSwitchProps = { readonly language: Locale; readonly onChange: (language: Locale) => void }

/** Which language the lists below are written in. */
export function LanguageSwitch({ language, onChange }: LanguageSwitchProps) {
  const t = useTranslations('grids.editor')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={language}
      data={[
        { value: 'fr', label: 'FR' },
        { value: 'en', label: 'EN' },
      ]}
      onChange={(value) => onChange(value === 'en' ? 'en' : 'fr')}
    />
  )
}
