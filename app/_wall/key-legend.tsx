import { useTranslations } from 'next-intl'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { roomKeys } from './use-wall-keys'
import styles from './wall.module.css'

/** What the keys do, and what watching does not. */
export function KeyLegend({ count, mayEnter }: { count: number; mayEnter: boolean }) {
  const t = useTranslations('wall.keys')
  const key = (chunks: React.ReactNode) => <KeyCap>{chunks}</KeyCap>
  const last = () => <KeyCap>{Math.min(count, roomKeys)}</KeyCap>
  return (
    <footer className={styles.legend}>
      {mayEnter ? (
        <span className={styles.keys}>{t.rich(count === 1 ? 'enterOne' : 'enter', { key, last })}</span>
      ) : (
        <span>{t('watching')}</span>
      )}
      <span className={styles.keys}>{t.rich('back', { key })}</span>
      {mayEnter && <span className={styles.keys}>{t.rich('call', { key })}</span>}
      <span className={styles.note}>{t('note')}</span>
    </footer>
  )
}
