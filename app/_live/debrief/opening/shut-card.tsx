'use client'

import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useCast } from '@/app/_live/session/use-cast'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { useOpening } from './opened-views'
import styles from './shut-views.module.css'

/** In the place of what opens with the supervisor's view: its name, and when it opens. */
function ShutCard({ title }: { title: string }) {
  const t = useTranslations('debrief.opening')
  const { namesIn } = useCast()
  const { shut } = useOpening()
  const names = namesIn('supervisor')
  return (
    <section className={styles.card} aria-label={title}>
      <IconLock size={18} stroke={1.6} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{shut.includes('supervisor') ? t('withView', { names, elided: elides(names) }) : t('withAll')}</p>
      </div>
    </section>
  )
}

type ShutFindingsProps = {
  /** The pauses and hors-jeu, which are open from the start. */
  stops: readonly TimelineItem[]
  onChoose: (stop: TimelineItem) => void
}

/** In the place of the findings, with the stops: they are the first thing to talk about. */
export function ShutFindings({ stops, onChoose }: ShutFindingsProps) {
  const t = useTranslations('findings')
  return (
    <div>
      <div className={styles.inset}>
        <ShutCard title={t('title')} />
      </div>
      {stops.length > 0 && (
        <ul className={styles.stops} aria-label={t('kind.stops')}>
          {stops.map((stop) => (
            <li key={stop.id}>
              <button type="button" onClick={() => onChoose(stop)}>
                <CodeShape shape={stop.shape} valence={stop.valence} colour={stop.colour} size={14} />
                <span>{stop.name}</span>
                <time>{clockText(stop.atMs)}</time>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** In the place of the figures. */
export function ShutFigures() {
  return <ShutCard title={useTranslations('debrief.figures')('title')} />
}
