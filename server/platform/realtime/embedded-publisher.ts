import { authorizeChannel } from '@/server/platform/realtime/channel-auth'
import type { Gateway } from '@/server/platform/realtime/gateway/gateway'
import type { AppCredentials } from '@/server/platform/realtime/gateway/signature'
import type { Publisher } from '@/server/platform/realtime/publisher'
import { encodeEvent } from '@/server/platform/realtime/wire'

/** Publishes through the gateway in this process. `app`: the key and secret of that gateway. */
export function createEmbeddedPublisher(gateway: Gateway, app: AppCredentials): Publisher {
  return {
    kind: 'embedded',
    async publish(channel, event, data) {
      const wire = encodeEvent({ channel, event, data })
      gateway.publish(wire.channel, wire.name, wire.data)
    },
    async publishBatch(items) {
      const wires = items.map(encodeEvent)
      gateway.publishBatch(wires.map(({ channel, name, data }) => ({ channel, event: name, data })))
    },
    async occupiedChannels(prefix) {
      return gateway.occupiedChannels(prefix)
    },
    authorizeChannel: (socketId, channel, presence) => authorizeChannel(app, socketId, channel, presence),
    people: null,
  }
}
