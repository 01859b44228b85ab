import type { IncomingMessage } from 'node:http'
import type { Happening } from './happening'
import type { GatewayLimits } from './limits'
import type { RealtimeLog } from './log'

export type GatewayOptions = {
  /** Pusher's numeric app id, the one the HTTP API is addressed by. */
  appId: string
  key: string
  secret: string
  /** Where on the server it lives, without a closing slash; browsers give it as `wsPath`. */
  path: string
  log: RealtimeLog
  limits?: Partial<GatewayLimits>
  arePublicChannelsAllowed?: boolean
  areClientEventsAllowed?: boolean
  /** Whether a browser may come from where the upgrade says; by default from everywhere. */
  isOriginAllowed?: (request: IncomingMessage) => boolean
  /** Whom an upgrade comes from, for the limits of one address; by default whoever holds the socket. */
  addressOf?: (request: IncomingMessage) => string
  /** Hears what webhooks tell of. */
  tell?: (happening: Happening) => void
  onClosed?: () => void
}
