'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import { Tag } from '@/app/_kit/marks/tag'
import { useNow } from '@/app/_live/session/use-ticking'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { cueFate } from '@/domain/live-session/cues/cue'
import { timelineCues } from '@/domain/live-session/timeline/timeline-cues'
import { clockText } from '@/reading/words/clock-text'
import { signed } from '@/reading/words/signed'
import { useCourse, useMoment } from '../desk/use-console'
import styles from './cue-box.module.css'

/** Outcome of the last cue: waiting, acknowledged or expired; and how the dial moved in the ten seconds after. */
export function LastCue() {
  const t = useTranslations('console')
  const course = useCourse()
  const { now } = useMoment()
  const words = useCueWords()
  const sent = course.cues.at(-1)
  const wall = useNow(1_000, sent?.sentAt)
  const placed = timelineCues(course, now).at(-1)
  if (!sent || !placed) return <p className={styles.none}>{t('cue.none')}</p>
  const fate = cueFate(sent, wall)
  return (
    <div className={styles.last}>
      <CodeShape shape="cue" valence={null} size={12} />
      {/* The log below has the words whole. */}
      <span data-may-be-cut>{t('cue.quoted', { text: words(sent) ?? t('cue.erased') })}</span>
      <Tag tone={fate === 'seen' ? 'ok' : undefined}>
        {fate === 'seen' && <IconCheck size={14} aria-hidden />}
        {fate === 'seen' && t('cue.seen', { seconds: Math.round((placed.seenAfterMs ?? 0) / 1_000) })}
        {fate === 'waiting' && t('cue.sent')}
        {fate === 'gone' && t('cue.gone')}
      </Tag>
      <span className={styles.effect}>
        {clockText(elapsedAt(course.clock, sent.sentAt))}
        {placed.effect !== null && ` · ${t('cue.effect', { change: signed(placed.effect) })}`}
      </span>
    </div>
  )
}
