import { createLogMemory, type LogMemory } from './log-memory'
import type { Snapshot } from './snapshot'

/**
 * Snapshots of live sessions, cached in this process to save reads. A snapshot may be behind its log: `last_seq` in the database
 * decides what is appended.
 */
export type SnapshotCache = {
  get(liveSessionId: string): Snapshot | undefined
  /** Caches a snapshot, unless a later snapshot of the same log is cached. */
  keep(snapshot: Snapshot): void
  /** Whole logs that were read lately: forgotten with the snapshots. */
  readonly logs: LogMemory
  /** What many live sessions have in common (a grid, a scenario): made once of the same text. */
  share<T>(text: string, make: (text: string) => T): T
  forget(liveSessionId: string): void
  /** After an erasure: any of them may hold words that are gone. */
  forgetAll(): void
  /** Runs work on one live session once all earlier work on it has ended, so that this process does not race itself. */
  runExclusive<T>(liveSessionId: string, work: () => Promise<T>): Promise<T>
}

/** More than any installation uses at a time. */
const MOST_SHARED = 100

/**
 * Creates a cache. Above so many live sessions, or so many facts of all their logs, the one used least recently is forgotten: a fact takes
 * some 0.4 kB.
 */
export function createSnapshotCache({ capacity = 2_000, facts = 400_000 } = {}): SnapshotCache {
  const snapshots = new Map<string, Snapshot>()
  let held = 0
  const shared = new Map<string, unknown>()
  const turns = new Map<string, Promise<unknown>>()
  const logs = createLogMemory()

  function drop(liveSessionId: string) {
    held -= snapshots.get(liveSessionId)?.state.seq ?? 0
    snapshots.delete(liveSessionId)
  }

  function put(snapshot: Snapshot) {
    drop(snapshot.liveSessionId)
    snapshots.set(snapshot.liveSessionId, snapshot)
    held += snapshot.state.seq
  }

  return {
    get(liveSessionId) {
      const snapshot = snapshots.get(liveSessionId)
      if (snapshot) put(snapshot)
      return snapshot
    },
    keep(snapshot) {
      const known = snapshots.get(snapshot.liveSessionId)
      if (known && known.logId === snapshot.logId && known.state.seq > snapshot.state.seq) return
      put(snapshot)
      // What was read of it is behind: words may have been taken out since.
      if ((logs.lastSeqOf(snapshot.liveSessionId) ?? snapshot.state.seq) < snapshot.state.seq)
        logs.forget(snapshot.liveSessionId)
      for (const oldest of snapshots.keys()) {
        if (snapshots.size <= capacity && held <= facts) break
        drop(oldest)
      }
    },
    share<T>(text: string, make: (text: string) => T): T {
      const value = (shared.has(text) ? shared.get(text) : make(text)) as T
      shared.delete(text)
      shared.set(text, value)
      const oldest = shared.keys().next()
      if (shared.size > MOST_SHARED && !oldest.done) shared.delete(oldest.value)
      return value
    },
    logs,
    forget(liveSessionId) {
      drop(liveSessionId)
      logs.forget(liveSessionId)
    },
    forgetAll() {
      logs.forgetAll()
      snapshots.clear()
      held = 0
      shared.clear()
    },
    async runExclusive(liveSessionId, work) {
      const before = turns.get(liveSessionId) ?? Promise.resolve()
      const mine = before.then(work, work)
      const settled = mine.catch(() => undefined)
      turns.set(liveSessionId, settled)
      try {
        return await mine
      } finally {
        if (turns.get(liveSessionId) === settled) turns.delete(liveSessionId)
      }
    },
  }
}
