import { queryOptions } from '@tanstack/react-query'
import type { ReadEvents } from '@/client/follow/read-whole'

/** The one place where a live session's facts are kept in the browser; the session of client/ adds to them. */
export function liveLogOptions(liveSessionId: string, read: ReadEvents) {
  return queryOptions({
    queryKey: ['liveLog', liveSessionId] as const,
    // The first picture comes with its facts: only a page entered without one reads them itself.
    queryFn: async () => (await import('@/client/follow/read-whole')).readWhole(read),
    staleTime: Number.POSITIVE_INFINITY,
    // Facts are immutable and the array only grows: a deep comparison would cost time and find nothing.
    structuralSharing: false,
  })
}
