'use client'

import { IconVolumeOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Gone } from './recording'
import styles from './sound-button.module.css'

export type GoneSignProps = { gone: Gone }

/** Says how and when a recording went; never which person ended it. */
export function GoneSign({ gone: { standing, at } }: GoneSignProps) {
  const t = useTranslations('heard.sign')
  const dates = useDates(useLive().room.cohort.timeZone)
  return (
    <span className={styles.gone} title={t(`${standing}Why`)} role="status">
      <IconVolumeOff size={16} stroke={1.5} aria-hidden />
      {at === null ? t(standing) : t(`${standing}On`, { day: dates.shortDate(at) })}
    </span>
  )
}
