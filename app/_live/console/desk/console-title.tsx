'use client'

import { useTranslations } from 'next-intl'
import styles from './console.module.css'
import { useDesk } from './use-console'

/** What this screen is, for those who do not see it. */
export function ConsoleTitle() {
  const t = useTranslations('console')
  const { supervises } = useDesk()
  return <h1 className={styles.hidden}>{t(supervises ? 'title' : 'titleObserver')}</h1>
}
