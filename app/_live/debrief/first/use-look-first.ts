'use client'

import { useMemo, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import type { Moments } from '@/app/_live/timeline/drawing/moments'
import { startOf } from '@/app/_live/timeline/playhead/playhead'
import { dialResponseMs } from '@/domain/live-session/dial/dial'
import { type Finding, markOf } from '@/domain/live-session/figures/findings'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { nameFinding } from '@/reading/findings/name-finding'
import { readFindings } from '@/reading/findings/read-findings'
import { useOpening } from '../opening/opened-views'
import { useSeen } from './use-seen'

/**
 * The findings of this interview, which one is being looked at, and which ones this person has already seen. Choosing a
 * finding calls `onGo` with its mark and its moment; a finding may have no mark, or no moment.
 */
export function useLookFirst(timeline: Timeline, onGo: (markId: string | null, atMs: number | null) => void) {
  const words = useReaderWords()
  const { room, state } = useLive()
  const [chosenKey, setChosen] = useState<string | null>(null)
  const [seenKeys, setSeen] = useSeen(`triade:seen:${room.viewer.personId}:${room.liveSessionId}`)
  const { compares } = useOpening()
  const findings = useMemo(
    () => (compares ? readFindings(room, state, timeline) : []),
    [state, room, timeline, compares],
  )
  const isSeen = ({ key }: Finding) => seenKeys.includes(key)
  const chosen = findings.find(({ key }) => key === chosenKey) ?? null

  function choose(finding: Finding) {
    setChosen(finding.key)
    if (!isSeen(finding)) setSeen([...seenKeys, finding.key])
    onGo(markOf(finding)?.id ?? null, finding.atMs)
  }

  const moments: Moments = {
    pins: findings.flatMap((finding, index) =>
      finding.atMs === null
        ? []
        : {
            key: finding.key,
            number: index + 1,
            atMs: finding.atMs,
            title: nameFinding({ room, words }, finding),
            chosen: finding === chosen,
            seen: isSeen(finding),
          },
    ),
    tint:
      chosen === null || chosen.atMs === null
        ? null
        : { fromMs: startOf(chosen.atMs), toMs: chosen.atMs + dialResponseMs },
    onPin(key) {
      const finding = findings.find((each) => each.key === key)
      if (finding) choose(finding)
    },
  }

  return {
    findings,
    chosen,
    isSeen,
    seenCount: findings.filter(isSeen).length,
    choose,
    /** Nothing of the list is looked at any more. */
    leave: () => setChosen(null),
    moments,
  }
}

export type Look = ReturnType<typeof useLookFirst>
