import type { Database } from '@/db/client'
import type { SnapshotCache } from '@/server/interview/event-log/snapshot-cache'
import type { Relay } from '@/server/interview/live-session/relay'
import type { Logger } from './log'
import type { Publisher } from './realtime/publisher'

/** The parts of the running server that verbs use. */
export type Shell = {
  readonly database: Database
  readonly snapshots: SnapshotCache
  readonly publisher: Publisher
  readonly log: Logger
  /** Sends facts to the sockets of other processes; null with one process, or where a realtime engine does this. */
  readonly relay: Relay | null
}
