import type { SeenEvent } from '../event'
import { opensThePast } from './opens-the-past'

/**
 * A seat's copy of the log: facts 1 to `applied` in order, and later facts that came too early. Live messages and catch-up both
 * feed it. Facts it has are dropped, facts after a gap wait until the gap is filled.
 */
export type EventLog = {
  readonly logId: string
  readonly applied: number
  readonly events: readonly SeenEvent[]
  readonly waiting: ReadonlyMap<number, SeenEvent>
  /** The highest sequence number that a message or the server has named. */
  readonly head: number
  /** How far the log had come when its first facts were read: what was open by then is not hidden in them. */
  readonly readAt: number
  /** True once this seat may see facts that it received hidden: the log must be read again from the start. */
  readonly stale: boolean
}

/** Facts that follow a sequence number, as the server answers them; `more` when it holds further ones. */
export type EventsPage = {
  readonly logId: string
  readonly lastSeq: number
  readonly events: readonly SeenEvent[]
  readonly more: boolean
}

/** A copy without facts, to be filled by a reading of the whole log, which had come to `readAt` when it began. */
export function emptyLog(logId: string, readAt = 0): EventLog {
  return { logId, applied: 0, events: [], waiting: new Map(), head: 0, readAt, stale: false }
}

/** Merges facts in any order, with repeats. Idempotent and order-independent. */
export function merge(log: EventLog, incoming: readonly SeenEvent[]): EventLog {
  const fresh = incoming.filter((event) => event.seq > log.applied && !log.waiting.has(event.seq))
  if (fresh.length === 0) return log
  // A long log read in pages comes in order: no fact has to wait.
  if (log.waiting.size === 0 && fresh.every(({ seq }, index) => seq === log.applied + 1 + index)) {
    return noteHead(goOn(log, fresh), log.applied + fresh.length)
  }
  const waiting = new Map(log.waiting)
  let head = log.head
  for (const event of fresh) {
    waiting.set(event.seq, event)
    head = Math.max(head, event.seq)
  }
  const next: SeenEvent[] = []
  for (let event = waiting.get(log.applied + 1); event; event = waiting.get(event.seq + 1)) next.push(event)
  for (const { seq } of next) waiting.delete(seq)
  return { ...goOn(log, next), waiting, head }
}

/** Applies the facts that come next, in order. */
function goOn(log: EventLog, next: readonly SeenEvent[]): EventLog {
  if (next.length === 0) return log
  return {
    ...log,
    applied: log.applied + next.length,
    events: [...log.events, ...next],
    stale:
      log.stale || next.some((event) => event.seq > log.readAt && opensThePast(event) && hidesAny(log, next)),
  }
}

function hidesAny(log: EventLog, appended: readonly SeenEvent[]): boolean {
  return (
    log.events.some((event) => event.type === 'hidden') || appended.some((event) => event.type === 'hidden')
  )
}

/** Takes note of how far the server says the log has come. */
export function noteHead(log: EventLog, lastSeq: number): EventLog {
  return lastSeq > log.head ? { ...log, head: lastSeq } : log
}

/** Merges a page of the same log, and how far it says the log has come. */
export function takePage(log: EventLog, page: EventsPage): EventLog {
  return noteHead(merge(log, page.events), page.lastSeq)
}

/** Merges a log just read from its first fact with the copy that live messages have advanced meanwhile. */
export function join(read: EventLog, current: EventLog): EventLog {
  if (current.logId !== read.logId) return read
  // The older copy may hide facts from before the unsealing, so it only adds facts the fresh reading lacks.
  return noteHead(
    merge(read, [...current.events.slice(read.applied), ...current.waiting.values()]),
    current.head,
  )
}

/** Whether facts are known to exist that this copy does not hold yet. */
export function isBehind(log: EventLog): boolean {
  return log.head > log.applied
}
