'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import styles from './reading-hint.module.css'

/** Opens how a figure is read. */
export function ReadingButton({ name, ...props }: Omit<ComponentProps<'button'>, 'name'> & { name: string }) {
  const t = useTranslations('findings.reading')
  const said = t('open', { name })
  return (
    <button {...props} type="button" className={styles.ask} aria-label={said} title={said}>
      <span aria-hidden>?</span>
    </button>
  )
}
