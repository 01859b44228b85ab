import type { LiveSessionEvent } from '@/domain/live-session/event'

/** The whole of a log, as it was when `lastSeq` was its last fact. */
export type KnownLog = {
  readonly logId: string
  readonly lastSeq: number
  readonly events: readonly LiveSessionEvent[]
}

/** Whole logs that were read lately, by live session. One may be out of date: its readers ask the database first. */
export type LogMemory = {
  get(liveSessionId: string): KnownLog | undefined
  /** The length of a log that is known, which is not counted as a use of it. */
  lastSeqOf(liveSessionId: string): number | undefined
  /** How often something was forgotten: a reading during which it changes may hold words that are gone, and is not kept. */
  forgotten(): number
  /** Of several readings of the same at once, the first is made and the others wait for it. */
  readOnce(what: string, read: () => Promise<KnownLog['events']>): Promise<KnownLog['events']>
  keep(liveSessionId: string, log: KnownLog): void
  forget(liveSessionId: string): void
  forgetAll(): void
}

/** Creates a memory. Above so many facts of all logs, the log used least recently is forgotten: a fact takes some 0.4 kB. */
export function createLogMemory({ facts = 60_000 } = {}): LogMemory {
  const logs = new Map<string, KnownLog>()
  const readings = new Map<string, Promise<KnownLog['events']>>()
  let held = 0
  let forgotten = 0

  function drop(liveSessionId: string) {
    held -= logs.get(liveSessionId)?.lastSeq ?? 0
    logs.delete(liveSessionId)
  }

  function keep(liveSessionId: string, log: KnownLog) {
    drop(liveSessionId)
    logs.set(liveSessionId, log)
    held += log.lastSeq
    for (const oldest of logs.keys()) {
      if (held <= facts) break
      drop(oldest)
    }
  }

  return {
    get(liveSessionId) {
      const log = logs.get(liveSessionId)
      if (log) keep(liveSessionId, log)
      return log
    },
    lastSeqOf: (liveSessionId) => logs.get(liveSessionId)?.lastSeq,
    forgotten: () => forgotten,
    readOnce(what, read) {
      const known = readings.get(what)
      if (known) return known
      const reading = read().finally(() => readings.delete(what))
      readings.set(what, reading)
      return reading
    },
    keep,
    forget(liveSessionId) {
      forgotten += 1
      drop(liveSessionId)
    },
    forgetAll() {
      forgotten += 1
      logs.clear()
      held = 0
    },
  }
}
