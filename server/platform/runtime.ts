import type { BrowserConnection } from '@/domain/live-session/browser-connection'
import type { Auth } from '@/server/people/sign-in/auth'
import type { Farewell } from '@/server/privacy/erasure/farewell'
import type { Env } from './env'
import type { HeavyWork } from './heavy-work/open-heavy-work'
import type { Processes } from './processes/join-processes'
import type { JobBell } from './queue/job-bell'
import type { RateLimit } from './rate-limit'
import type { Gateway } from './realtime/gateway/gateway'
import type { Shell } from './shell'

/** Everything one running server consists of. Opened by main.ts, used by whatever answers a request. */
export type Runtime = Shell & {
  readonly env: Env
  /** Origin of the server where a request does not say it: TRIADE_URL, else the printed address. */
  readonly url: string
  readonly gateway: Gateway | null
  readonly browserConnection: BrowserConnection
  /** Commands by person and live session. */
  readonly commandRates: RateLimit
  readonly auth: Auth
  /** The other processes on the same database; null with the embedded database. */
  readonly processes: Processes | null
  /** What takes long, such as PDFs: done beside this process. */
  readonly heavyWork: HeavyWork
  readonly jobBell: JobBell
  /** Writes to somebody who was erased a moment ago; beside the outbox, which would keep their address. Never rejects. */
  readonly tellErased: (farewell: Farewell) => Promise<void>
}

// Next evaluates modules several times in one process, and main.ts lives outside its bundle: only a registered symbol on
// globalThis is the same for all.
const KEY = Symbol.for('triade.runtime')

/** Makes the runtime reachable from every bundle of this process; null when the server closes. */
export function setRuntime(runtime: Runtime | null): void {
  Reflect.set(globalThis, KEY, runtime)
}

/**
 * The runtime of this process.
 * @throws Error when there is none: during a build, or when Next was started without the server's entry point
 */
export async function getRuntime(): Promise<Runtime> {
  const runtime: Runtime | null | undefined = Reflect.get(globalThis, KEY)
  if (!runtime) throw new Error('No server is running here: Triade runs inside its own server (npm start).')
  return runtime
}
