'use client'

import { memo, useId, useMemo } from 'react'
import { CodeShapeMarker } from '@/app/_kit/marks/code-shape'
import { type Crowd, crowdsOf, heldBack, steppedScale } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { Scale } from '@/reading/lanes/layout'
import { pxPerMsOf } from '../moving/following'
import type { Laid } from '../moving/moving-window'
import { alone, type PlacedRow } from './placed-row'
import { type Drawn, drawnOf } from './shape-paths'

type RowShapesProps = {
  row: PlacedRow
  laid: Laid
  scale: Scale
  activeId: string | null
  chosenId: string | null
  untilMs: number
}

/**
 * The shapes of one row: a path for all that look alike, with the shape at each of its points. A browser goes through every element
 * of a page at each change, and there may be thousands of shapes.
 */
export const RowShapes = memo(function RowShapes(props: RowShapesProps) {
  const { row, laid, scale, activeId, chosenId, untilMs } = props
  const id = useId()
  const pxPerMs = steppedScale(pxPerMsOf(laid.window, scale), row.id)
  const crowds = useMemo(
    () => heldBack(crowdsOf(row.items, pxPerMs, alone(activeId, chosenId)), pxPerMs, untilMs),
    [row, pxPerMs, activeId, chosenId, untilMs],
  )
  const near = crowds.filter(({ lead }) => lead.atMs >= laid.reach.fromMs && lead.atMs <= laid.reach.toMs)
  const place = (item: TimelineItem, shiftPx: number) => ({ x: scale.x(item.atMs) + shiftPx, y: row.y(item) })
  const isInSight = ({ lead, shiftPx }: Crowd) => {
    const { x } = place(lead, shiftPx)
    return x > scale.left - 1 && x < scale.right + 1
  }
  const inSight = drawnOf(near.filter(isInSight), chosenId, place)
  const beside = drawnOf(
    near.filter((crowd) => !isInSight(crowd)),
    chosenId,
    place,
  )
  return (
    <>
      <Paths id={id} drawn={inSight} />
      {beside.length > 0 && (
        <g data-beside>
          <Paths id={`${id}-beside`} drawn={beside} />
        </g>
      )}
    </>
  )
})

function Paths({ id, drawn }: { id: string; drawn: readonly Drawn[] }) {
  return drawn.map((each) => {
    const own = `${id}-${each.key}`
    const url = `url(#${own})`
    return (
      <g key={each.key}>
        <Marker id={own} drawn={each} />
        <path
          d={each.path}
          fill="none"
          markerStart={url}
          markerMid={url}
          {...(!each.isOne && { markerEnd: url })}
        />
      </g>
    )
  })
}

const Marker = memo(
  function Marker({ id, drawn }: { id: string; drawn: Drawn }) {
    if (drawn.kind === 'shape')
      return <CodeShapeMarker id={id} {...drawn.sign} size={drawn.isChosen ? 18 : 13} />
    return (
      <marker id={id} overflow="visible" markerUnits="userSpaceOnUse" markerWidth={1} markerHeight={1}>
        <text x={8} y={4}>
          {drawn.count}
        </text>
      </marker>
    )
  },
  (a, b) => a.id === b.id,
)
