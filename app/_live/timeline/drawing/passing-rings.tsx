'use client'

import { type CSSProperties, useMemo } from 'react'
import { passing } from '../playhead/passing'
import type { Playhead } from '../playhead/playhead'
import { usePlayheadOf } from '../playhead/use-playhead'
import type { PlacedRow } from './item-layer'
import styles from './items.module.css'

/** A ring around each shape the playing cursor has just passed. */
export function PassingRings({ playhead, rows }: { playhead: Playhead; rows: readonly PlacedRow[] }) {
  const items = useMemo(() => rows.flatMap((row) => row.items).sort((a, b) => a.atMs - b.atMs), [rows])
  // Joined to a string, which React compares by value: it draws anew only when other items are passed.
  const ids = usePlayheadOf(playhead, ({ isPlaying, atMs, speed }) =>
    isPlaying
      ? passing(items, atMs, speed)
          .map(({ id }) => id)
          .join(' ')
      : '',
  )
  if (ids === '') return null
  const lit = new Set(ids.split(' '))
  return rows.flatMap((row) =>
    row.items
      .filter((item) => lit.has(item.id))
      .map((item) => (
        <i
          key={item.id}
          className={styles.ring}
          style={{ '--at': item.atMs, '--y': row.y(item) } as CSSProperties}
          aria-hidden
        />
      )),
  )
}
