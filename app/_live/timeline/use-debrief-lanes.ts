'use client'

import { useMemo } from 'react'
import type { Seat } from '@/domain/live-session/seat'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline'
import { debriefLanes, type LaneHeights } from '@/reading/lanes/debrief-lanes'
import type { Lane } from '@/reading/lanes/lanes'
import type { Room } from '@/reading/room'
import { useLaneSource } from './use-lane-source'

/** The lanes of the debrief as a screen shows them, without the views of these seats. */
export function useDebriefLanes(
  room: Room,
  state: LiveSessionState,
  now: number,
  shut: readonly Seat[],
): { lanes: readonly Lane[]; timeline: Timeline } {
  const source = useLaneSource(room, state, now)
  return useMemo(
    () => ({ timeline: source.timeline, lanes: debriefLanes(source, heightsOf(source.timeline), shut) }),
    [source, shut],
  )
}

/** In pixels. What further lanes take, the dial gives: the whole stays in one sight as long as it can. */
function heightsOf({ tracks }: Timeline): LaneHeights {
  const [, ...others] = tracks
  const coders = others.filter(({ seat }) => seat === 'supervisor')
  return {
    phases: 50,
    morePhases: 28,
    row: 30,
    stops: 28,
    recalled: 44,
    dial: Math.max(84, 158 - 60 * others.length - 28 * coders.length),
    cues: 44,
    threads: 28,
  }
}
