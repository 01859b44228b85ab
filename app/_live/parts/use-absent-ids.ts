import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import { useLive } from '../session/live-session-provider'

const REFRESH_MS = 20_000

/** Who said that they cannot come, as the room was read and since: it is no fact of the interview. */
export function useAbsentIds(): readonly string[] {
  const { room } = useLive()
  const { liveSessionId, viewer, isArchived, absentIds } = room
  const { data } = useQuery(
    useTRPC().liveSession.absences.queryOptions(
      { liveSessionId, as: viewer.personId },
      {
        enabled: !isArchived,
        initialData: absentIds,
        staleTime: REFRESH_MS,
        refetchInterval: REFRESH_MS,
      },
    ),
  )
  return data
}
