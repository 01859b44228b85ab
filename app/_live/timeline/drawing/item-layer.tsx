'use client'

import { memo, useMemo } from 'react'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { Scale } from '@/reading/lanes/layout'
import { lengthOf, type TimeWindow } from '@/reading/lanes/time-window'
import { type Crowd, crowdsOf, steppedScale } from './crowds'
import { type ItemActs, ItemButton } from './item-button'
import { RowShapes } from './row-shapes'

/** One row of shapes at its height in the drawing; a shape may stand elsewhere (on a curve). */
export type PlacedRow = {
  readonly id: string
  readonly items: readonly TimelineItem[]
  readonly y: (item: TimelineItem) => number
}

type ItemLayerProps = {
  rows: readonly PlacedRow[]
  /** The stretch of time that is drawn: the window and some room beside. */
  stretch: TimeWindow
  window: TimeWindow
  plotPx: number
  chosenId: string | null
  activeId: string | null
  acts: ItemActs
  /** The scale on which the shapes of a row are one drawing, where the window seldom moves; else null. */
  drawnOn: Scale | null
}

/** The shapes of all rows. Without `drawnOn`, CSS places them, and a window moved a little draws nothing anew. */
export function ItemLayer({ rows, window, stretch, plotPx, activeId, ...rest }: ItemLayerProps) {
  const isAway = (item: TimelineItem) => item.atMs < window.fromMs || item.atMs > window.toMs
  const active = rows.flatMap((row) => row.items).find((item) => item.id === activeId)
  const pxPerMs = steppedScale(plotPx / lengthOf(window))
  return rows.map((row) => (
    <Row
      key={row.id}
      row={row}
      fromMs={stretch.fromMs}
      toMs={stretch.toMs}
      pxPerMs={pxPerMs}
      activeId={active && row.items.includes(active) ? active.id : null}
      away={active ? isAway(active) : false}
      {...rest}
    />
  ))
}

type RowProps = {
  row: PlacedRow
  fromMs: number
  toMs: number
  pxPerMs: number
  chosenId: string | null
  activeId: string | null
  /** Whether the active shape is out of sight. */
  away: boolean
  acts: ItemActs
  drawnOn: Scale | null
}

const Row = memo(function Row(props: RowProps) {
  const { row, fromMs, toMs, pxPerMs, chosenId, activeId, away, acts, drawnOn } = props
  const crowds = useMemo(() => {
    const alone = new Set([activeId, chosenId].filter((id) => id !== null))
    return crowdsOf(row.items, pxPerMs, alone)
  }, [row, pxPerMs, chosenId, activeId])
  const drawn = crowds.filter(
    ({ lead }) => (lead.atMs >= fromMs && lead.atMs <= toMs) || lead.id === activeId,
  )
  const isAway = ({ lead }: Crowd) => away && lead.id === activeId
  return (
    <>
      {drawnOn && <RowShapes crowds={drawn.filter((crowd) => !isAway(crowd))} y={row.y} scale={drawnOn} />}
      {drawn.map((crowd) => (
        <ItemButton
          key={crowd.lead.id}
          crowd={crowd}
          y={row.y(crowd.lead)}
          reachable={crowd.lead.id === activeId}
          chosenId={crowd.members.some(({ id }) => id === chosenId) ? chosenId : null}
          away={isAway(crowd)}
          bare={drawnOn !== null}
          acts={acts}
        />
      ))}
    </>
  )
})
