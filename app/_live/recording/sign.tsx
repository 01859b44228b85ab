'use client'

import { useTranslations } from 'next-intl'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import { lengthOf, lengthParts, noSign } from './shown'
import styles from './sign.module.css'
import { useShownPlayers } from './use-shown'

type SignProps = { personId: string; name: string; className?: string | undefined }

/** Seconds are counted from here on, ms: a shorter gap is over before it is read. */
const countedFromMs = 5_000

/** A dot for a person who is recorded, a ring where it is paused, a broken one with the seconds where something is missing. */
export function RecordingSign({ personId, name, className }: SignProps) {
  const t = useTranslations('capture.sign')
  const { elapsedMs } = useInterviewClock()
  const shown = useShownPlayers().find((each) => each.personId === personId)?.shown ?? noSign
  const { state } = shown
  if (state === 'none') return null
  const lost = lengthOf(shown, elapsedMs)
  const said = t(state === 'missing' && lost < countedFromMs ? 'recorded' : state, {
    name,
    ...lengthParts(lost),
  })
  const isMissing = state === 'missing' && lost >= countedFromMs
  return (
    <span
      className={`${styles.sign} ${className ?? ''}`}
      data-state={isMissing ? 'missing' : state === 'paused' ? 'paused' : 'recorded'}
      role="img"
      aria-label={said}
      title={said}
    >
      <i className={isMissing || state === 'paused' ? styles.ring : styles.dot} aria-hidden />
      {isMissing ? <span aria-hidden>{t('length', lengthParts(lost))}</span> : null}
    </span>
  )
}
