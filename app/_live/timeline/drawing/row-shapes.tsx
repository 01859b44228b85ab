'use client'

import { useId } from 'react'
import { CodeShapeMarker } from '@/app/_kit/marks/code-shape'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { edgePx, type Scale } from '@/reading/lanes/layout'
import type { Crowd } from './crowds'
import styles from './items.module.css'

type RowShapesProps = {
  crowds: readonly Crowd[]
  y: (item: TimelineItem) => number
  scale: Scale
}

const isSeen = (x: number, { left, right }: Scale) => x > left - 1 && x < right + 1
const kindOf = ({ shape, valence, colour }: TimelineItem) => `${shape}-${valence}-${colour}`

/** The shapes of one row as one drawing: a browser goes through every SVG of a page at each change, and there may be hundreds. */
export function RowShapes({ crowds, y, scale }: RowShapesProps) {
  const id = useId()
  const seen = crowds.filter(({ lead, shiftPx }) => isSeen(scale.x(lead.atMs) + shiftPx, scale))
  if (seen.length === 0) return null
  const kinds = new Map(seen.map(({ lead }) => [kindOf(lead), lead]))
  return (
    <svg className={styles.shapes} aria-hidden="true">
      <defs>
        {[...kinds].map(([kind, { shape, valence, colour }]) => (
          <CodeShapeMarker key={kind} id={`${id}-${kind}`} {...{ shape, valence, colour }} size={13} />
        ))}
      </defs>
      {seen.map(({ lead, members, shiftPx }) => {
        // Half a pixel further: a shape of 13 px in the middle of a button of 24 px stands there.
        const x = edgePx + scale.x(lead.atMs) + shiftPx - scale.left + 0.5
        return (
          <g key={lead.id}>
            <path d={`M${x} ${y(lead) + 0.5}h0`} markerStart={`url(#${id}-${kindOf(lead)})`} />
            {members.length > 1 && (
              <text x={x + 8} y={y(lead) + 4}>
                {members.length}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
