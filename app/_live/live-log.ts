import { queryOptions } from '@tanstack/react-query'
import type { SeenEvent } from '@/domain/live-session/event'
import { type EventLog, emptyLog, merge, noteHead } from '@/domain/live-session/sequence'

export type EventsPage = {
  readonly logId: string
  readonly lastSeq: number
  readonly events: readonly SeenEvent[]
  readonly more: boolean
}

/** Reads one page of the facts that follow a sequence number. */
export type ReadEvents = (after: number) => Promise<EventsPage>

/** The log was replaced by another (restored, rebuilt) between two pages: what was read does not fit together. */
export class LogReplaced extends Error {}

/** The one place where a live session's facts are kept in the browser; realtime and catch-up write to it by `merge`. */
export function liveLogOptions(liveSessionId: string, read: ReadEvents) {
  return queryOptions({
    queryKey: ['liveLog', liveSessionId] as const,
    queryFn: () => readWhole(read),
    staleTime: Number.POSITIVE_INFINITY,
    // Facts are immutable and the array only grows: a deep comparison would cost time and find nothing.
    structuralSharing: false,
  })
}

/** Everything from the first fact. */
export async function readWhole(read: ReadEvents): Promise<EventLog> {
  const first = await read(0)
  return readOn(read, take(emptyLog(first.logId), first), first.more)
}

/** What follows the log's last applied fact. @throws LogReplaced */
export async function readTail(read: ReadEvents, log: EventLog): Promise<EventLog> {
  return readOn(read, log, true)
}

async function readOn(read: ReadEvents, from: EventLog, more: boolean): Promise<EventLog> {
  let log = from
  let next = more
  while (next) {
    const page = await read(log.applied)
    if (page.logId !== log.logId) throw new LogReplaced()
    const grown = take(log, page)
    next = page.more && grown.applied > log.applied
    log = grown
  }
  return log
}

function take(log: EventLog, page: EventsPage): EventLog {
  return noteHead(merge(log, page.events), page.lastSeq)
}

/** Brings together a log just read and the one that live messages moved on meanwhile. */
export function join(read: EventLog, current: EventLog | undefined): EventLog {
  if (!current || current.logId !== read.logId) return read
  // Facts before an unsealing may still be hidden in the older copy: only what the reading lacks is taken from it.
  return noteHead(
    merge(read, [...current.events.slice(read.applied), ...current.waiting.values()]),
    current.head,
  )
}
