'use client'

import { useRouter } from 'next/navigation'
import { use, useEffect } from 'react'
import { useAgreed } from '@/app/_live/session/live-session-provider'
import { type Medium, mediumOf } from '@/domain/live-session/meeting/medium'
import { MeetingContext } from './meeting-place'

/** By what people meet on this page; null for in a room. */
export function useMedium(): Medium | null {
  const { room } = useAgreed()
  return use(MeetingContext) === null ? null : mediumOf(room)
}

/** Asks for the page again where the way of meeting was changed while it stood: its words and code come with the page. */
export function useFollowsMedium(): void {
  const router = useRouter()
  const { room } = useAgreed()
  const hasMeeting = use(MeetingContext) !== null
  const needsMeeting = mediumOf(room) !== null && !room.isArchived
  useEffect(() => {
    if (hasMeeting !== needsMeeting) router.refresh()
  }, [hasMeeting, needsMeeting, router])
}
