import { dialAt, dialStart } from '@/domain/live-session/timeline'
import type { DialLane } from '@/reading/lanes/lanes'
import { dialRange } from '@/reading/lanes/layout'

/** Where a value of the dial is drawn in its lane, and where the line stands at a moment. */
export type DialPlace = {
  readonly y: (value: number) => number
  readonly yAt: (atMs: number) => number
}

export function dialPlace(curve: DialLane['curve'], top: number, height: number): DialPlace {
  const { low, high } = dialRange(curve.map((point) => point.value))
  const y = (value: number) => top + 6 + ((high - value) / (high - low)) * (height - 12)
  return { y, yAt: (atMs) => y(dialAt(curve, atMs) ?? dialStart) }
}
