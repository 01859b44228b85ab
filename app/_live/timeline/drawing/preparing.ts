import { crowdsOf, isElsewhere, steppedScale } from '@/reading/lanes/crowds'
import type { Lane } from '@/reading/lanes/lanes'
import type { Placed } from '@/reading/lanes/layout'
import { closestMs } from '@/reading/lanes/time-window'
import { bucketOf, dialWriterOf } from './dial-path'
import { alone, placeRows } from './placed-row'
import { ticksOf } from './ticks'

export type ZoomGround = {
  readonly placed: readonly Placed<Lane>[]
  /** The width of the plot. */
  readonly plotPx: number
  /** How far one may look, in interview milliseconds. */
  readonly limitMs: number
}

/**
 * What a zoom from the whole interview to the closest look will need, in small pieces: at each scale the shapes of
 * each row, their ticks and the dial's line. Chosen and focused shapes are gathered on the way.
 */
export function* piecesOfZoom({ placed, plotPx, limitMs }: ZoomGround): Generator<void> {
  const { rows, dial } = placeRows(placed)
  const line = placed.map(({ lane }) => lane).find((lane) => lane.kind === 'dial')
  const nobody = alone(null, null)
  for (let lengthMs = limitMs; lengthMs >= closestMs / Math.SQRT2; lengthMs /= Math.SQRT2) {
    const pxPerMs = plotPx / lengthMs
    for (const { id, items } of rows) {
      crowdsOf(items, steppedScale(pxPerMs, id), nobody).filter(isElsewhere).forEach(ticksOf)
      yield
    }
    if (line && dial) dialWriterOf(line.curve, dial).prepare(bucketOf(pxPerMs))
    yield
  }
}

/** Milliseconds of its rest that the browser must have left for a piece to be begun. */
const leastRestMs = 4

/** Works off pieces while the browser rests; where it cannot say when it does, not at all. Returns a function that stops it. */
export function whileResting(pieces: Iterator<void>): () => void {
  if (!('requestIdleCallback' in window)) return () => undefined
  let asked = requestIdleCallback(go)
  function go(rest: IdleDeadline) {
    while (rest.timeRemaining() >= leastRestMs) if (pieces.next().done) return
    asked = requestIdleCallback(go)
  }
  return () => cancelIdleCallback(asked)
}
