'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import { soleLead } from '@/domain/live-session/marking/lead'
import { useLive } from './live-session-provider'

const EVERY_MS = 15_000

/**
 * Whether no supervisor is left to take this live session to its end. A seat can end without a fact, so the server is asked; but only while
 * no supervisor's page is here, or after it has said so.
 */
export function useIsUnsupervised(): boolean {
  const { room, confirmed, present, connection } = useLive()
  const { liveSessionId, viewer, people, isArchived } = room
  const lead = soleLead(confirmed)
  const isSeen = people.some(
    ({ personId, seat }) =>
      seat === 'supervisor' && (lead === null || lead === personId) && present.has(personId),
  )
  const isUnderWay = ['briefing', 'interview', 'selfAssessment'].includes(confirmed.stage.status)
  const isKnown = connection === 'live' && present.has(viewer.personId)
  const { data } = useQuery(
    useTRPC().liveSession.supervision.queryOptions(
      { liveSessionId, as: viewer.personId },
      {
        enabled: ({ state }) =>
          isUnderWay && isKnown && !isArchived && (!isSeen || state.data?.isSupervised === false),
        refetchInterval: EVERY_MS,
        staleTime: 0,
      },
    ),
  )
  return isUnderWay && !isSeen && data?.isSupervised === false
}
