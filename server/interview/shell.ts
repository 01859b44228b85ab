import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { Media } from '@/server/platform/media/open-media'
import type { Shell as PlatformShell } from '@/server/platform/shell'
import type { Snapshot } from './event-log/snapshot'
import type { SnapshotCache } from './event-log/snapshot-cache'
import type { SeatsNow } from './seats/seats-now'

/** The parts of the running server that verbs of live sessions use. */
export type Shell = PlatformShell & {
  readonly snapshots: SnapshotCache
  /** Where recordings are kept; null: nothing is recorded here. */
  readonly media: Media | null
  /** Sends facts to the sockets of other processes; null with one process, or where a realtime engine does this. */
  readonly relay: Relay | null
}

/**
 * Sends facts to the sockets of every process on one database, where no realtime engine does. The committing process
 * sends to its own sockets and notifies the others, which read the log. Each process sends a fact once, in order.
 */
export type Relay = {
  /** Sends facts that this process has just committed. */
  publish(snapshot: Snapshot, events: readonly LiveSessionEvent[], seatsNow: SeatsNow): void
  /** Sends the facts `from`…`to`, which another process has committed. */
  receive(liveSessionId: string, from: number, to: number): void
  /** Has the other processes forget a log that is another one now. */
  notifyForgotten(liveSessionId: string): void
  /** Forgets such a log here. */
  forget(liveSessionId: string): void
}
