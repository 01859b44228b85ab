'use client'

import { useTranslations } from 'next-intl'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import styles from './missing-line.module.css'
import { lengthOf, lengthParts } from './shown'
import { useShownPlayers } from './use-shown'

const saidFromMs = 5_000

/** The worst of the players: how long they have not been recorded, then how much is missing of them, until the end. */
export function MissingLine() {
  const t = useTranslations('capture.missing')
  const { elapsedMs } = useInterviewClock()
  const players = useShownPlayers()
  const open = Math.max(0, ...players.map(({ shown }) => lengthOf(shown, elapsedMs)))
  if (open >= saidFromMs)
    return (
      <small className={styles.missing} data-open>
        {t('open', lengthParts(open))}
      </small>
    )
  const past = Math.max(0, ...players.map(({ shown }) => shown.missing))
  if (past < saidFromMs) return null
  return <small className={styles.missing}>{t('past', lengthParts(past))}</small>
}
