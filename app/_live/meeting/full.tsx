'use client'

import { useTranslations } from 'next-intl'
import styles from './bar.module.css'

/** For a person who comes after the fourth: they follow as in a room without sound. */
export function Full() {
  const t = useTranslations('meeting.join')
  return <p className={styles.join}>{t('full')}</p>
}
