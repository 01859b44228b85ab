import type { Shell as PlatformShell } from '@/server/platform/shell'
import type { SnapshotCache } from './event-log/snapshot-cache'
import type { Relay } from './live-session/relay'

/** The parts of the running server that verbs of live sessions use. */
export type Shell = PlatformShell & {
  readonly snapshots: SnapshotCache
  /** Sends facts to the sockets of other processes; null with one process, or where a realtime engine does this. */
  readonly relay: Relay | null
}
