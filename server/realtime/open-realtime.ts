import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RealtimeConfig } from '@/server/realtime/config'
import { createEmbeddedPublisher } from '@/server/realtime/embedded-publisher'
import { createGateway, type Gateway } from '@/server/realtime/gateway/gateway'
import type { GatewayOptions } from '@/server/realtime/gateway/gateway-options'
import { answerHttpApi } from '@/server/realtime/gateway/http-api/http-api'
import type { GatewayLog } from '@/server/realtime/gateway/log'
import { createWebhooks } from '@/server/realtime/gateway/webhooks/webhooks'
import type { Publisher } from '@/server/realtime/publisher'
import { createPusherPublisher } from '@/server/realtime/pusher-publisher'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The engine the configuration asks for. `gateway` is there to attach and close when it is the embedded one. */
export type Realtime = {
  publisher: Publisher
  gateway: Gateway | null
  /** Puts the engine's own HTTP API, where it is open, in front of the other requests. */
  answerBefore(next: Handler): Handler
}

/** Opens the configured engine; nothing is contacted before the first publish. */
export function openRealtime(
  config: RealtimeConfig,
  log: GatewayLog,
  { addressOf, isOriginAllowed }: Pick<GatewayOptions, 'addressOf' | 'isOriginAllowed'> = {},
): Realtime {
  if (config.kind === 'pusher') {
    return { publisher: createPusherPublisher(config.engine), gateway: null, answerBefore: (next) => next }
  }
  const { isServer, limits } = config
  const webhooks =
    config.webhooks === null ? null : createWebhooks({ config: config.webhooks, app: config, log })
  const gateway = createGateway({
    ...config,
    ...(addressOf && { addressOf }),
    // Programs of other people bring pages of their own.
    ...(isOriginAllowed && !isServer && { isOriginAllowed }),
    log,
    arePublicChannelsAllowed: isServer,
    areClientEventsAllowed: isServer,
    ...(webhooks && { notify: webhooks.notify, onClosed: webhooks.stop }),
  })
  const api = { gateway, app: config, log, maxEventBytes: limits.maxEventBytes }
  return {
    publisher: createEmbeddedPublisher(gateway, config),
    gateway,
    answerBefore: (next) => (isServer ? answerHttpApi(api, next) : next),
  }
}
