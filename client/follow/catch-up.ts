import {
  type EventLog,
  type EventsPage,
  emptyLog,
  isBehind,
  join,
  takePage,
} from '@/domain/live-session/sequence'
import type { Connection, Reaction } from './connection'

/** `tail`: what follows the last fact applied. `whole`: everything again, from the first fact. */
export type Extent = 'tail' | 'whole'

/** A read under way, page by page. */
export type Reading = {
  readonly extent: Extent
  /** The request whose answer is awaited; 0 before the next one is asked. */
  readonly ticket: number
  readonly after: number
  /** What the whole reading has brought so far. */
  readonly draft: EventLog | null
  /** The last log heard of meanwhile that is not the seat's. */
  readonly heard: string | null
}

export function wider(a: Extent | null, b: Extent): Extent {
  return a === 'whole' || b === 'whole' ? 'whole' : 'tail'
}

/** Another log was heard of: restored, rebuilt, or a late message of a former one. Only reading tells. */
export function listen(before: Connection, logId: string): Connection {
  const { reading } = before
  if (reading?.extent === 'whole') return { ...before, reading: { ...reading, heard: logId } }
  return { ...before, due: 'whole' }
}

/** A read failed, or nobody answered it in time: it is due again, and the poll will try. */
export function abandon(before: Connection, answered: boolean): Connection {
  return {
    ...before,
    reading: null,
    due: wider(before.due, before.reading?.extent ?? 'tail'),
    reachable: answered,
    failures: before.failures + 1,
  }
}

/** Merges the page that was asked for; the next one, or the end. */
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
    return { connection: { ...before, log, reachable: true, reading: { ...reading, ticket: 0 } } }
  }
  const isFruitless = isBehind(log) && log.applied === reading.after
  return { connection: { ...ended(before), log, fruitless: isFruitless ? before.fruitless + 1 : 0 } }
}

function takeWhole(before: Connection, reading: Reading, page: EventsPage): Reaction {
  const from = reading.draft ?? emptyLog(page.logId)
  // It was replaced between two pages, or is being: not at once again, lest two servers play ball with it.
  if (page.logId !== from.logId) return { connection: { ...abandon(before, true), due: 'whole' } }
  const draft = takePage(from, page)
  if (page.more && draft.applied > reading.after) {
    return { connection: { ...before, reachable: true, reading: { ...reading, draft, ticket: 0 } } }
  }
  const log = join(draft, before.log)
  const isOther = reading.heard !== null && reading.heard !== log.logId
  const connection = { ...ended(before), log, fruitless: 0, due: isOther ? ('whole' as const) : before.due }
  return {
    // Still stale: opened between two pages. The poll reads it once more.
    connection: log.stale ? { ...connection, due: 'whole', failures: 1 } : connection,
    renewRoom: true,
  }
}

function ended(before: Connection): Connection {
  return { ...before, reading: null, reachable: true, failures: 0 }
}
