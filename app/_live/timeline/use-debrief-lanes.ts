'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { screens } from '@/app/_kit/theme/breakpoints'
import type { Seat } from '@/domain/live-session/core/seat'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { debriefLanes } from '@/reading/lanes/debrief-lanes'
import type { Lane } from '@/reading/lanes/lanes'
import type { Room } from '@/reading/room'
import { laneHeights } from './lane-heights'
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
  const isScrolled = useMediaQuery(screens.underThreeColumns, false)
  const isLow = useMediaQuery(screens.lowColumns, false)
  const screen = isScrolled ? 'scrolled' : isLow ? 'low' : 'high'
  const rowCount = room.grid.lanes.length
  const drawn = useMemo(
    () => ({ timeline: source.timeline, state, shut, rowCount }),
    [source.timeline, state, shut, rowCount],
  )
  return useMemo(
    () => ({
      timeline: source.timeline,
      lanes: debriefLanes(source, laneHeights(drawn, screen), shut, fill),
    }),
    [source, drawn, shut, screen, fill],
  )
}
