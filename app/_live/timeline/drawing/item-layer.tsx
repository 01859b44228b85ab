'use client'

import { memo, useMemo } from 'react'
import { crowdsOf, heldBack, steppedScale, untilFor } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
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
  untilMs: number
  acts: ItemActs
}

/** The buttons of all rows, where the window stands. */
export const ItemLayer = memo(function ItemLayer(props: ItemLayerProps) {
  const { rows, activeId, chosenId, untilMs, ...rest } = props
  return rows.map((row) => {
    const own = { activeId: ownOf(row, activeId), chosenId: ownOf(row, chosenId) }
    const until = untilFor(row, rest.pxPerMs, alone(own.activeId, own.chosenId), untilMs)
    return <Row key={row.id} row={row} {...own} untilMs={until} {...rest} />
  })
})

type RowProps = Omit<ItemLayerProps, 'rows'> & { row: PlacedRow }

const Row = memo(function Row(props: RowProps) {
  const { row, reach, window, pxPerMs, chosenId, activeId, untilMs, acts } = props
  const stepped = steppedScale(pxPerMs, row.id)
  const crowds = useMemo(
    () => heldBack(crowdsOf(row.items, stepped, alone(activeId, chosenId)), stepped, untilMs),
    [row, stepped, chosenId, activeId, untilMs],
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
