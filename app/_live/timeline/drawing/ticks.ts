import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import type { Crowd } from './crowds'
import { remembered } from './remembered'

/**
 * Where shapes stand elsewhere than at their moments, or for several: a tick under them at each moment between the two, as a path in
 * seconds across and pixels down from the middle of the row. Empty where there is none.
 */
export function ticksUnder(crowds: readonly Crowd[], { fromMs, toMs }: TimeWindow): string {
  let path = ''
  for (const crowd of crowds) {
    const { members, shiftPx } = crowd
    const isElsewhere = members.length > 1 || Math.abs(shiftPx) > 2
    if (isElsewhere && (members.at(-1)?.atMs ?? 0) >= fromMs && (members[0]?.atMs ?? 0) <= toMs)
      path += ticksOf(crowd)
  }
  return path
}

/** A tick at each moment of a crowd. Written once: a zoom asks for it again and again. */
export const ticksOf = remembered(({ members }: Crowd) => members.map(tickAt).join(''))

const tickAt = remembered(({ atMs }: TimelineItem) => `M${atMs / 1_000} 7.5v4`)
