import { queryOptions } from '@tanstack/react-query'
import { type EventLog, type EventsPage, emptyLog, takePage } from '@/domain/live-session/sequence'

/** Reads one page of the facts that follow a sequence number. */
export type ReadEvents = (after: number, signal?: AbortSignal) => Promise<EventsPage>

/** The log was replaced by another (restored, rebuilt) between two pages: what was read does not fit together. */
export class LogReplaced extends Error {}

/** The one place where a live session's facts are kept in the browser; connection.ts moves it on. */
export function liveLogOptions(liveSessionId: string, read: ReadEvents) {
  return queryOptions({
    queryKey: ['liveLog', liveSessionId] as const,
    queryFn: () => readWhole(read),
    staleTime: Number.POSITIVE_INFINITY,
    // Facts are immutable and the array only grows: a deep comparison would cost time and find nothing.
    structuralSharing: false,
  })
}

/** Everything from the first fact. @throws LogReplaced */
export async function readWhole(read: ReadEvents): Promise<EventLog> {
  let page = await read(0)
  let log = takePage(emptyLog(page.logId), page)
  for (let grew = true; page.more && grew; ) {
    page = await read(log.applied)
    if (page.logId !== log.logId) throw new LogReplaced()
    const grown = takePage(log, page)
    grew = grown.applied > log.applied
    log = grown
  }
  return log
}
