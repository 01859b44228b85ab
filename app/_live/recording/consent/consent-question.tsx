'use client'

import { useTranslations } from 'next-intl'
import { TermsRows } from '@/app/_agreement/terms-rows'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import { listenersOf } from '@/domain/live-session/recording/listeners'
import { after } from '@/domain/retention/retention'
import { useLive } from '../../session/live-session-provider'
import { useCast } from '../../session/use-cast'
import { Answers } from './answers'
import styles from './card.module.css'
import type { RecordingHere } from './use-recording'

/** What a person is asked to agree to, their answers, and who has answered. */
export function ConsentQuestion({ here, onAnswered }: { here: RecordingHere; onAnswered: () => void }) {
  const t = useTranslations('recordingConsent')
  const { room, now } = useLive()
  const { isMe, nameOf } = useCast()
  const list = useList()
  const dates = useDates(room.cohort.timeZone)
  const { contract, terms, mode, most, replied } = here
  const others = listenersOf(contract).filter((personId) => !isMe(personId))
  const untilDay = after(now(), { count: terms.days, unit: 'days' })
  return (
    <div className={styles.question}>
      <TermsRows
        terms={{
          what: mode === 'together' ? 'room' : most,
          listeners: list([...others.map(nameOf), t('you')]),
          days: terms.days,
          until: dates.longDate(untilDay),
        }}
      />
      <Answers here={here} onAnswered={onAnswered} />
      <p className={styles.foot}>
        {replied.length > 0
          ? `${t('foot.replied', { names: list(replied.map(nameOf)), count: replied.length })} `
          : ''}
        {t(mode === 'together' ? 'foot.room' : 'foot.apart')}{' '}
        <a href={`/sessions/${room.liveSessionId}/recording`} target="_blank" rel="noreferrer">
          {t('foot.text', { number: terms.text.number, day: dates.longDate(terms.text.since) })}
        </a>{' '}
        <a href="/limits" target="_blank" rel="noreferrer">
          {t('foot.page')}
        </a>
      </p>
    </div>
  )
}
