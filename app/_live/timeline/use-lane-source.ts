'use client'

import { useMemo } from 'react'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import type { LiveSessionState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { interviewOf } from '@/reading/interview'
import { createMarkWords, type LaneSource, laneSourceOf } from '@/reading/lanes/lane-source'
import { namesOf } from '@/reading/names/names'
import type { Room } from '@/reading/room'

/** What lanes are built from up to `now` (epoch ms), in the reader's language; the same one while these stay the same. */
export function useLaneSource(room: Room, state: LiveSessionState, now: number): LaneSource {
  const words = useReaderWords()
  const markWords = useMemo(() => createMarkWords(room.grid, namesOf(room, words)), [room, words])
  const interview = useMemo(() => interviewOf(room, state, words), [room, state, words])
  const timeline = useMemo(() => timelineOf(state, room.grid, now), [state, room.grid, now])
  return useMemo(() => laneSourceOf(interview, timeline, markWords), [interview, timeline, markWords])
}
