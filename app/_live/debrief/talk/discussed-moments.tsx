'use client'

import { useTranslations } from 'next-intl'
import type { TimelineKeptCue } from '@/domain/live-session/timeline/timeline-cues'
import type { Thread } from '@/domain/live-session/words/words'
import { clockText } from '@/reading/words/clock-text'
import styles from './moment-card.module.css'

type DiscussedMomentsProps = {
  threads: readonly Thread[]
  current: Thread | null
  onGo: (atMs: number) => void
}

/** The moments that have a thread, to go to; nothing when the only one is already shown. */
export function DiscussedMoments({ threads, current, onGo }: DiscussedMomentsProps) {
  const t = useTranslations('thread')
  if (threads.every(({ id }) => id === current?.id)) return null
  return (
    <nav className={styles.discussed} aria-label={t('discussed')}>
      <span aria-hidden>{t('discussed')}</span>
      {threads.map(({ id, moment, comments }) => (
        <button
          key={id}
          type="button"
          aria-label={t('go', { time: clockText(moment), count: comments.length })}
          aria-current={id === current?.id || undefined}
          onClick={() => onGo(moment)}
        >
          {clockText(moment)}
        </button>
      ))}
    </nav>
  )
}

type MomentsToDiscussProps = {
  keptCues: readonly TimelineKeptCue[]
  current: TimelineKeptCue | null
  onGo: (atMs: number, id: string) => void
}

/** The moments that were kept for the debrief, to go to; nothing when the only one is already shown. */
export function MomentsToDiscuss({ keptCues, current, onGo }: MomentsToDiscussProps) {
  const t = useTranslations('thread.keptCue')
  if (keptCues.every(({ id }) => id === current?.id)) return null
  return (
    <nav className={styles.discussed} aria-label={t('list')}>
      <span aria-hidden>{t('list')}</span>
      {keptCues.map(({ id, atMs }) => (
        <button
          key={id}
          type="button"
          aria-label={t('go', { time: clockText(atMs) })}
          aria-current={id === current?.id || undefined}
          onClick={() => onGo(atMs, id)}
        >
          {clockText(atMs)}
        </button>
      ))}
    </nav>
  )
}
