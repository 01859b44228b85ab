import { type PointerEvent, useRef } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type GestureGround, useGestures } from '@/app/_live/timeline/drawing/use-gestures'
import { createMovingWindow } from '@/app/_live/timeline/moving/moving-window'
import { scaleOf } from '@/reading/lanes/layout'
import type { TimeWindow } from '@/reading/lanes/time-window'

const window = { fromMs: 100_000, toMs: 200_000 }

type Gestures = ReturnType<typeof useGestures>

function Ground({ ground, onGestures }: { ground: GestureGround; onGestures: (gestures: Gestures) => void }) {
  const box = useRef(null)
  onGestures(useGestures(box, ground))
  return null
}

/** The gestures of a timeline of which a part is in sight, and what came of them. */
function timeline() {
  const did: string[] = []
  const moving = createMovingWindow()
  const hand = {
    moving,
    move(to: TimeWindow) {
      did.push('moved')
      moving.move(to, window)
    },
    rest: (when: string) => void did.push(`rests ${when}`),
    take: () => null,
  }
  const ground: GestureGround = {
    window,
    hand,
    scale: scaleOf(window, 0, 1_000),
    limitMs: 600_000,
    onScrub: () => void did.push('scrubbed'),
    onSettle: () => void did.push('settled'),
    onTap: () => void did.push('tapped'),
  }
  const given: Gestures[] = []
  renderToStaticMarkup(<Ground ground={ground} onGestures={(gestures) => given.push(gestures)} />)
  const [gestures] = given
  if (!gestures) throw new Error('nothing was drawn')
  return { ...gestures, did }
}

/** A mouse over the lanes, with its main button down or not. */
function mouseAt(clientX: number, isDown: boolean) {
  const captured = new Set<number>()
  return {
    pointerId: 1,
    pointerType: 'mouse',
    button: 0,
    buttons: isDown ? 1 : 0,
    clientX,
    clientY: 200,
    target: { closest: () => null },
    currentTarget: {
      hasPointerCapture: (id: number) => captured.has(id),
      setPointerCapture: (id: number) => captured.add(id),
    },
  } as unknown as PointerEvent<HTMLElement>
}

describe('a press of the mouse', () => {
  it('that moves is a drag', () => {
    const { did, onPointerDown, onPointerMove, onPointerUp } = timeline()
    onPointerDown(mouseAt(500, true))
    onPointerMove(mouseAt(520, true))
    onPointerUp(mouseAt(520, false))
    expect(did).toEqual(['moved', 'rests now'])
  })

  it('let go outside of the timeline has ended when the mouse comes back', () => {
    const { did, onPointerDown, onPointerMove, onPointerUp } = timeline()
    onPointerDown(mouseAt(2, true))
    onPointerMove(mouseAt(40, false))
    onPointerMove(mouseAt(80, false))
    onPointerUp(mouseAt(80, false))
    expect(did).toEqual(['rests now'])
  })
})

it('a mouse that only passes over leaves a hand in peace', () => {
  const { did, onPointerMove } = timeline()
  onPointerMove(mouseAt(40, false))
  expect(did).toEqual([])
})
