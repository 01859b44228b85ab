'use client'

import { type PointerEvent, useRef } from 'react'

/** Farther than this a press is a drag, not a tap. */
const dragPx = 4

type DragHandlers = {
  /** `byPx` since the last call; `atPx` from the left edge. */
  onDrag: (byPx: number, atPx: number) => void
  onTap: (atPx: number) => void
}

/** Pointer handlers of a surface that is dragged or tapped; presses on buttons inside it are theirs. */
export function useDrag({ onDrag, onTap }: DragHandlers) {
  const held = useRef<{ fromX: number; x: number; dragging: boolean } | null>(null)
  const place = (event: PointerEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target as Element).closest('button')) return
      held.current = { fromX: place(event), x: place(event), dragging: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const so = held.current
      if (!so) return
      const x = place(event)
      if (!so.dragging && Math.abs(x - so.fromX) < dragPx) return
      if (!so.dragging) event.currentTarget.setPointerCapture(event.pointerId)
      onDrag(x - so.x, x)
      held.current = { ...so, x, dragging: true }
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (held.current && !held.current.dragging) onTap(place(event))
      held.current = null
    },
    onPointerCancel() {
      held.current = null
    },
  }
}
