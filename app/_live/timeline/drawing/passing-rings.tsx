'use client'

import { useMemo } from 'react'
import { edgePx, type Scale } from '@/reading/lanes/layout'
import { passing } from '../playhead/passing'
import type { Playhead } from '../playhead/playhead'
import { usePlayheadOf } from '../playhead/use-playhead'
import styles from './items.module.css'
import type { PlacedRow } from './placed-row'

type PassingRingsProps = { playhead: Playhead; rows: readonly PlacedRow[]; scale: Scale }

/** A ring around each shape the playing cursor has just passed. */
export function PassingRings({ playhead, rows, scale }: PassingRingsProps) {
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
      .filter(({ id, atMs }) => {
        const x = scale.x(atMs)
        return lit.has(id) && x > scale.left - 1 && x < scale.right + 1
      })
      .map((item) => (
        <i
          key={item.id}
          className={styles.ring}
          style={{
            left: edgePx,
            transform: `translate(${scale.x(item.atMs) - scale.left}px, ${row.y(item)}px)`,
          }}
          aria-hidden
        />
      )),
  )
}
