import type { RealtimeConfig } from '@/server/realtime/config'
import { createEmbeddedPublisher } from '@/server/realtime/embedded-publisher'
import { createGateway, type Gateway } from '@/server/realtime/gateway/gateway'
import type { RealtimeLog } from '@/server/realtime/log'
import type { Publisher } from '@/server/realtime/publisher'
import { createPusherPublisher } from '@/server/realtime/pusher-publisher'

/** The engine the configuration asks for. `gateway` is there to attach and close when it is the embedded one. */
export type Realtime = { publisher: Publisher; gateway: Gateway | null }

/** Opens the configured engine; nothing is contacted before the first publish. */
export function openRealtime(config: RealtimeConfig, log: RealtimeLog): Realtime {
  if (config.kind === 'pusher') return { publisher: createPusherPublisher(config.engine), gateway: null }
  const gateway = createGateway({ ...config, log })
  return { publisher: createEmbeddedPublisher(gateway, config), gateway }
}
