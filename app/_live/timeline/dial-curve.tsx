import type { DialLane } from './lanes'
import { dialRange, type Scale } from './layout'
import styles from './timeline.module.css'

/** How understood the beneficiary felt, with the middle of the dial as a dashed line. */
export function DialCurve(props: { lane: DialLane; top: number; height: number; scale: Scale }) {
  const { lane, top, height, scale } = props
  const { low, high } = dialRange(lane.curve.map((point) => point.value))
  const y = (value: number) => top + 6 + ((high - value) / (high - low)) * (height - 12)
  const middle = <path className={styles.middle} d={`M${scale.left} ${y(50)}H${scale.right}`} />
  const last = lane.curve.at(-1)
  const first = lane.curve[0]
  if (!last || !first) {
    return (
      <>
        {middle}
        <text className={styles.quiet} x={scale.left + 4} y={y(50) - 6}>
          {lane.empty}
        </text>
      </>
    )
  }
  const line = `M${lane.curve.map(({ atMs, value }) => `${scale.x(atMs).toFixed(1)} ${y(value).toFixed(1)}`).join(' L')}`
  return (
    <>
      {middle}
      <path className={styles.dialArea} d={`${line} V${top + height} H${scale.x(first.atMs)} z`} />
      <path className={styles.dialLine} d={line} />
      <circle className={styles.dialEnd} cx={scale.x(last.atMs)} cy={y(last.value)} r={3.5} />
      <text
        className={styles.dialValue}
        x={scale.x(last.atMs) + (scale.right - scale.x(last.atMs) > 30 ? 9 : -7)}
        y={scale.right - scale.x(last.atMs) > 30 ? y(last.value) + 4 : y(last.value) - 9}
        textAnchor={scale.right - scale.x(last.atMs) > 30 ? 'start' : 'end'}
      >
        {last.value}
      </text>
    </>
  )
}
