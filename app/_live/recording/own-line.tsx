'use client'

import { useTranslations } from 'next-intl'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import styles from './own-line.module.css'
import { useOwnRecording } from './recording-place'
import { lengthOf, lengthParts, ownShown } from './shown'

const saidFromMs = 5_000

/** Tells a player that their own recording has stopped, since when, and that nothing needs to be done; the interview goes on. */
export function OwnLine() {
  const t = useTranslations('capture.own')
  const { elapsedMs } = useInterviewClock()
  const voice = useOwnRecording()?.voice
  if (!voice) return null
  const shown = ownShown(voice)
  const lost = lengthOf(shown, elapsedMs)
  if (shown.state !== 'missing' || lost < saidFromMs) return null
  return (
    <p className={styles.line}>
      <span>{t('stalled', lengthParts(lost))}</span>
      <small>{t(voice.state === 'full' ? 'full' : 'goesOn')}</small>
    </p>
  )
}
