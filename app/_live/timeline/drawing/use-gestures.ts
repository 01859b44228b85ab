'use client'

import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { axisHeight, type Scale, scaleOf } from '@/reading/lanes/layout'
import { isWhole, panWindow, type TimeWindow, wheelFactor, zoomWindow } from '@/reading/lanes/time-window'
import type { Hand } from '../moving/use-hand'

/** A press that moves farther than this is a drag, not a tap. In pixels. */
const dragPx = 4

export type GestureGround = {
  /** Where the window stands. */
  readonly window: TimeWindow
  readonly hand: Hand
  /** A scale from edge to edge of the plot, of any window. */
  readonly scale: Scale
  readonly limitMs: number
  /** Called while the cursor is dragged, then once it is let go; undefined where the cursor cannot be moved. */
  readonly onScrub: ((atMs: number) => void) | undefined
  readonly onSettle: (() => void) | undefined
  readonly onTap: ((atMs: number) => void) | undefined
}

type Held = { readonly kind: 'press' | 'pan' | 'scrub' | 'pinch'; readonly fromX: number; readonly x: number }

/**
 * Wheel, drag and pinch on a timeline. A plain wheel stays the page's; with Ctrl (or a trackpad's pinch) it zooms, sideways or
 * with Shift it pans. One finger pans what is zoomed and moves the cursor otherwise; two zoom.
 */
export function useGestures(ref: RefObject<HTMLElement | null>, ground: GestureGround) {
  const latest = useRef(ground)
  useLayoutEffect(() => {
    latest.current = ground
  })
  const [{ now, go, rest }] = useState(() => ({
    /** With the window where the hand has it: each move goes on from the one before. */
    now(): GestureGround {
      const window = latest.current.hand.moving.get()?.seen ?? latest.current.window
      const { left, right } = latest.current.scale
      return { ...latest.current, window, scale: scaleOf(window, left, right) }
    },
    go: (window: TimeWindow) => latest.current.hand.move(window),
    rest: (when: 'now' | 'soon') => latest.current.hand.rest(when),
  }))
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  const held = useRef<Held | null>(null)

  useEffect(() => {
    const element = ref.current
    if (!element) return
    function onWheel(event: WheelEvent) {
      if (!element) return
      const { window, scale, limitMs } = now()
      const perUnit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1
      const [across, along] = [event.deltaX * perUnit, event.deltaY * perUnit]
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const x = event.clientX - element.getBoundingClientRect().left
        go(zoomWindow(window, wheelFactor(along), momentAt(scale, x), limitMs))
        return rest('soon')
      }
      const byPx = event.shiftKey && across === 0 ? along : Math.abs(across) > Math.abs(along) ? across : 0
      if (byPx === 0 || isWhole(window, limitMs)) return
      event.preventDefault()
      go(panWindow(window, scale.ms(byPx) - scale.ms(0), limitMs))
      rest('soon')
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [ref, now, go, rest])

  const place = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }

  function pinch(id: number, to: { x: number; y: number }) {
    const other = [...pointers.current].find(([each]) => each !== id)?.[1]
    const from = pointers.current.get(id)
    if (!other || !from) return
    const { window, scale, limitMs } = now()
    const apart = (point: { x: number; y: number }) =>
      Math.max(24, Math.hypot(point.x - other.x, point.y - other.y))
    const aboutMs = momentAt(scale, (from.x + other.x) / 2)
    const zoomed = zoomWindow(window, apart(to) / apart(from), aboutMs, limitMs)
    const perPx = (zoomed.toMs - zoomed.fromMs) / (scale.right - scale.left)
    go(panWindow(zoomed, ((from.x - to.x) / 2) * perPx, limitMs))
  }

  function drop(id: number) {
    if (!pointers.current.delete(id)) return
    rest('now')
    held.current = null
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const target = event.target as Element
      const isTouch = event.pointerType === 'touch'
      if (event.button !== 0 || (!isTouch && target.closest('button, [data-card]'))) return
      const at = place(event)
      pointers.current.set(event.pointerId, at)
      if (pointers.current.size === 2) held.current = { kind: 'pinch', fromX: at.x, x: at.x }
      else if (target.closest('button, [data-card]')) held.current = null
      else {
        // Dragging the strip of times above the lanes always moves the cursor.
        const scrubs = target.closest('[data-handle]') !== null || at.y < axisHeight
        held.current = { kind: scrubs && latest.current.onScrub ? 'scrub' : 'press', fromX: at.x, x: at.x }
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      // A mouse released outside, before the press became a drag, reports it only on its return.
      if (event.pointerType === 'mouse' && event.buttons === 0) return drop(event.pointerId)
      const so = held.current
      if (!so || !pointers.current.has(event.pointerId)) return
      const { window, scale, limitMs, onScrub } = now()
      const at = place(event)
      if (so.kind === 'pinch') {
        pinch(event.pointerId, at)
        pointers.current.set(event.pointerId, at)
        return
      }
      if (so.kind === 'press' && Math.abs(at.x - so.fromX) < dragPx) return
      if (so.kind === 'press' || !event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.setPointerCapture(event.pointerId)
      const pans = !isWhole(window, limitMs) || !onScrub
      const kind = so.kind === 'press' ? (pans ? 'pan' : 'scrub') : so.kind
      if (kind === 'pan') go(panWindow(window, scale.ms(so.x) - scale.ms(at.x), limitMs))
      else onScrub?.(scale.ms(at.x))
      held.current = { ...so, kind, x: at.x }
      pointers.current.set(event.pointerId, at)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const so = held.current
      if (!pointers.current.delete(event.pointerId)) return
      const { scale, onTap, onSettle } = now()
      rest('now')
      if (so?.kind === 'press') onTap?.(scale.ms(place(event).x))
      if (so?.kind === 'scrub') onSettle?.()
      held.current = null
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => drop(event.pointerId),
  }
}

/** The interview time at a place, kept within the plot. */
function momentAt(scale: Scale, x: number): number {
  return scale.ms(Math.max(scale.left, Math.min(x, scale.right)))
}
