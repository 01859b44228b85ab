'use client'

import { type PointerEvent, type RefObject, useState } from 'react'

/** Drags a row of a list by its handle: as the pointer passes the middle of another row, the two change places. */
export function useDraggedRow(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void) {
  const [index, setIndex] = useState<number | null>(null)

  function onPointerMove({ clientY }: PointerEvent) {
    if (index === null) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const middles = rows.map((row) => {
      const { top, height } = row.getBoundingClientRect()
      return top + height / 2
    })
    const to = middles.findIndex((middle, place) => (place < index ? clientY < middle : false))
    const down = middles.findLastIndex((middle, place) => (place > index ? clientY > middle : false))
    const target = to === -1 ? down : to
    if (target === -1) return
    move(index, target)
    setIndex(target)
  }

  return {
    /** The row being dragged; null when none is. */
    index,
    handle: (row: number) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setIndex(row)
      },
      onPointerMove,
      onPointerUp: () => setIndex(null),
      onPointerCancel: () => setIndex(null),
    }),
  }
}
