'use client'

import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import { placeCard } from './place-card'
import styles from './timeline-card.module.css'

type TimelineCardProps = {
  item: TimelineItem
  x: number
  y: number
  cursorX: number | null
  width: number
  height: number
  onKeep: () => void
  onLeave: () => void
}

/** What one shape is about, beside the pointer or the focus. Its button already says it to screen readers. */
export function TimelineCard({ item, x, y, cursorX, width, height, onKeep, onLeave }: TimelineCardProps) {
  const t = useTranslations('timeline')
  const card = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  // A card that only moves keeps its size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these give the card its size.
  useLayoutEffect(() => {
    const box = card.current
    if (box) setSize({ width: box.offsetWidth, height: box.offsetHeight })
  }, [item, width])
  const place = size && placeCard({ x, y, cursorX, width, height, card: size })
  return (
    <div
      ref={card}
      className={styles.card}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      aria-hidden
      data-card
      onPointerEnter={onKeep}
      onPointerLeave={onLeave}
    >
      <p>
        <CodeShape shape={item.shape} valence={item.valence} colour={item.colour} size={13} />
        <b>{clockText(item.atMs)}</b> {item.name}
      </p>
      {item.words && <p className={styles.cardWords}>{item.words}</p>}
      {item.by && <p className={styles.cardBy}>{item.by}</p>}
      {item.pressedMs !== null && (
        <p className={styles.cardBy}>{t('pressedAt', { time: clockText(item.pressedMs) })}</p>
      )}
    </div>
  )
}
