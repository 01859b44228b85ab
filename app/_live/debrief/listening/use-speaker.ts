'use client'

import { useMemo } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { silenceAt, speakerAt, type Voice } from '@/reading/listening/voices'
import type { TrackVoice } from './follow/use-levels'

/** The players' voices: the sound of a room belongs to no single person. */
function useVoices(voices: readonly TrackVoice[]): readonly Voice[] {
  return useMemo(
    () => voices.flatMap(({ personId, placed }) => (personId === null ? [] : { personId, placed })),
    [voices],
  )
}

/** Moments are looked at in steps, so that a ring does not flicker. Milliseconds. */
const stepMs = 200

function stepOf(atMs: number): number {
  return Math.floor(atMs / stepMs) * stepMs
}

/** Which player speaks where the cursor is; null in silence, or where it is not known. */
export function useSpeaker(playhead: Playhead, voices: readonly TrackVoice[]): string | null {
  const of = useVoices(voices)
  return usePlayheadOf(playhead, ({ atMs }) => speakerAt(of, stepOf(atMs)) ?? '') || null
}

/** How long the silence at the cursor has lasted, in whole seconds; null while a player speaks, or where it is not known. */
export function useSilence(playhead: Playhead, voices: readonly TrackVoice[]): number | null {
  const of = useVoices(voices)
  const seconds = usePlayheadOf(playhead, ({ atMs }) =>
    Math.floor((silenceAt(of, stepOf(atMs)) ?? -1) / 1_000),
  )
  return seconds < 1 ? null : seconds
}
