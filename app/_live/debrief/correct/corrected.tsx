'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useNames } from '@/app/_live/session/use-names'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { correctionsOf, marksAtOpening } from '@/domain/live-session/marking/corrections'
import { clockText } from '@/reading/words/clock-text'
import styles from './correct.module.css'

/** Says that a mark was changed during the debrief, its author, and how it read before; nothing if it is unchanged. */
export function Corrected({ mark }: { mark: Mark }) {
  const t = useTranslations('thread.correct')
  const { state } = useLive()
  const { nameOf } = useCast()
  const names = useNames()
  const before = useMemo(() => marksAtOpening(state).get(mark.id), [state, mark.id])
  const last = correctionsOf(state, mark.id).findLast(({ type }) => type !== 'markNoted')
  if (!before || !last) return null
  const timeOf = ({ at }: Mark) => clockText(elapsedAt(state.clock, at))
  const was = { name: nameOf(last.actorId), mark: names.mark(before), time: timeOf(before) }
  if (was.mark === names.mark(mark) && was.time === timeOf(mark)) return null
  return <p className={styles.corrected}>{t('was', was)}</p>
}
