'use client'

import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslations } from 'next-intl'

const schemes = ['light', 'dark', 'auto'] as const

/** Light, dark, or as the system says. Kept in this browser. */
export function ThemeSwitch() {
  const t = useTranslations('common.theme')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  // The server does not know the choice, which is kept in the browser.
  const isMounted = useMounted()
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('title')}
      value={isMounted ? colorScheme : 'auto'}
      onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
      data={schemes.map((value) => ({ value, label: t(value) }))}
    />
  )
}
