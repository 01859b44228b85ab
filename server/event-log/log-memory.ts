import type { LiveSessionEvent } from '@/domain/live-session/event'

/** The whole of a log, as it was when `lastSeq` was its last fact. */
export type KnownLog = {
  readonly logId: string
  readonly lastSeq: number
  readonly events: readonly LiveSessionEvent[]
}

/** Whole logs that were read lately, by live session. What is known of one may be behind: whoever uses it asks the database first. */
export type LogMemory = {
  get(liveSessionId: string): KnownLog | undefined
  keep(liveSessionId: string, log: KnownLog): void
  forget(liveSessionId: string): void
  forgetAll(): void
}

/** Creates a memory. Above so many facts of all logs, the log used least recently is forgotten: a fact takes some 0.4 kB. */
export function createLogMemory({ facts = 60_000 } = {}): LogMemory {
  const logs = new Map<string, KnownLog>()
  let held = 0

  function forget(liveSessionId: string) {
    held -= logs.get(liveSessionId)?.lastSeq ?? 0
    logs.delete(liveSessionId)
  }

  function keep(liveSessionId: string, log: KnownLog) {
    forget(liveSessionId)
    logs.set(liveSessionId, log)
    held += log.lastSeq
    for (const oldest of logs.keys()) {
      if (held <= facts) break
      forget(oldest)
    }
  }

  return {
    get(liveSessionId) {
      const log = logs.get(liveSessionId)
      if (log) keep(liveSessionId, log)
      return log
    },
    keep,
    forget,
    forgetAll() {
      logs.clear()
      held = 0
    },
  }
}
