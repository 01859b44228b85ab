'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { clockText } from '@/reading/words/clock-text'
import { useLive } from '../../session/live-session-provider'
import styles from './row.module.css'
import type { RecordingHere } from './use-recording'

/** The recording waits: since when, and, for the player whose pause it is, how it goes on. Another player's pause has no name. */
export function PausedCard({ here }: { here: RecordingHere }) {
  const t = useTranslations('recordingConsent.row')
  const { state } = useLive()
  const { ownPause, since, outcome } = here
  const timeOf = (at: number) => clockText(elapsedAt(state.clock, at))
  const words =
    outcome === 'awaited' && ownPause === null
      ? t('awaited')
      : ownPause === null
        ? t('pausedByOther', { time: timeOf(since ?? 0) })
        : t('pausedByYou', { time: timeOf(ownPause) })
  return (
    <div className={styles.paused}>
      <p>{words}</p>
      {ownPause === null ? null : (
        <Button size="l" className={styles.resume} onClick={here.resume}>
          <i aria-hidden />
          {t('resume')}
        </Button>
      )}
    </div>
  )
}
