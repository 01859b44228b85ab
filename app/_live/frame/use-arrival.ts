'use client'

import { useEffect } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'

/** Notes in the log that an observer came: nothing else they do may leave a trace. Once only. */
export function useArrival(): void {
  const { room, confirmed, can, send } = useLive()
  const { seat, personId } = room.viewer
  const isNew = seat === 'observer' && !confirmed.entered.has(personId) && can({ type: 'enter' }) === null
  useEffect(() => {
    if (isNew) void send({ type: 'enter' })
  }, [isNew, send])
}
