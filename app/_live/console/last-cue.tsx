'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { signed } from '@/app/_live/timeline/signed'
import { CodeShape } from '@/app/_ui/code-shape'
import { Tag } from '@/app/_ui/tag'
import { timelineOf } from '@/domain/live-session/timeline'
import styles from './cue-box.module.css'
import { useConsole } from './use-console'

/** What became of the last cue: on its way, seen, and what the dial did in the ten seconds after. */
export function LastCue() {
  const t = useTranslations('console')
  const { live, grid, now, clock } = useConsole()
  const sent = live.state.cues.at(-1)
  const placed = timelineOf(live.state, grid, now).cues.at(-1)
  if (!sent || !placed) return <p className={styles.none}>{t('cue.none')}</p>
  const seen = placed.seenAfterMs !== null
  return (
    <div className={styles.last}>
      <CodeShape shape="cue" valence={null} size={12} />
      <span>{t('cue.quoted', { text: sent.text ?? t('cue.erased') })}</span>
      <Tag tone={seen ? 'ok' : undefined}>
        {seen && <IconCheck size={14} aria-hidden />}
        {seen ? t('cue.seen', { seconds: Math.round((placed.seenAfterMs ?? 0) / 1_000) }) : t('cue.sent')}
      </Tag>
      <span className={styles.effect}>
        {clock(sent.sentAt)}
        {placed.effect !== null && ` · ${t('cue.effect', { change: signed(placed.effect) })}`}
      </span>
    </div>
  )
}
