'use client'

import { IconStarFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './focus-star.module.css'

/** What the advisor has chosen to work on: a star, with its word where there is room. */
export function FocusStar({ named = false }: { named?: boolean }) {
  const t = useTranslations('console.grid')
  if (!named) return <IconStarFilled size={14} className={styles.star} aria-hidden />
  return (
    <span className={styles.named}>
      <IconStarFilled size={12} aria-hidden />
      {t('focus')}
    </span>
  )
}
