import { queryOptions } from '@tanstack/react-query'
import { type ReadEvents, readWhole } from '@/client/follow/read-whole'

/** The one place where a live session's facts are kept in the browser; the session of client/ adds to them. */
export function liveLogOptions(liveSessionId: string, read: ReadEvents) {
  return queryOptions({
    queryKey: ['liveLog', liveSessionId] as const,
    queryFn: () => readWhole(read),
    staleTime: Number.POSITIVE_INFINITY,
    // Facts are immutable and the array only grows: a deep comparison would cost time and find nothing.
    structuralSharing: false,
  })
}
