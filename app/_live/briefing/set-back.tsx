'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '../session/live-session-provider'
import { useNow } from '../session/use-ticking'
import styles from './briefing.module.css'

const MINUTE = 60_000

/** Before its hour: closes a room that was opened by mistake, for those who may. Any seat opens it again. */
export function SetBack() {
  const t = useTranslations('agreed.early')
  const { room, send, can } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const now = useNow(MINUTE)
  if (now >= room.scheduledFor || can({ type: 'setBriefingBack' }) !== null) return null
  const hour = { day: dates.day(room.scheduledFor, now), time: dates.time(room.scheduledFor) }
  return (
    <div className={styles.setBack}>
      <p>{t('setBackHint', hour)}</p>
      <Button size="s" onClick={() => void send({ type: 'setBriefingBack' })}>
        {t('setBack')}
      </Button>
    </div>
  )
}
