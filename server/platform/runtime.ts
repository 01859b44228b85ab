import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import type { Env } from './env'
import type { HeavyWork } from './heavy-work/open-heavy-work'
import type { Processes } from './processes/open-processes'
import type { JobBell } from './queue/job-bell'
import type { RateLimit } from './rate-limit'
import type { Gateway } from './realtime/gateway/gateway'
import type { Shell } from './shell'

/** What one running server consists of, as far as this floor knows: floors above add their parts in a runtime.ts of their own. */
export type Runtime = Shell & {
  readonly env: Env
  /** Origin of the server where a request does not say it: TRIADE_URL, else the printed address. */
  readonly url: string
  readonly gateway: Gateway | null
  readonly browserConnection: BrowserConnection
  /** Commands by person and live session. */
  readonly commandRates: RateLimit
  /** The other processes on the same database; null with the embedded database. */
  readonly processes: Processes | null
  /** What takes long, such as PDFs: done beside this process. */
  readonly heavyWork: HeavyWork
  readonly jobBell: JobBell
}
