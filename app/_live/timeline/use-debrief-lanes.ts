'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { screens } from '@/app/_kit/theme/breakpoints'
import { isErased } from '@/domain/live-session/is-erased'
import type { Seat } from '@/domain/live-session/seat'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline'
import { debriefLanes, type LaneHeights } from '@/reading/lanes/debrief-lanes'
import type { Lane } from '@/reading/lanes/lanes'
import type { Room } from '@/reading/room'
import { useFillTalk } from './use-fill-talk'
import { useLaneSource } from './use-lane-source'

/** The lanes of the debrief as a screen shows them, without the views of these seats. */
export function useDebriefLanes(
  room: Room,
  state: LiveSessionState,
  now: number,
  shut: readonly Seat[],
): { lanes: readonly Lane[]; timeline: Timeline } {
  const source = useLaneSource(room, state, now)
  const fill = useFillTalk(state.talk.length > 0)
  const isLow = useMediaQuery(screens.lowColumns, false)
  return useMemo(
    () => ({
      timeline: source.timeline,
      lanes: debriefLanes(source, withoutErased(heightsOf(source.timeline, isLow), state), shut, fill),
    }),
    [source, shut, isLow, state, fill],
  )
}

/** A lane of which nothing is left takes no more than its name. */
function withoutErased(heights: LaneHeights, state: LiveSessionState): LaneHeights {
  const { row, dial } = heights
  return {
    ...heights,
    row: isErased(state, 'marks') ? Math.min(row, 22) : row,
    dial: isErased(state, 'dial') ? Math.min(dial, 44) : dial,
  }
}

/** In pixels. What further lanes take, the dial gives: the whole stays in one sight as long as it can. */
function heightsOf({ tracks, stops }: Timeline, isLow: boolean): LaneHeights {
  const [, ...others] = tracks
  const coders = others.filter(({ seat }) => seat === 'supervisor')
  if (isLow) {
    const dial = Math.max(56, 70 - 20 * others.length - 8 * coders.length)
    return {
      phases: 48,
      morePhases: 24,
      row: 20,
      stops: 22,
      recalled: 36,
      dial,
      cues: 36,
      talk: 42,
      threads: 24,
    }
  }
  return {
    phases: 50,
    morePhases: 28,
    row: 30,
    stops: 28,
    recalled: 44,
    dial: Math.max(84, 158 - 60 * others.length - 28 * coders.length - (stops.length > 0 ? 28 : 0)),
    cues: 44,
    talk: 54,
    threads: 28,
  }
}
