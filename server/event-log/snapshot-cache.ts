import type { Snapshot } from './snapshot'

/**
 * Snapshots of live sessions, cached in this process to save reads. A snapshot may be behind its log: `last_seq` in the database
 * decides what is appended.
 */
export type SnapshotCache = {
  get(liveSessionId: string): Snapshot | undefined
  /** Caches a snapshot, unless a later snapshot of the same log is cached. */
  keep(snapshot: Snapshot): void
  forget(liveSessionId: string): void
  /** After an erasure: any of them may hold words that are gone. */
  forgetAll(): void
  /** Runs work on one live session once all earlier work on it has ended, so that this process does not race itself. */
  runExclusive<T>(liveSessionId: string, work: () => Promise<T>): Promise<T>
}

/** Creates a cache. Above `capacity`, the live session used least recently is forgotten. */
export function createSnapshotCache({ capacity = 500 } = {}): SnapshotCache {
  const snapshots = new Map<string, Snapshot>()
  const turns = new Map<string, Promise<unknown>>()

  function put(snapshot: Snapshot) {
    snapshots.delete(snapshot.liveSessionId)
    snapshots.set(snapshot.liveSessionId, snapshot)
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
      const oldest = snapshots.keys().next()
      if (snapshots.size > capacity && !oldest.done) snapshots.delete(oldest.value)
    },
    forget: (liveSessionId) => void snapshots.delete(liveSessionId),
    forgetAll: () => snapshots.clear(),
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
