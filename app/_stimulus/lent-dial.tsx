import { useTranslations } from 'next-intl'
import { type LentDial, lentDialEnds, lentDialFrom, lentDialTo } from '@/domain/stimulus/lent/lent-dial'
import styles from './lent-dial.module.css'

const [WIDTH, HEIGHT] = [300, 72]

/** The lent half-minute of a dial: its line, where the answer comes, and the same in words. */
export function LentDialLine({ dial }: { readonly dial: LentDial }) {
  const t = useTranslations('stimuli.lentDial')
  const x = (atMs: number) => ((atMs - lentDialFrom) / (lentDialTo - lentDialFrom)) * WIDTH
  const y = (value: number) => HEIGHT - (value / 100) * HEIGHT
  const line = dial.map(({ atMs, value }) => `${x(atMs).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const { at, after } = lentDialEnds(dial)
  return (
    <figure className={styles.dial}>
      <figcaption>
        <b>{t('title')}</b>
        <span>{t('said', { at, after })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <line x1={0} x2={WIDTH} y1={y(50)} y2={y(50)} className={styles.middle} />
        <line x1={x(0)} x2={x(0)} y1={0} y2={HEIGHT} className={styles.answer} />
        <polyline points={line} className={styles.line} />
      </svg>
      <p className={styles.axis} aria-hidden>
        <span>{t('axis', { seconds: `−${Math.abs(lentDialFrom) / 1_000}` })}</span>
        <span className={styles.here}>{t('answer')}</span>
        <span>{t('axis', { seconds: `+${lentDialTo / 1_000}` })}</span>
      </p>
    </figure>
  )
}
