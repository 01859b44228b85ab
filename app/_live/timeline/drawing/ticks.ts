import { onceEachObject } from '@/domain/once-each'
import { type Crowd, isElsewhere } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'

/**
 * Ticks under shapes drawn away from their moments or standing for several: one at each moment of every crowd that
 * reaches into the stretch. A path, x in seconds, y in pixels from the row's middle; empty if none.
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
