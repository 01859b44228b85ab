import { type EventLog, type EventsPage, emptyLog, takePage } from '@/domain/live-session/follow/sequence'

/** Reads one page of the facts that follow a sequence number. */
export type ReadEvents = (after: number, signal?: AbortSignal) => Promise<EventsPage>

/** The log was replaced by another (restored, rebuilt) between two pages: the two do not fit together. */
export class LogReplaced extends Error {}

/** Reads the log page by page, from the first fact to the last. @throws LogReplaced */
export async function readWhole(read: ReadEvents): Promise<EventLog> {
  let page = await read(0)
  let log = takePage(emptyLog(page.logId, page.lastSeq), page)
  for (let grew = true; page.more && grew; ) {
    page = await read(log.applied)
    if (page.logId !== log.logId) throw new LogReplaced()
    const grown = takePage(log, page)
    grew = grown.applied > log.applied
    log = grown
  }
  return log
}
