'use client'

import { useMemo, useState } from 'react'
import type { Lane } from '@/reading/lanes/lanes'
import {
  axisHeight,
  edgePx,
  nameHeight,
  type Placed,
  type Scale,
  scaleOf,
  stackLanes,
} from '@/reading/lanes/layout'
import type { TimeWindow } from '@/reading/lanes/time-window'

/** Under this width lane names stand above their lanes. */
const narrowPx = 640

type Ground = {
  readonly lanes: readonly Lane[]
  readonly window: TimeWindow
  readonly width: number
  /** For the names of the lanes, where they stand beside them. */
  readonly gutter: number
}

/** Where everything stands in a timeline, in pixels. */
export type Layout = {
  /** Whether the names of lanes stand above them. */
  readonly narrow: boolean
  readonly scale: Scale
  readonly placed: readonly Placed<Lane>[]
  readonly bottom: number
}

/** Lays out the lanes. Each part stays the same object while its causes stay the same. */
export function useLayout({ lanes, window, width, gutter }: Ground): Layout {
  const narrow = width > 0 && width < narrowPx
  const left = narrow ? edgePx : gutter
  const right = Math.max(width, 200) - 12
  const scale = useMemo(() => scaleOf(window, left, right), [window, left, right])
  const [keep] = useState(createSamePlaces)
  const { placed, bottom } = useMemo(() => {
    const stack = stackLanes(lanes, axisHeight, narrow ? nameHeight : 0)
    return { ...stack, placed: keep(stack.placed) }
  }, [lanes, narrow, keep])
  return { narrow, scale, placed, bottom }
}

/** The same window while it begins and ends at the same moments. */
export function useSame({ fromMs, toMs }: TimeWindow): TimeWindow {
  return useMemo(() => ({ fromMs, toMs }), [fromMs, toMs])
}

/** Gives the former place of a lane for as long as the lane and its place are the same. */
function createSamePlaces() {
  let held: readonly Placed<Lane>[] = []
  return (placed: readonly Placed<Lane>[]) => {
    held = placed.map((each) => {
      const so = held.find(({ lane }) => lane === each.lane)
      const isSame = so?.top === each.top && so.height === each.height && so.label === each.label
      return isSame ? so : each
    })
    return held
  }
}
