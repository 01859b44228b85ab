'use client'

import { memo, useMemo } from 'react'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { crowdsOf, steppedScale } from './crowds'
import { type ItemActs, ItemButton } from './item-button'
import { alone, ownOf, type PlacedRow } from './placed-row'

type ItemLayerProps = {
  rows: readonly PlacedRow[]
  /** The stretch of time whose shapes can be pressed: the window and some room beside. */
  reach: TimeWindow
  window: TimeWindow
  pxPerMs: number
  chosenId: string | null
  activeId: string | null
  acts: ItemActs
}

/** The buttons of all rows, where the window stands. */
export const ItemLayer = memo(function ItemLayer({ rows, activeId, chosenId, ...rest }: ItemLayerProps) {
  return rows.map((row) => (
    <Row key={row.id} row={row} activeId={ownOf(row, activeId)} chosenId={ownOf(row, chosenId)} {...rest} />
  ))
})

type RowProps = Omit<ItemLayerProps, 'rows'> & { row: PlacedRow }

const Row = memo(function Row(props: RowProps) {
  const { row, reach, window, pxPerMs, chosenId, activeId, acts } = props
  const stepped = steppedScale(pxPerMs, row.id)
  const crowds = useMemo(
    () => crowdsOf(row.items, stepped, alone(activeId, chosenId)),
    [row, stepped, chosenId, activeId],
  )
  const isOut = ({ atMs }: TimelineItem, by: number) => atMs < window.fromMs - by || atMs > window.toMs + by
  return crowds
    .filter(({ lead }) => (lead.atMs >= reach.fromMs && lead.atMs <= reach.toMs) || lead.id === activeId)
    .map((crowd) => (
      <ItemButton
        key={crowd.lead.id}
        crowd={crowd}
        y={row.y(crowd.lead)}
        reachable={crowd.lead.id === activeId}
        chosenId={crowd.members.some(({ id }) => id === chosenId) ? chosenId : null}
        away={isOut(crowd.lead, 1 / pxPerMs)}
        acts={acts}
      />
    ))
})
