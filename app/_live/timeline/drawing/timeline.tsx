'use client'

import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type CSSProperties, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { useRoving } from '@/app/_kit/use-roving'
import { dialPlace } from '@/reading/lanes/dial-place'
import { itemsOf, type Lane, rowsOf, type TimelineItem } from '@/reading/lanes/lanes'
import { axisHeight, edgePx, heightOf, nameHeight, scaleOf, stackLanes } from '@/reading/lanes/layout'
import { lengthOf, stretchOf, type TimeWindow, windowShowing } from '@/reading/lanes/time-window'
import type { Playhead } from '../playhead/playhead'
import { Axis, LaneRules } from './axis'
import { NowLine, PlayheadCursor } from './cursor'
import { ItemLayer, type PlacedRow } from './item-layer'
import { LaneDrawing } from './lane-drawing'
import { LanesWaiting } from './lanes-waiting'
import { MomentPins, type Moments, MomentTint } from './moments'
import { PassingRings } from './passing-rings'
import styles from './timeline.module.css'
import { TimelineCard } from './timeline-card'
import { useGestures } from './use-gestures'
import { useShown } from './use-shown'

/** Under this width lane names stand above their lanes. */
const narrowPx = 640
/** Room for half a shape over and under the dial's line. */
const dialAir = 6

export type TimelineProps = {
  label: string
  lanes: readonly Lane[]
  window: TimeWindow
  /** How far one may look, in interview milliseconds. */
  limitMs: number
  gutter: number
  /** Where one is, roughly: where Tab enters the shapes. */
  cursorMs: number
  /** The cursor that can be moved and played; without it `cursorMs` is drawn as the present. */
  playhead?: Playhead
  onWindow: (window: TimeWindow) => void
  /** The cursor was moved by hand. */
  onCursor?: (atMs: number) => void
  chosenId?: string | null
  onChoose?: (item: TimelineItem) => void
  moments?: Moments
}

/**
 * One interview along its clock, one lane a view. Shapes are buttons under one tab stop: arrows go from one to the next in
 * time, Enter chooses. Dragging pans, or moves the cursor where the whole interview is in sight.
 */
export function Timeline(props: TimelineProps) {
  const { lanes, limitMs, cursorMs, playhead, onWindow, onCursor, chosenId = null } = props
  const window = useSame(props.window)
  const size = useElementSize<HTMLDivElement>()
  const { width } = size
  const box = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(size.ref, box)
  const clip = useId()
  const narrow = width > 0 && width < narrowPx
  const left = narrow ? edgePx : props.gutter
  const right = Math.max(width, 320) - 12
  const scale = useMemo(() => scaleOf(window, left, right), [window, left, right])
  const { placed, bottom } = useMemo(
    () => stackLanes(lanes, axisHeight, narrow ? nameHeight : 0),
    [lanes, narrow],
  )
  const { rows, dial } = useMemo(() => placeRows(placed), [placed])
  const items = useMemo(() => itemsOf(lanes), [lanes])
  const stretch = useSame(stretchOf(window))
  const card = useShown()
  const shown = items.find((item) => item.id === card.shownId)

  const gestures = useGestures(box, {
    window,
    scale,
    limitMs,
    onWindow,
    onScrub: playhead?.scrub,
    onSettle: playhead && (() => onCursor?.(playhead.get().atMs)),
    onTap: playhead && onCursor,
  })
  function reach(item: TimelineItem) {
    const moved = windowShowing(window, item.atMs, limitMs)
    if (moved !== window) onWindow(moved)
  }
  const roving = useRoving(items, cursorMs, reach)
  const latest = useRef({ reach, choose })
  function choose(item: TimelineItem) {
    roving.setActive(item.id)
    props.onChoose?.(item)
  }
  useLayoutEffect(() => {
    latest.current = { reach, choose }
  })
  const acts = useMemo(
    () => ({
      choose: (item: TimelineItem) => latest.current.choose(item),
      reach: (item: TimelineItem) => latest.current.reach(item),
      show: card.show,
    }),
    [card.show],
  )
  const plotPx = right - left
  // In whole pixels: what is drawn once stays until the line has moved.
  const nowX = playhead ? null : Math.floor(scale.x(cursorMs))
  const plot = {
    left: left - edgePx,
    width: plotPx + 2 * edgePx,
    height: bottom + 8,
    '--from': window.fromMs,
    '--px': plotPx / lengthOf(window),
    '--wide': plotPx,
  } as CSSProperties

  return (
    <div
      ref={ref}
      className={styles.timeline}
      style={width > 0 ? { height: heightOf(bottom) } : {}}
      {...gestures}
    >
      {width === 0 ? (
        <LanesWaiting lanes={lanes} gutter={props.gutter} />
      ) : (
        <>
          <svg width={width} height={bottom + 8} aria-hidden="true">
            <defs>
              <clipPath id={clip}>
                <rect x={left} y={0} width={Math.max(0, plotPx + 6)} height={bottom + 8} />
              </clipPath>
            </defs>
            <Axis window={window} scale={scale} bottom={bottom} taken={playhead ? null : scale.x(cursorMs)} />
            <LaneRules placed={placed} narrow={narrow} indent={narrow ? left + 8 : 0} width={width} />
            <g clipPath={`url(#${clip})`}>
              <MomentTint tint={props.moments?.tint ?? null} scale={scale} bottom={bottom} />
              {placed.map((each) => (
                <LaneDrawing
                  key={each.lane.id}
                  placed={each}
                  dial={each.lane.kind === 'dial' ? dial : null}
                  {...{ scale, window, stretch, nowX }}
                />
              ))}
            </g>
          </svg>
          {playhead ? (
            <PlayheadCursor playhead={playhead} scale={scale} bottom={bottom} />
          ) : (
            <NowLine atMs={cursorMs} scale={scale} bottom={bottom} />
          )}
          <div className={styles.plot} style={plot} data-drawn={!playhead || undefined}>
            {playhead && <PassingRings playhead={playhead} rows={rows} />}
            <div role="toolbar" aria-label={props.label} onKeyDown={roving.onKeyDown} ref={roving.ref}>
              <ItemLayer
                rows={rows}
                activeId={roving.activeId}
                drawnOn={playhead ? null : scale}
                {...{ window, stretch, plotPx, chosenId, acts }}
              />
            </div>
          </div>
          {props.moments && <MomentPins moments={props.moments} placed={placed} scale={scale} />}
          {shown && (
            <TimelineCard
              item={shown}
              x={scale.x(shown.atMs)}
              y={rows.find((row) => row.items.includes(shown))?.y(shown) ?? 0}
              cursorX={playhead ? scale.x(playhead.get().atMs) : null}
              width={width}
              height={bottom + 8}
              onKeep={card.keep}
              onLeave={() => card.show(null)}
            />
          )}
        </>
      )}
    </div>
  )
}

/** The same window while it begins and ends at the same moments. */
function useSame({ fromMs, toMs }: TimeWindow): TimeWindow {
  return useMemo(() => ({ fromMs, toMs }), [fromMs, toMs])
}

/** Every row of shapes with its height in the drawing, and where the dial's line runs. */
function placeRows(placed: ReturnType<typeof stackLanes<Lane>>['placed']) {
  const rows: PlacedRow[] = []
  let dial: ReturnType<typeof dialPlace> | null = null
  for (const { lane, top, height } of placed) {
    const place = lane.kind === 'dial' ? dialPlace(lane.curve, top + dialAir, top + height - dialAir) : null
    dial ??= place
    const lines = rowsOf(lane)
    lines.forEach(({ id, items }, index) => {
      const y = top + ((index + 0.5) * height) / lines.length
      rows.push({ id: `${lane.id}/${id}`, items, y: place ? (item) => place.yAt(item.atMs) : () => y })
    })
  }
  return { rows, dial }
}
