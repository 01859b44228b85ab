'use client'

import { IconCheck, IconDeviceLaptop, IconPencil, IconTrash, IconX } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { Standing } from '@/client/recording/standing'
import styles from './upload-card.module.css'
import { useLeftMinutes } from './use-left-minutes'
import { useLength } from './use-length'

type UploadCardProps = {
  standing: Standing
  /** After so many days what is left here is removed. */
  days: number
  /** The name of who leads the debrief; null for none. */
  supervisor: string | null
  className?: string | undefined
}

/** How much of one's own recording the server has and how much is still here, and what closing the page does. A status, never a question. */
export function UploadCard({ standing, days, supervisor, className }: UploadCardProps) {
  const t = useTranslations('capture.upload')
  const format = useFormatter()
  const length = useLength()
  const leftMinutes = useLeftMinutes(standing)
  const { recordedMs, waitingMs, waitingBytes, obstacle } = standing
  const sent = Math.max(0, recordedMs - waitingMs)
  const strong = { b: (words: React.ReactNode) => <b>{words}</b> }
  if (waitingMs === 0) {
    return (
      <p className={`${className ?? ''} ${styles.done}`} role="status">
        <IconCheck size={18} stroke={1.8} aria-hidden />
        {t('done', { length: length(recordedMs) })}
      </p>
    )
  }
  const left = length(waitingMs)
  return (
    <section className={`${className ?? ''} ${styles.card}`} aria-labelledby="upload-title">
      <header className={styles.head}>
        <h2 id="upload-title">{t('title')}</h2>
        <span role="status">
          {obstacle === 'none' ? leftMinutes && t('remaining', { count: leftMinutes }) : t(obstacle)}
        </span>
      </header>
      <p className={styles.said}>
        {t.rich('said', {
          ...strong,
          sent: sent === 0 ? '0' : length(sent),
          whole: length(recordedMs),
          left,
        })}
      </p>
      <div className={styles.bar} aria-hidden>
        <i style={{ width: `${(100 * sent) / recordedMs}%` }} />
      </div>
      <div className={styles.ends}>
        <span>{t('there')}</span>
        <span>
          {t('here', {
            megabytes: format.number(Math.max(0.1, waitingBytes / 1e6), { maximumFractionDigits: 1 }),
          })}
        </span>
      </div>
      <ul className={styles.lines}>
        <li>
          <IconPencil size={16} stroke={1.5} aria-hidden />
          <span>{t.rich('goOn', strong)}</span>
        </li>
        <li>
          <IconX size={16} stroke={1.5} aria-hidden />
          <span>{t.rich('closing', { ...strong, left })}</span>
        </li>
        <li>
          <IconDeviceLaptop size={16} stroke={1.5} aria-hidden />
          <span>
            {t.rich(supervisor === null ? 'sharedAlone' : 'shared', {
              ...strong,
              supervisor: supervisor ?? '',
            })}
          </span>
        </li>
        <li>
          <IconTrash size={16} stroke={1.5} aria-hidden />
          <span>{t('clearing', { days, left })}</span>
        </li>
      </ul>
    </section>
  )
}
