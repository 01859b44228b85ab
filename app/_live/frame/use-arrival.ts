'use client'

import { useEffect, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { openCall } from '@/domain/live-session/call/open-call'

/**
 * Notes in the log that a person came: an observer once, since nothing else they do may leave a trace; a supervisor where a player
 * had called before this page was opened, which answers the call.
 */
export function useArrival(): void {
  const { room, state, confirmed, can, send, now } = useLive()
  const { seat, personId } = room.viewer
  const [openedAt] = useState(now)
  const call = openCall(state)
  const isNew = seat === 'observer' && !confirmed.entered.has(personId)
  const isCalled = seat === 'supervisor' && call !== null && call.since <= openedAt
  const isNoted = (isNew || isCalled) && can({ type: 'enter' }) === null
  useEffect(() => {
    if (isNoted) void send({ type: 'enter' })
  }, [isNoted, send])
}
