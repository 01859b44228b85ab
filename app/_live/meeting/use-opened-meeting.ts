'use client'

import { useEffect, useRef, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useTRPCClient } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { loadWithRetry } from '@/client/load-with-retry'
import type { FollowedMeeting } from '@/client/meeting/meeting-options'
import type { Medium } from '@/domain/live-session/meeting/medium'
import { useSeatedMesh } from './use-seated-mesh'

/** A refusal stays one; whatever else went wrong is asked for again. */
function noneWhereRefused(error: unknown): null {
  const reason = reasonOf(error)
  if (reason !== 'wrongMoment' && reason !== 'notFound') throw error
  return null
}

const loadMeeting = async () => ({
  ...(await import('@/client/meeting/create-meeting')),
  ...(await import('@/client/meeting/hear-signals')),
})

/** The meeting of this page, opened once; null until its code has come, and where people meet in a room. */
export function useOpenedMeeting(medium: Medium | null): FollowedMeeting | null {
  const client = useTRPCClient()
  const { room, state, present, now } = useLive()
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  const { liveSessionId, viewer, realtime } = room
  const { personId } = viewer
  const [meeting, setMeeting] = useState<FollowedMeeting | null>(null)

  useEffect(() => {
    if (medium === null) return
    let isOver = false
    let opened: FollowedMeeting | null = null
    const seat = { liveSessionId, as: personId }
    void loadWithRetry(loadMeeting).then(({ createMeeting, hearSignals }) => {
      if (isOver) return
      opened = createMeeting({
        liveSessionId,
        personId,
        medium,
        now: () => latest.current(),
        server: {
          sendSignal: async (request) => void (await client.meeting.signal.mutate({ ...seat, ...request })),
          readRelay: () => client.meeting.relay.query(seat).catch(noneWhereRefused),
        },
        listen: (onPart) => hearSignals(realtime, onPart),
      })
      setMeeting(opened)
    })
    return () => {
      isOver = true
      setMeeting(null)
      opened?.end()
    }
  }, [client, liveSessionId, personId, medium, realtime])

  const mesh = useSeatedMesh(meeting !== null)
  const { stage } = state
  useEffect(() => meeting?.follow({ mesh, stage, present }), [meeting, mesh, stage, present])
  return meeting
}
