import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import styles from './room.module.css'

/** Placeholder of a live session that is loading; shown after 200 ms only. */
export function RoomLoading() {
  const t = useTranslations('room')
  return (
    <div className={styles.page} aria-busy="true">
      <HiddenText as="p">{t('loading')}</HiddenText>
      <span className={styles.barSmall} />
      <span className={styles.barWide} />
      <span className={styles.barTall} />
    </div>
  )
}
