'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { clockText } from '@/reading/words/clock-text'
import styles from './passage.module.css'
import { leftOf, shareOf } from './place'

type MarksRowProps = {
  items: readonly TimelineItem[]
  window: TimeWindow
  /** Of the drawing, px. */
  width: number
  chosenId: string | null
  onChoose: (item: TimelineItem) => void
}

const rows = 3
const signPx = 20
const letterPx = 7
const mostLetters = 30

/** The marks of the passage at their places, each with its name where there is room for it. */
export const MarksRow = memo(function MarksRow({ items, window, width, chosenId, onChoose }: MarksRowProps) {
  const t = useTranslations('heard.passage')
  const within = items.filter(({ atMs }) => atMs >= window.fromMs && atMs <= window.toMs)
  const views = new Set(within.map(({ by }) => by).filter((by) => by !== '')).size
  return (
    <div className={styles.row} data-row="marks">
      <p className={styles.name}>
        <b>{t('marks')}</b>
        {views > 0 && <span>{t('views', { count: views })}</span>}
      </p>
      <div className={styles.lane}>
        {placed(within, window, width).map(({ item, row, isNamed, isLeft }) => (
          <button
            key={item.id}
            type="button"
            className={styles.mark}
            data-left={isLeft || undefined}
            aria-pressed={item.id === chosenId}
            aria-label={t('go', { at: clockText(item.atMs), name: item.name })}
            style={{ left: leftOf(window, item.atMs), top: `${row * 22}px` }}
            onClick={() => onChoose(item)}
          >
            <CodeShape shape={item.shape} valence={item.valence} colour={item.colour} size={14} />
            {isNamed && <span>{item.name}</span>}
          </button>
        ))}
      </div>
    </div>
  )
})

/** Each mark in the first of three rows in which its name fits, or at least its sign. */
function placed(items: readonly TimelineItem[], window: TimeWindow, width: number) {
  const ends = Array.from({ length: rows }, () => -signPx)
  return items.map((item) => {
    const x = shareOf(window, item.atMs) * width
    const namePx = signPx + Math.min(mostLetters, item.name.length) * letterPx
    const isLeft = x + namePx > width
    const from = isLeft ? x - namePx + signPx / 2 : x - signPx / 2
    const free = ends.findIndex((end) => end <= from)
    const row = free >= 0 ? free : ends.indexOf(Math.min(...ends))
    ends[row] = free >= 0 ? (isLeft ? x + signPx / 2 : x + namePx) : Math.max(ends[row] ?? 0, x + signPx)
    return { item, row, isNamed: free >= 0 && width > 0, isLeft }
  })
}
