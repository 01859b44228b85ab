'use client'

import { type CSSProperties, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { useRoving } from '@/app/_kit/use-roving'
import { dialPlace } from '@/reading/lanes/dial-place'
import { itemsOf, type Lane, rowsOf, type TimelineItem } from '@/reading/lanes/lanes'
import { edgePx, heightOf, type Placed } from '@/reading/lanes/layout'
import { lengthOf, stretchOf, type TimeWindow, windowShowing } from '@/reading/lanes/time-window'
import type { Playhead } from '../playhead/playhead'
import { Axis, LaneRules, StopFolds } from './axis'
import { NowLine, PlayheadCursor } from './cursor'
import { ItemLayer, type PlacedRow } from './item-layer'
import styles from './items.module.css'
import { LaneGround, LaneWords } from './lane-drawing'
import { MomentPins, type Moments, MomentTint } from './moments'
import { PassingRings } from './passing-rings'
import { TimelineCard } from './timeline-card'
import { type Layout, useSame } from './use-layout'
import { useShown } from './use-shown'

/** Room for half a shape over and under the dial's line. */
const dialAir = 6

export type TimelineProps = {
  label: string
  lanes: readonly Lane[]
  window: TimeWindow
  /** How far one may look, in interview milliseconds. */
  limitMs: number
  gutter: number
  /** Where the cursor last stood still: Tab enters the shapes near it. */
  cursorMs: number
  /** The cursor, where it can be moved and played; without it, `cursorMs` is drawn as the present. */
  playhead?: Playhead
  onWindow: (window: TimeWindow) => void
  /** Called when somebody moved the cursor by hand. */
  onCursor?: (atMs: number) => void
  chosenId?: string | null
  onChoose?: (item: TimelineItem) => void
  moments?: Moments
}

type LanesDrawnProps = Omit<TimelineProps, 'gutter' | 'onCursor'> & Layout & { width: number }

/** The lanes at their width. Shapes are buttons under one tab stop: arrows go from one to the next in time, Enter chooses. */
export function LanesDrawn(props: LanesDrawnProps) {
  const { lanes, window, width, narrow, scale, placed, bottom } = props
  const { limitMs, cursorMs, playhead, onWindow, chosenId = null } = props
  const { left, right } = scale
  const clip = useId()
  const { rows, dial } = useMemo(() => placeRows(placed), [placed])
  const items = useMemo(() => itemsOf(lanes), [lanes])
  const stretch = useSame(stretchOf(window))
  const card = useShown()
  const shown = items.find((item) => item.id === card.shownId)

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
  const height = heightOf(bottom)
  const dialOf = ({ lane }: Placed<Lane>) => (lane.kind === 'dial' ? dial : null)
  // In whole pixels, so that lanes are drawn anew only when the line has moved by one.
  const nowX = playhead ? null : Math.floor(scale.x(cursorMs))
  const plot = {
    left: left - edgePx,
    width: plotPx + 2 * edgePx,
    height,
    '--from': window.fromMs,
    '--px': plotPx / lengthOf(window),
    '--wide': plotPx,
  } as CSSProperties

  return (
    <>
      <svg width={width} height={height} aria-hidden="true">
        <defs>
          <clipPath id={clip}>
            <rect x={left} y={0} width={Math.max(0, plotPx + 6)} height={height} />
          </clipPath>
        </defs>
        <Axis window={window} scale={scale} bottom={bottom} taken={playhead ? null : scale.x(cursorMs)} />
        <LaneRules placed={placed} narrow={narrow} indent={narrow ? left + 8 : 0} width={width} />
        <g clipPath={`url(#${clip})`}>
          <StopFolds placed={placed} scale={scale} bottom={bottom} />
          <MomentTint tint={props.moments?.tint ?? null} scale={scale} bottom={bottom} />
          {placed.map((each) => (
            <LaneGround
              key={each.lane.id}
              placed={each}
              dial={dialOf(each)}
              {...{ scale, window, stretch }}
            />
          ))}
        </g>
      </svg>
      {playhead ? (
        <PlayheadCursor playhead={playhead} scale={scale} bottom={bottom} />
      ) : (
        <NowLine atMs={cursorMs} scale={scale} bottom={bottom} />
      )}
      <svg className={styles.words} width={width} height={height} aria-hidden="true">
        <g clipPath={`url(#${clip})`}>
          {placed.map((each) => (
            <LaneWords
              key={each.lane.id}
              placed={each}
              dial={dialOf(each)}
              {...{ scale, window, stretch, nowX }}
            />
          ))}
        </g>
      </svg>
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
          height={height}
          onKeep={card.keep}
          onLeave={() => card.show(null)}
        />
      )}
    </>
  )
}

/** Every row of shapes with its height in the drawing, and where the dial's line runs. */
function placeRows(placed: readonly Placed<Lane>[]) {
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
