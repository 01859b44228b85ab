import { memo, useMemo } from 'react'
import type { DialPlace } from '@/reading/lanes/dial-place'
import type { DialLane } from '@/reading/lanes/lanes'
import { type Scale, widthOf } from '@/reading/lanes/layout'
import { stretchOf } from '@/reading/lanes/time-window'
import { pxPerMsOf } from '../moving/following'
import type { Laid } from '../moving/moving-window'
import type { Box } from './curve-labels'
import { bucketOf, dialWriterOf } from './dial-path'
import styles from './timeline.module.css'

type DialCurveProps = {
  lane: DialLane
  place: DialPlace
  bottom: number
  scale: Scale
  laid: Laid
}

/** A dash and the gap after it, in px. */
const dashPx = 6

/** How understood the beneficiary felt, with the middle of the dial as a dashed line. */
export function DialCurve({ lane, place, bottom, scale, laid }: DialCurveProps) {
  const { window, reach } = laid
  const pxPerMs = pxPerMsOf(window, scale)
  const last = lane.curve.at(-1)
  const { redrawn = [] } = lane
  // Whole dashes beside the window leave those in it where they are.
  const beside = Math.ceil((scale.left - scale.x(reach.fromMs)) / dashPx) * dashPx
  return (
    <>
      <path
        className={styles.middle}
        d={`M${scale.left - beside} ${place.y(50)}H${Math.max(scale.right, scale.x(reach.toMs))}`}
      />
      {last && (
        <>
          <g transform={`translate(${scale.x(0)} 0) scale(${pxPerMs * 1_000} 1)`}>
            <Line
              curve={lane.curve}
              place={place}
              bottom={bottom}
              {...stretchOf(window)}
              bucketMs={bucketOf(pxPerMs)}
            />
          </g>
          {redrawn.length > 1 && (
            <path
              className={styles.redrawn}
              d={`M${redrawn.map(({ atMs, value }) => `${scale.x(atMs)} ${place.y(value)}`).join('L')}`}
            />
          )}
          <circle className={styles.dialEnd} cx={scale.x(last.atMs)} cy={place.y(last.value)} r={3.5} />
        </>
      )}
    </>
  )
}

/** The last value, at the end of the curve. */
export function DialWords({ lane, place, scale }: Pick<DialCurveProps, 'lane' | 'place' | 'scale'>) {
  const last = lane.curve.at(-1)
  if (!last) return null
  const end = scale.x(last.atMs)
  const inwards = scale.right - end <= 30
  return (
    <text
      className={styles.dialValue}
      x={end + (inwards ? -7 : 9)}
      y={place.y(last.value) + (inwards ? -9 : 4)}
      textAnchor={inwards ? 'end' : 'start'}
    >
      {last.value}
    </text>
  )
}

type LineProps = {
  curve: DialLane['curve']
  place: DialPlace
  bottom: number
  fromMs: number
  toMs: number
  bucketMs: number
}

/** The line in seconds across and pixels down: a small zoom only stretches it, a larger one draws it anew. */
const Line = memo(function Line({ curve, place, bottom, fromMs, toMs, bucketMs }: LineProps) {
  const line = useMemo(
    () => dialWriterOf(curve, place).write(bucketMs, fromMs, toMs),
    [curve, place, bucketMs, fromMs, toMs],
  )
  if (!line) return null
  return (
    <>
      <path className={styles.dialArea} d={`${line.text} V${bottom} H${line.fromMs / 1_000} z`} />
      <path className={styles.dialLine} d={line.text} vectorEffect="non-scaling-stroke" />
    </>
  )
})

type Place = { readonly lane: DialLane; readonly left: number; readonly top: number; readonly height: number }

/** The two ends of the dial in words, at the beginning of its lane wherever the window is. */
export function DialEnds(place: Place) {
  return endsOf(place).map(({ text, x, y }) => (
    <text key={text} className={styles.quiet} x={x} y={y}>
      {text}
    </text>
  ))
}

/** What the words of the two ends take: no label stands there. */
export function boxesOfEnds(place: Place): readonly Box[] {
  return endsOf(place).map(({ text, x, y }) => ({
    left: x,
    right: x + widthOf(text),
    top: y - 12,
    bottom: y + 4,
  }))
}

function endsOf({ lane: { ends }, left, top, height }: Place) {
  if (!ends) return []
  return [
    { text: ends.high, x: left + 4, y: top + 13 },
    { text: ends.low, x: left + 4, y: top + height - 5 },
  ]
}
