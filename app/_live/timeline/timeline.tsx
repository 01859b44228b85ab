'use client'

import { useElementSize } from '@mantine/hooks'
import { useId, useState } from 'react'
import { dialAt, dialStart } from '@/domain/live-session/timeline'
import { Axis, Cursor, LaneRules } from './axis'
import { DialCurve } from './dial-curve'
import { ItemButton } from './item-button'
import { ItemLabels } from './item-labels'
import { type ItemLane, itemsOf, type Lane, type TimelineItem } from './lanes'
import {
  dialRange,
  type Placed,
  panWindow,
  scaleOf,
  stackLanes,
  type TimeWindow,
  windowShowing,
} from './layout'
import { MomentPins, type Moments, MomentTint } from './moments'
import { PhaseBands } from './phase-bands'
import styles from './timeline.module.css'
import { TimelineCard } from './timeline-card'
import { useDrag } from './use-drag'
import { useRoving } from './use-roving'

const axisHeight = 18
/** Under this width lane names stand above their lanes. */
const narrowPx = 640

type TimelineProps = {
  label: string
  lanes: readonly Lane[]
  window: TimeWindow
  /** How far one may look, in interview milliseconds. */
  limitMs: number
  gutter: number
  cursorMs: number
  cursorLabel: string
  onPan?: ((window: TimeWindow) => void) | undefined
  onCursor?: ((atMs: number) => void) | undefined
  chosenId?: string | null
  onChoose?: ((id: string, atMs: number) => void) | undefined
  moments?: Moments | undefined
}

/**
 * One interview along its clock, one lane a view. Marks are buttons under one tab stop: arrows go from one to the next in
 * time, Enter puts the cursor there. Dragging pans, or moves the cursor where the whole interview is in sight.
 */
export function Timeline(props: TimelineProps) {
  const { lanes, window, limitMs, cursorMs, cursorLabel, onPan, onCursor, chosenId, onChoose } = props
  const { ref, width } = useElementSize<HTMLDivElement>()
  const clip = useId()
  const [shownId, setShownId] = useState<string | null>(null)
  const narrow = width > 0 && width < narrowPx
  const scale = scaleOf(window, narrow ? 8 : props.gutter, Math.max(width, 320) - 12)
  const { placed, bottom } = stackLanes(lanes, axisHeight, narrow ? 20 : 0)
  const items = itemsOf(lanes)
  const shown = items.find((item) => item.id === shownId)

  const drag = useDrag({
    onDrag(byPx, atPx) {
      const byMs = scale.ms(byPx) - scale.ms(0)
      if (onPan) onPan(panWindow(window, -byMs, limitMs))
      else onCursor?.(clampMs(scale.ms(atPx), limitMs))
    },
    onTap: (atPx) => onCursor?.(clampMs(scale.ms(atPx), limitMs)),
  })
  function reach(item: TimelineItem) {
    const moved = windowShowing(window, item.atMs, limitMs)
    if (moved !== window) onPan?.(moved)
  }
  const roving = useRoving(items, cursorMs, reach)

  return (
    <div
      ref={ref}
      className={styles.timeline}
      style={{ height: bottom + 8 }}
      data-draggable={onPan || onCursor ? true : undefined}
      {...drag}
    >
      {width > 0 && (
        <>
          <svg width={width} height={bottom + 8} aria-hidden="true">
            <defs>
              <clipPath id={clip}>
                <rect
                  x={scale.left}
                  y={0}
                  width={Math.max(0, scale.right - scale.left + 6)}
                  height={bottom + 8}
                />
              </clipPath>
            </defs>
            <Axis window={window} scale={scale} bottom={bottom} taken={onCursor ? null : scale.x(cursorMs)} />
            <LaneRules placed={placed} narrow={narrow} width={width} />
            <g clipPath={`url(#${clip})`}>
              <MomentTint tint={props.moments?.tint ?? null} scale={scale} bottom={bottom} />
              {placed.map((each) => (
                <LaneDrawing key={each.lane.id} placed={each} scale={scale} />
              ))}
            </g>
          </svg>
          <Cursor
            atMs={cursorMs}
            scale={scale}
            bottom={bottom}
            label={cursorLabel}
            limitMs={limitMs}
            onCursor={onCursor}
          />
          <div role="toolbar" aria-label={props.label} onKeyDown={roving.onKeyDown} ref={roving.ref}>
            {placed.flatMap(({ lane, top, height }) => {
              const rows = rowsOf(lane)
              return rows.flatMap((row, index) =>
                row.items
                  .filter((item) => isInSight(item.atMs, window) || item.id === roving.activeId)
                  .map((item) => (
                    <ItemButton
                      key={item.id}
                      item={item}
                      x={Math.max(scale.left, Math.min(scale.x(item.atMs), scale.right))}
                      away={!isInSight(item.atMs, window)}
                      y={
                        lane.kind === 'dial'
                          ? dialY(lane.curve, item.atMs, top, height)
                          : top + ((index + 0.5) * height) / rows.length
                      }
                      reachable={item.id === roving.activeId}
                      chosen={item.id === chosenId}
                      onChoose={() => {
                        roving.setActive(item.id)
                        onCursor?.(item.atMs)
                        onChoose?.(item.id, item.atMs)
                      }}
                      onShow={(show) => setShownId((so) => (show ? item.id : so === item.id ? null : so))}
                      onReach={() => reach(item)}
                    />
                  )),
              )
            })}
          </div>
          {props.moments && <MomentPins moments={props.moments} placed={placed} scale={scale} />}
          {shown && <TimelineCard item={shown} x={scale.x(shown.atMs)} width={width} />}
        </>
      )}
    </div>
  )
}

function LaneDrawing({ placed, scale }: { placed: Placed<Lane>; scale: ReturnType<typeof scaleOf> }) {
  const { lane, top, height } = placed
  switch (lane.kind) {
    case 'phases':
      return <PhaseBands lane={lane} top={top} scale={scale} />
    case 'dial':
      return (
        <>
          <DialCurve lane={lane} top={top} height={height} scale={scale} />
          <ItemLabels
            items={lane.items}
            y={(item) => dialY(lane.curve, item.atMs, top, height)}
            scale={scale}
            under
          />
        </>
      )
    case 'items':
      return lane.rows.map((row, index) => (
        <ItemLabels
          key={row.id}
          items={row.items}
          y={() => top + ((index + 0.5) * height) / lane.rows.length}
          scale={scale}
        />
      ))
    case 'words':
      return (
        <text className={styles.voice} x={scale.left + 4} y={top + height / 2 + 4}>
          {lane.words}
        </text>
      )
    default: {
      const unknown: never = lane
      return unknown
    }
  }
}

function rowsOf(lane: Lane): ItemLane['rows'] {
  if (lane.kind === 'items') return lane.rows
  return lane.kind === 'dial' ? [{ id: lane.id, items: lane.items }] : []
}

function dialY(
  curve: readonly { atMs: number; value: number }[],
  atMs: number,
  top: number,
  height: number,
): number {
  const value = dialAt(curve, atMs) ?? dialStart
  const { low, high } = dialRange(curve.map((point) => point.value))
  return top + 6 + ((high - value) / (high - low)) * (height - 12)
}

function isInSight(atMs: number, { fromMs, toMs }: TimeWindow): boolean {
  return atMs >= fromMs && atMs <= toMs
}

function clampMs(ms: number, limitMs: number): number {
  return Math.round(Math.max(0, Math.min(ms, limitMs)))
}
