'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/live-session-provider'
import { clockText } from '@/app/_live/timeline/clock-text'
import { CodeShape } from '@/app/_ui/code-shape'
import type { Timeline } from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import styles from './mark-list.module.css'
import { RepairCall } from './repair-call'

type BreachesProps = {
  timeline: Timeline
  chosenId: string | null
  onChoose: (id: string, atMs: number) => void
}

/** Breaches of a principle, one by one: they are repaired, never averaged. Nothing when there is none. */
export function Breaches({ timeline, chosenId, onChoose }: BreachesProps) {
  const t = useTranslations('debrief')
  const locale = useLocale()
  const { room } = useLive()
  const marks = timeline.tracks.find(({ track }) => track === 'supervisor')?.marks ?? []
  const breaches = marks.filter((mark) => mark.valence === 'breached')
  if (breaches.length === 0) return null
  return (
    <section className={styles.breaches} aria-labelledby="breaches-title">
      <h2 id="breaches-title">{t('breaches.title')}</h2>
      <p>{t('breaches.hint')}</p>
      <ul>
        {breaches.map((mark) => {
          const code = codeOf(room.grid, mark.codeKey)
          return (
            <li key={mark.id}>
              <button
                type="button"
                className={styles.line}
                data-chosen={mark.id === chosenId || undefined}
                onClick={() => onChoose(mark.id, mark.atMs)}
              >
                <time>{clockText(mark.atMs)}</time>
                <CodeShape shape={mark.shape} valence={mark.valence} size={14} />
                <span>
                  {code && localize(code.label, locale)}
                  {mark.note && <span className={styles.note}>{mark.note}</span>}
                </span>
              </button>
              <RepairCall markId={mark.id} onOpen={() => onChoose(mark.id, mark.atMs)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
