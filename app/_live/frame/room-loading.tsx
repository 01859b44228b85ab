import { useTranslations } from 'next-intl'
import styles from './room.module.css'

/** Bars where the room will be, shown only when it takes a moment. */
export function RoomLoading() {
  const t = useTranslations('room')
  return (
    <div className={styles.page} aria-busy="true">
      <p className={styles.hidden}>{t('loading')}</p>
      <span className={styles.barSmall} />
      <span className={styles.barWide} />
      <span className={styles.barTall} />
    </div>
  )
}
