import type { EventLog } from '@/domain/live-session/follow/sequence'
import type { Reason } from '@/domain/reason'
import type { ServerMoments } from './clock/exchange'
import type { ReadEvents } from './follow/read-whole'
import type { LateCode } from './late-code'
import type { SendCommand } from './send/deliver-command'

type Stop = () => void

/** What a live session is given from outside: the server, what the caller keeps for it, and a way to show a refusal. */
export type LiveSessionOptions<R> = {
  readonly liveSessionId: string
  /** When the server rendered the page, epoch ms. */
  readonly renderedAt: number
  /** What the seat knows besides the facts, kept by the caller; `renew` asks the server for it again. */
  readonly room: {
    readonly read: () => R
    readonly subscribe: (changed: () => void) => Stop
    readonly renew: () => void
  }
  /** The seat's copy of the log, kept by the caller from one screen to the next. */
  readonly log: { readonly read: () => EventLog | undefined; readonly keep: (log: EventLog) => void }
  readonly server: {
    readonly readEvents: ReadEvents
    readonly sendCommand: SendCommand
    readonly askClock: (signal?: AbortSignal) => Promise<ServerMoments>
    readonly reasonOf: (error: unknown) => Reason
  }
  /** The release the page came from and the release that answered last; null where not known. */
  readonly builds: {
    readonly page: () => string | null
    readonly server: () => string | null
    readonly subscribe: (changed: () => void) => Stop
  }
  /** How the code that the page loads later is coming along. */
  readonly lateCode: { readonly read: () => LateCode; readonly subscribe: (changed: () => void) => Stop }
  /** Leaves the page for good: the person's access has ended. `unkept`: acts that wait on this page alone, and go with it. */
  readonly leave: (unkept: number) => void
  readonly onSignInChanged: (changed: () => void) => Stop
  /** Shows the person why an act was refused; of refusals with the same id one is shown. */
  readonly showRefusal: (id: string, reason: Reason) => void
}
