import type { Database } from '@/db/client'
import type { Auth } from './auth/auth'
import type { Env } from './env'
import type { SnapshotCache } from './event-log/snapshot-cache'
import type { Relay } from './live-session/relay'
import type { Logger } from './log'
import type { Processes } from './processes/join-processes'
import type { RateLimit } from './rate-limit'
import type { BrowserConnection } from './realtime/config'
import type { Gateway } from './realtime/gateway/gateway'
import type { Publisher } from './realtime/publisher'

/** What one running server consists of. Opened by main.ts, used by everything that answers a request. */
export type Runtime = {
  readonly env: Env
  /** Where the server is reached when the request does not say: TRIADE_URL, else the printed address. */
  readonly url: string
  readonly log: Logger
  readonly database: Database
  readonly publisher: Publisher
  readonly gateway: Gateway | null
  readonly browserConnection: BrowserConnection
  readonly snapshots: SnapshotCache
  /** Commands by person and live session. */
  readonly commandRates: RateLimit
  readonly auth: Auth
  /** How facts reach the sockets of other processes; null where there is one process, or an engine does it. */
  readonly relay: Relay | null
  /** The processes on the same database; null with the embedded one. */
  readonly processes: Processes | null
}

// Next evaluates modules several times in one process, and main.ts lives outside its bundle.
const SLOT = Symbol.for('triade.runtime')

/** Makes the runtime reachable from every bundle of this process; null when it closes. */
export function setRuntime(runtime: Runtime | null): void {
  Reflect.set(globalThis, SLOT, runtime)
}

/**
 * The runtime of this process.
 * @throws Error when there is none: while building, or when Next was started without the server's entry point
 */
export async function getRuntime(): Promise<Runtime> {
  const runtime: Runtime | null | undefined = Reflect.get(globalThis, SLOT)
  if (!runtime) throw new Error('No server is running here: Triade runs inside its own server (npm start).')
  return runtime
}
