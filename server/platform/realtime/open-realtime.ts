import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RealtimeConfig } from '@/server/platform/realtime/config'
import { createEmbeddedPublisher } from '@/server/platform/realtime/embedded-publisher'
import { createGateway, type Gateway } from '@/server/platform/realtime/gateway/gateway'
import type { GatewayOptions } from '@/server/platform/realtime/gateway/gateway-options'
import { answerHttpApi } from '@/server/platform/realtime/gateway/http-api/http-api'
import { keepUpgrades } from '@/server/platform/realtime/gateway/keep-upgrades'
import type { GatewayLog } from '@/server/platform/realtime/gateway/log'
import type { Publisher } from '@/server/platform/realtime/publisher'
import { createPusherPublisher } from '@/server/platform/realtime/pusher-publisher'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Realtime = {
  publisher: Publisher
  /** To close; null with another engine than the embedded gateway. */
  gateway: Gateway | null
  /** Answers the server's upgrades, except those chosen for others. Call it before anything else listens for upgrades. */
  attach: Gateway['attach']
  /** Puts the gateway's HTTP API, where it is open, in front of the handler of all other requests. */
  answerBefore(next: Handler): Handler
}

/** Opens the configured engine. An external engine is first contacted by the first publish. */
export function openRealtime(
  config: RealtimeConfig,
  log: GatewayLog,
  { addressOf, isOriginAllowed }: Pick<GatewayOptions, 'addressOf' | 'isOriginAllowed'> = {},
): Realtime {
  if (config.kind === 'pusher') {
    return {
      publisher: createPusherPublisher(config.engine),
      gateway: null,
      attach(server, isForOthers = () => false) {
        keepUpgrades(server, { isOurs: () => false, take: () => undefined, isForOthers })
      },
      answerBefore: (next) => next,
    }
  }
  const { isServer, limits } = config
  const gateway = createGateway({
    ...config,
    ...(addressOf && { addressOf }),
    // Where the gateway serves other programs, pages of every origin may connect.
    ...(isOriginAllowed && !isServer && { isOriginAllowed }),
    log,
    arePublicChannelsAllowed: isServer,
    areClientEventsAllowed: isServer,
  })
  const api = { gateway, app: config, log, maxEventBytes: limits.maxEventBytes }
  return {
    publisher: createEmbeddedPublisher(gateway, config),
    gateway,
    attach: gateway.attach,
    answerBefore: (next) => (isServer ? answerHttpApi(api, next) : next),
  }
}
