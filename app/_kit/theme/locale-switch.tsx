'use client'

import { SegmentedControl } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useOptimistic, useTransition } from 'react'
import { locales } from '@/domain/localized'
import { isLocale } from '@/i18n/locale'
import { chooseLocale } from './choose-locale'
import { tellLocaleChanged } from './locale-changes'

const names = { fr: 'Français', en: 'English' } as const

/** The language of the screens, changed in place: nothing typed is lost. */
export function LocaleSwitch() {
  const t = useTranslations('common')
  const router = useRouter()
  const [locale, setLocale] = useOptimistic(useLocale())
  const [, startTransition] = useTransition()

  function change(value: string) {
    if (!isLocale(value)) return
    startTransition(async () => {
      setLocale(value)
      await chooseLocale(value)
      tellLocaleChanged(value)
      router.refresh()
    })
  }

  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('language')}
      value={locale}
      onChange={change}
      data={locales.map((value) => ({ value, label: <span lang={value}>{names[value]}</span> }))}
    />
  )
}
