'use client'

import { type ReactNode, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { type Scale, scaleOf } from '@/reading/lanes/layout'
import { lengthOf, type TimeWindow } from '@/reading/lanes/time-window'
import styles from './following.module.css'
import { type MovingWindow, shiftTo } from './moving-window'

type FollowingProps = {
  moving: MovingWindow
  /** What is laid out, and the scale it is laid out on. */
  window: TimeWindow
  scale: Scale
  children: (scale: Scale, window: TimeWindow) => ReactNode
}

/** Little things, drawn anew at each move of the hand for what is in sight. */
export function Following({ moving, window, scale, children }: FollowingProps) {
  const seen = useSeen(moving) ?? window
  const { left, right } = scale
  const own = useMemo(
    () => (seen === window ? scale : scaleOf(seen, left, right)),
    [seen, window, scale, left, right],
  )
  return children(own, seen)
}

/** The window under the hand; null at rest. */
export function useSeen(moving: MovingWindow): TimeWindow | null {
  return useSyncExternalStore(
    moving.subscribe,
    () => moving.get()?.seen ?? null,
    () => null,
  )
}

type MovedLayerProps = { moving: MovingWindow; window: TimeWindow; plotPx: number; children: ReactNode }

/** Many things, laid out once for `window` and moved with the hand as one picture. */
export function MovedLayer({ moving, window, plotPx, children }: MovedLayerProps) {
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    function follow() {
      const element = layer.current
      if (!element) return
      const seen = moving.get()?.seen
      // What moving is not enough for is drawn anew before the next picture.
      const shift = (seen && shiftTo(window, seen, plotPx)) ?? 0
      // Whole pixels keep letters sharp.
      element.style.transform = shift === 0 ? '' : `translateX(${Math.round(shift)}px)`
      element.style.willChange = seen ? 'transform' : ''
      element.toggleAttribute('data-moving', Boolean(seen))
    }
    follow()
    return moving.subscribe(follow)
  }, [moving, window, plotPx])
  return (
    <div ref={layer} className={styles.layer} data-layer>
      {children}
    </div>
  )
}

/** Lies over everything while a hand moves it. */
export function MotionShield({ moving }: { moving: MovingWindow }) {
  const isMoving = useSyncExternalStore(
    moving.subscribe,
    () => moving.get() !== null,
    () => false,
  )
  return <div className={styles.shield} hidden={!isMoving} />
}

/** The pixels for a millisecond of a window over a plot. */
export function pxPerMsOf(window: TimeWindow, { left, right }: Scale): number {
  return (right - left) / lengthOf(window)
}
