'use client'

import { IconDotsVertical } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import styles from './debrief-menu.module.css'

/** Opens the menu of a debrief: print, PDF, who has opened it. */
export function MenuButton(props: ComponentProps<'button'>) {
  const t = useTranslations('paper.menu')
  return (
    <button {...props} type="button" className={styles.open} aria-label={t('open')} title={t('open')}>
      <IconDotsVertical size={20} stroke={1.75} aria-hidden />
    </button>
  )
}
