import type { IncomingMessage } from 'node:http'
import type { GatewayLimits } from './limits'
import type { GatewayLog } from './log'

export type GatewayOptions = {
  /** Pusher's numeric app id, which is part of the HTTP API's path. */
  appId: string
  key: string
  secret: string
  /** Path of the gateway on its server, without a closing slash; clients give it as `wsPath`. */
  path: string
  log: GatewayLog
  limits?: Partial<GatewayLimits>
  arePublicChannelsAllowed?: boolean
  areClientEventsAllowed?: boolean
  /** Whether pages of the origin named by the upgrade may connect; by default pages of every origin may. */
  isOriginAllowed?: (request: IncomingMessage) => boolean
  /** The address an upgrade comes from, for the limits of one address; by default the socket's own. */
  addressOf?: (request: IncomingMessage) => string
  /** A clock that never goes back, in ms; by default `performance.now`. */
  now?: () => number
}
