import { type EventsPage, emptyLog, isBehind, join, takePage } from '@/domain/live-session/follow/sequence'
import type { Connection, Extent, Reaction, Reading } from './connection-state'

export function wider(a: Extent | null, b: Extent): Extent {
  return a === 'whole' || b === 'whole' ? 'whole' : 'tail'
}

/** Another log was named: one that was restored or rebuilt, or a late message of a former one. Only a read can tell. */
export function noteOtherLog(before: Connection, logId: string): Connection {
  const { reading } = before
  if (reading?.extent === 'whole') return { ...before, reading: { ...reading, otherLogId: logId } }
  return { ...before, due: 'whole' }
}

/** A read failed, or was not answered in time: it is due again, and the poll will start it. */
export function failReading(before: Connection, answered: boolean): Connection {
  return {
    ...before,
    reading: null,
    due: wider(before.due, before.reading?.extent ?? 'tail'),
    reachable: answered,
    failures: before.failures + 1,
  }
}

/** Merges the page that was asked for; the next page is asked for, or the read ends. */
export function takeAnswer(before: Connection, page: EventsPage): Reaction {
  const { reading } = before
  if (reading === null) return { connection: before }
  return reading.extent === 'tail' ? takeTail(before, reading, page) : takeWhole(before, reading, page)
}

function takeTail(before: Connection, reading: Reading, page: EventsPage): Reaction {
  if (page.logId !== before.log.logId) {
    return { connection: { ...ended(before), due: 'whole' } }
  }
  const log = takePage(before.log, page)
  if (page.more && log.applied > reading.after) {
    return {
      connection: { ...before, log, reachable: isReached(before), reading: { ...reading, ticket: 0 } },
    }
  }
  const isEmpty = isBehind(log) && log.applied === reading.after
  return { connection: { ...ended(before), log, emptyReads: isEmpty ? before.emptyReads + 1 : 0 } }
}

function takeWhole(before: Connection, reading: Reading, page: EventsPage): Reaction {
  const from = reading.draft ?? emptyLog(page.logId, page.lastSeq)
  // The log was replaced between two pages. Read again after a pause: two servers may be answering in turn.
  if (page.logId !== from.logId) return { connection: { ...failReading(before, true), due: 'whole' } }
  const draft = takePage(from, page)
  if (page.more && draft.applied > reading.after) {
    return {
      connection: { ...before, reachable: isReached(before), reading: { ...reading, draft, ticket: 0 } },
    }
  }
  const log = join(draft, before.log)
  const isOther = reading.otherLogId !== null && reading.otherLogId !== log.logId
  const connection = { ...ended(before), log, emptyReads: 0, due: isOther ? ('whole' as const) : before.due }
  return {
    // Sealed facts were opened between two pages: the poll reads everything once more.
    connection: log.stale ? { ...connection, due: 'whole', failures: 1 } : connection,
    renewRoom: true,
  }
}

function ended(before: Connection): Connection {
  return { ...before, reading: null, reachable: isReached(before), failures: 0 }
}

/** Whether the server is reachable, now that the page asked for has come. */
function isReached({ reachable, reading, ticketAtLoss }: Connection): boolean {
  return reachable || (reading !== null && reading.ticket > ticketAtLoss)
}
