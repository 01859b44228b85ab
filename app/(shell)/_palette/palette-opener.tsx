'use client'

import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useIsMac } from '@/app/_kit/hydration/use-is-mac'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import classes from './palette-opener.module.css'

type PaletteOpenerProps = { compact?: boolean; onOpen: () => void }

/** The row that opens the palette; on a narrow screen a button with its sign alone. */
export function PaletteOpener({ compact = false, onOpen }: PaletteOpenerProps) {
  const t = useTranslations('palette')
  const isMac = useIsMac()
  const inertUntilHydrated = useInertUntilHydrated()
  if (compact) {
    return (
      <Button {...inertUntilHydrated} kind="ghost" size="l" square aria-label={t('opener')} onClick={onOpen}>
        <IconSearch size={20} stroke={1.5} aria-hidden="true" />
      </Button>
    )
  }
  return (
    <button
      {...inertUntilHydrated}
      type="button"
      className={classes.row}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onOpen}
    >
      <IconSearch size={16} stroke={1.5} aria-hidden="true" />
      <span className={classes.label}>{t('opener')}</span>
      <KeyCap>{isMac ? '⌘ K' : 'Ctrl K'}</KeyCap>
    </button>
  )
}
