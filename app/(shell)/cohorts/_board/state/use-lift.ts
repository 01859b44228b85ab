import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { HandAct } from '@/domain/pairing/board'

/** A person in an interview (or without one), or an interview as a whole. */
export type Held =
  | { readonly kind: 'person'; readonly sessionId: string | null; readonly personId: string }
  | { readonly kind: 'session'; readonly sessionId: string }

/** Where something may be put: on a person, or on a place of the board. */
type Target = Held | { readonly kind: 'cell'; readonly slotId: string; readonly roomId: string }

const SPOT = '[data-spot]'
/** How far a pointer moves before a press is a drag, in px. */
const DRAG_PX = 6
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/**
 * Lifts and drops at the board: by presses, by dragging with a mouse, or by keyboard (Space lifts and drops, arrows
 * move, Escape puts back). Under a finger, dragging scrolls.
 */
export function useLift(isOpen: boolean, act: (act: HandAct) => void) {
  const [held, setHeld] = useState<Held | null>(null)
  const [over, setOver] = useState<Target | null>(null)
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null)
  const pressed = useRef<{ x: number; y: number; held: Held } | null>(null)
  const hasDragged = useRef(false)

  function cancel() {
    setHeld(null)
    setOver(null)
    setPointer(null)
    pressed.current = null
  }

  function put(on: Target | null) {
    const what = held && on ? actOf(held, on) : null
    cancel()
    if (what) act(what)
  }

  function press(target: Target) {
    if (!isOpen) return
    if (held) put(target)
    else if (target.kind !== 'cell') setHeld(target)
  }

  const board = {
    onPointerDown(event: PointerEvent) {
      hasDragged.current = false
      if (!isOpen || event.pointerType === 'touch' || event.button !== 0) return
      const target = targetAt(event.target)
      if (target && target.kind !== 'cell')
        pressed.current = { x: event.clientX, y: event.clientY, held: target }
    },
    onPointerMove(event: PointerEvent) {
      const from = pressed.current
      if (!from) return
      const { clientX: x, clientY: y } = event
      if (!pointer && Math.hypot(x - from.x, y - from.y) < DRAG_PX) return
      if (!pointer) event.currentTarget.setPointerCapture(event.pointerId)
      hasDragged.current = true
      setHeld(from.held)
      setPointer({ x, y })
      setOver(targetAt(document.elementFromPoint(x, y)))
    },
    onPointerUp() {
      pressed.current = null
      if (pointer) put(over)
    },
    onPointerCancel: cancel,
    onPointerOver(event: PointerEvent) {
      if (held && !pointer) setOver(targetAt(event.target))
    },
    onFocus(event: FocusEvent) {
      if (held) setOver(targetAt(event.target))
    },
    onClickCapture(event: { stopPropagation(): void }) {
      if (hasDragged.current) event.stopPropagation()
      hasDragged.current = false
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape' && held) {
        event.preventDefault()
        cancel()
      }
      if (!arrows.includes(event.key) || !(event.target instanceof HTMLElement)) return
      const next = nearest(event.target, event.currentTarget, event.key)
      if (!next) return
      event.preventDefault()
      next.focus()
    },
  }
  return { held, over, pointer, press, cancel, board }
}

export type Lift = ReturnType<typeof useLift>

/** What it does to put one thing on another; null where nothing comes of it. */
export function actOf(held: Held, on: Target): HandAct | null {
  if (held.kind === 'person') {
    if (on.kind !== 'person' || isSame(held, on)) return null
    const standing = ({ sessionId, personId }: typeof held) => ({ sessionId, personId })
    return { type: 'exchangePeople', one: standing(held), other: standing(on) }
  }
  return on.kind === 'cell' ? { type: 'moveSession', sessionId: held.sessionId, ...placeOf(on) } : null
}

export function isSame(one: Target | null, other: Target): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function placeOf({ slotId, roomId }: Extract<Target, { kind: 'cell' }>) {
  return { slotId, roomId }
}

/** The attributes by which the board finds what something on it stands for. */
export function spotOf(target: Target) {
  return { 'data-spot': JSON.stringify(target) }
}

function targetAt(element: EventTarget | null): Target | null {
  const spot = element instanceof Element ? element.closest<HTMLElement>(SPOT) : null
  return spot?.dataset.spot ? (JSON.parse(spot.dataset.spot) as Target) : null
}

/** The nearest button of the board in the direction of an arrow. */
function nearest(from: HTMLElement, board: HTMLElement, key: string): HTMLElement | null {
  const start = middleOf(from)
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  let best: { element: HTMLElement; distance: number } | null = null
  for (const element of board.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]')) {
    const { x, y } = middleOf(element)
    const ahead = sign * (isAcross ? x - start.x : y - start.y)
    if (element === from || ahead < 4) continue
    const aside = Math.abs(isAcross ? y - start.y : x - start.x)
    const distance = ahead + 3 * aside
    if (!best || distance < best.distance) best = { element, distance }
  }
  return best?.element ?? null
}

function middleOf(element: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
