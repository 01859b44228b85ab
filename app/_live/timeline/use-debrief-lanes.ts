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
  const isLow = useMediaQuery(screens.lowColumns, false)
  const isShort = useMediaQuery(screens.shortColumns, false)
  const screen = isLow ? 'low' : isShort ? 'short' : 'tall'
  return useMemo(
    () => ({
      timeline: source.timeline,
      lanes: debriefLanes(source, laneHeights(source.timeline, state, screen), shut, fill),
    }),
    [source, shut, screen, state, fill],
  )
}
