'use client'

import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { heightOf } from '@/reading/lanes/layout'
import { LanesDrawn } from './drawing/lanes-drawn'
import { LanesWaiting } from './drawing/lanes-waiting'
import { preparationOf } from './drawing/preparation'
import styles from './drawing/timeline.module.css'
import type { TimelineProps } from './drawing/timeline-props'
import { useGestures } from './drawing/use-gestures'
import { type Layout, useLayout, useSame } from './drawing/use-layout'
import { laidFor, type MovingWindow } from './moving/moving-window'

/** One interview along its clock, one lane a view. Dragging pans, or moves the cursor where the whole interview is in sight. */
export function Timeline(props: TimelineProps) {
  const { lanes, limitMs, hand, playhead, onCursor } = props
  const window = useSame(props.window)
  const size = useElementSize<HTMLDivElement>()
  const box = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(size.ref, box)
  const { width } = size
  const laidByHand = useLaid(hand.moving)
  const laidAtRest = useMemo(() => laidFor(window), [window])
  const laid = laidByHand ?? laidAtRest
  const layout = useLayout({ lanes, window: laid.window, width, gutter: props.gutter })
  const gestures = useGestures(box, {
    window,
    hand,
    scale: layout.scale,
    limitMs,
    onScrub: playhead?.scrub,
    onSettle: playhead && (() => onCursor?.(playhead.get().atMs)),
    onTap: playhead && onCursor,
  })
  const prepare = usePreparing(layout, limitMs)
  return (
    <div
      ref={ref}
      className={styles.timeline}
      style={width > 0 ? { height: heightOf(layout.bottom) } : {}}
      // Without a cursor to play the interview still runs, and each act changes its lanes: preparing them would be wasted.
      {...(playhead && width > 0 && { onPointerEnter: prepare, onFocus: prepare })}
      {...gestures}
    >
      {width === 0 ? (
        <LanesWaiting lanes={lanes} gutter={props.gutter} />
      ) : (
        <LanesDrawn {...props} {...layout} window={window} laid={laid} width={width} />
      )}
    </div>
  )
}

/** Prepares a zoom while the browser rests. Returns the function to call when a hand comes near. */
function usePreparing({ placed, scale: { left, right } }: Layout, limitMs: number): () => void {
  const plotPx = right - left
  const zoom = useMemo(() => preparationOf({ placed, plotPx, limitMs }), [placed, plotPx, limitMs])
  useEffect(() => zoom.stop, [zoom])
  return zoom.start
}

/** What lanes are laid out for while a hand moves the window; null at rest. */
function useLaid(moving: MovingWindow) {
  return useSyncExternalStore(
    moving.subscribe,
    () => moving.get()?.laid ?? null,
    () => null,
  )
}
