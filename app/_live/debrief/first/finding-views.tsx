'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Finding } from '@/domain/live-session/figures/findings'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { findingViews, type View } from '@/reading/findings/finding-views'
import { signOfMoment } from '@/reading/shapes/sign'
import styles from './look-first.module.css'

type FindingViewsProps = { finding: Finding; timeline: Timeline; onGo: (atMs: number) => void }

/** One tag for each view on this finding: the supervisor's, the two players', the observers'. */
export function FindingViews({ finding, timeline, onGo }: FindingViewsProps) {
  const t = useTranslations('findings.views')
  const views = findingViews(useInterview(), timeline, finding)
  if (views.length === 0) return null
  return (
    <ul className={styles.views} aria-label={t('label')}>
      {views.map((view) => (
        <li key={view.key}>
          <ViewTag view={view} onGo={onGo} />
        </li>
      ))}
    </ul>
  )
}

/** What one person says of a finding; the moment kept is a button that goes there, if the advisor could say when it was. */
export function ViewTag({ view, onGo }: { view: View; onGo: (atMs: number) => void }) {
  switch (view.kind) {
    case 'mark': {
      const { shape, valence, colour } = view.mark
      return (
        <Tag tone={valence === 'breached' ? 'breach' : colour}>
          <CodeShape shape={shape} valence={valence} colour={colour} size={11} />
          {view.text}
        </Tag>
      )
    }
    case 'share':
      return (
        <Tag tone={view.sign?.colour ?? undefined}>
          {view.sign && <CodeShape {...view.sign} size={11} />}
          {view.text}
        </Tag>
      )
    case 'dial':
      return (
        <Tag>
          <span className={styles.dial}>{view.text}</span>
        </Tag>
      )
    case 'plain':
      return <Tag>{view.text}</Tag>
    case 'recalled': {
      const { atMs, text } = view
      const sign = <CodeShape {...signOfMoment(view.direction)} size={11} />
      if (atMs === null)
        return (
          <Tag>
            {sign}
            {text}
          </Tag>
        )
      return (
        <button type="button" className={styles.recalled} onClick={() => onGo(atMs)}>
          {sign}
          {text}
        </button>
      )
    }
    default:
      return view satisfies never
  }
}
