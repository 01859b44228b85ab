'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPC } from '@/app/_trpc/client'
import type { Viewer } from '@/domain/live-session/core/seat'
import { useMesh } from './use-mesh'

const everyMs = 15_000

/**
 * The mesh without people who lost their seat. A seat can end without a fact, and a connection between browsers
 * outlives it: while a person's page is away, the server is asked about the seat. A person who is only cut off from
 * the server stays.
 */
export function useSeatedMesh(isMeeting: boolean): readonly Viewer[] {
  const mesh = useMesh()
  const { room, present, connection } = useLive()
  const { liveSessionId, viewer } = room
  const isKnown = connection === 'live' && present.has(viewer.personId)
  const isDoubted = isKnown && mesh.some(({ personId }) => !present.has(personId))
  const { data: seatedIds, dataUpdatedAt } = useQuery(
    useTRPC().meeting.seatedIds.queryOptions(
      { liveSessionId, as: viewer.personId },
      { enabled: isMeeting && isDoubted, refetchInterval: everyMs, staleTime: 0 },
    ),
  )
  // An answer from before a person went says nothing of whether they lost their seat since.
  const [doubtedSince, setDoubtedSince] = useState<number | null>(null)
  if (isDoubted !== (doubtedSince !== null)) setDoubtedSince(isDoubted ? Date.now() : null)
  const isAnswered = doubtedSince !== null && dataUpdatedAt >= doubtedSince
  return useMemo(() => {
    if (!seatedIds || !isAnswered) return mesh
    return mesh.filter(({ personId }) => present.has(personId) || seatedIds.includes(personId))
  }, [mesh, present, seatedIds, isAnswered])
}
