import { onceEachObject } from '@/domain/once-each'
import { type Crowd, isElsewhere } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'

/**
 * Ticks under the shapes that stand elsewhere than at their moments, or for several: one at each moment of every crowd that reaches
 * into the stretch of time. A path in seconds across and pixels down from the middle of the row; empty where there is none.
 */
export function ticksUnder(crowds: readonly Crowd[], { fromMs, toMs }: TimeWindow): string {
  let path = ''
  for (const crowd of crowds) {
    const { members } = crowd
    if (isElsewhere(crowd) && (members.at(-1)?.atMs ?? 0) >= fromMs && (members[0]?.atMs ?? 0) <= toMs)
      path += ticksOf(crowd)
  }
  return path
}

/** A tick at each moment of a crowd. Written once: a zoom asks for it again and again. */
export const ticksOf = onceEachObject(({ members }: Crowd) => members.map(tickAt).join(''))

const tickAt = onceEachObject(({ atMs }: TimelineItem) => `M${atMs / 1_000} 7.5v4`)
