'use client'

import { useMemo, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useWatchedAnswer } from '@/app/_trpc/answers'
import { client } from '@/app/_trpc/ask'
import type { Question } from '@/client/answers/create-answers'
import type { Viewer } from '@/domain/live-session/core/seat'
import { useMesh } from './use-mesh'

const everyMs = 15_000

/**
 * The mesh without people who lost their seat. A seat may end without a fact while browsers stay connected, so an
 * absent page's seat is asked for. A person merely cut off from the server stays.
 */
export function useSeatedMesh(isMeeting: boolean): readonly Viewer[] {
  const mesh = useMesh()
  const { room, present, connection } = useLive()
  const { liveSessionId, viewer } = room
  const isKnown = connection === 'live' && present.has(viewer.personId)
  const isDoubted = isKnown && mesh.some(({ personId }) => !present.has(personId))
  const asked = useMemo(() => seatedQuestion(liveSessionId, viewer.personId), [liveSessionId, viewer])
  const answer = useWatchedAnswer(asked, { everyMs, enabled: isMeeting && isDoubted })
  const seatedIds = answer?.value
  // An answer from before a person went says nothing of whether they lost their seat since.
  const [doubtedSince, setDoubtedSince] = useState<number | null>(null)
  if (isDoubted !== (doubtedSince !== null)) setDoubtedSince(isDoubted ? Date.now() : null)
  const isAnswered = doubtedSince !== null && answer !== null && answer.at >= doubtedSince
  return useMemo(() => {
    if (!seatedIds || !isAnswered) return mesh
    return mesh.filter(({ personId }) => present.has(personId) || seatedIds.includes(personId))
  }, [mesh, present, seatedIds, isAnswered])
}

function seatedQuestion(liveSessionId: string, as: string): Question<readonly string[]> {
  return {
    name: 'seatedIds',
    of: liveSessionId,
    ask: () => client.meeting.seatedIds.query({ liveSessionId, as }),
  }
}
