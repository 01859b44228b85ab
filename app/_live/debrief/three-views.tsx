'use client'

import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockText } from '@/app/_live/timeline/clock-text'
import { itemsOf, type Lane } from '@/app/_live/timeline/lanes'
import { wholeWindow } from '@/app/_live/timeline/layout'
import type { Moments } from '@/app/_live/timeline/moments'
import { Timeline } from '@/app/_live/timeline/timeline'
import { TimelineTable } from '@/app/_live/timeline/timeline-table'
import { everythingShown, type Shown } from '@/app/_live/timeline/use-debrief-lanes'
import { CodeShape } from '@/app/_ui/code-shape'
import type { Timeline as Projection } from '@/domain/live-session/timeline'
import styles from './three-views.module.css'

const shapes = {
  posture: { shape: 'triangle', valence: 'demonstrated' },
  principle: { shape: 'square', valence: 'upheld' },
  technique: { shape: 'dot', valence: null },
  cue: { shape: 'cue', valence: null },
} as const

type ThreeViewsProps = {
  lanes: readonly Lane[]
  timeline: Projection
  shown: readonly Shown[]
  onShown: (shown: readonly Shown[]) => void
  cursorMs: number
  onCursor: (atMs: number) => void
  chosenId: string | null
  onChoose: (id: string, atMs: number) => void
  moments: Moments
}

/** The timeline of the debrief with its cursor, what it shows, and its twin as a table. */
export function ThreeViews(props: ThreeViewsProps) {
  const { lanes, timeline, shown, onShown, cursorMs, onCursor, chosenId, onChoose } = props
  const t = useTranslations('debrief')
  const tt = useTranslations('timeline')
  const [asTable, setAsTable] = useState(false)
  const items = itemsOf(lanes)
  const at = items.findIndex((item) => item.id === chosenId)
  const before = at >= 0 ? items[at - 1] : items.findLast((item) => item.atMs < cursorMs)
  const after = at >= 0 ? items[at + 1] : items.find((item) => item.atMs > cursorMs)
  const window = wholeWindow(timeline.lengthMs, timeline.plannedMs)

  return (
    <section className={styles.stage} aria-label={t('stage.title')}>
      <div className={styles.tools}>
        <div className={styles.position}>
          <button
            type="button"
            aria-label={t('stage.previous')}
            disabled={!before}
            onClick={() => before && onChoose(before.id, before.atMs)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </button>
          <output aria-label={t('stage.position')}>{clockText(cursorMs)}</output>
          <button
            type="button"
            aria-label={t('stage.next')}
            disabled={!after}
            onClick={() => after && onChoose(after.id, after.atMs)}
          >
            <IconChevronRight size={18} aria-hidden />
          </button>
        </div>
        <fieldset className={styles.shown} aria-label={t('stage.shown')}>
          {everythingShown.map((family) => {
            const on = shown.includes(family)
            return (
              <button
                key={family}
                type="button"
                aria-pressed={on}
                onClick={() => onShown(on ? shown.filter((each) => each !== family) : [...shown, family])}
              >
                <CodeShape {...shapes[family]} size={12} />
                {t(`show.${family}`)}
              </button>
            )
          })}
        </fieldset>
        <button
          type="button"
          className={styles.twin}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {tt(asTable ? 'asLanes' : 'asTable')}
        </button>
      </div>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by keyboard.
        <section className={styles.table} tabIndex={0} aria-label={tt('table.title')}>
          <TimelineTable lanes={lanes} caption={t('stage.title')} />
        </section>
      ) : (
        <Timeline
          label={t('stage.title')}
          lanes={lanes}
          window={window}
          limitMs={Math.max(timeline.lengthMs, 1_000)}
          gutter={136}
          cursorMs={cursorMs}
          cursorLabel={clockText(cursorMs)}
          onCursor={onCursor}
          chosenId={chosenId}
          onChoose={onChoose}
          moments={props.moments}
        />
      )}
    </section>
  )
}
