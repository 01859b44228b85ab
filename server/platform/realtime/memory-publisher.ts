import { authorizeChannel } from '@/server/platform/realtime/channel-auth'
import type { AppCredentials } from '@/server/platform/realtime/gateway/signature'
import type { Publisher } from '@/server/platform/realtime/publisher'
import { encodeEvent, type OutgoingEvent, type WireEvent } from '@/server/platform/realtime/wire'

export type MemoryPublisher = Publisher & {
  /** The published events in order, with their JSON decoded as in a browser. */
  readonly published: OutgoingEvent[]
  /** The channels that `occupiedChannels` returns. */
  readonly occupied: Set<string>
  /** Makes every publish reject with this error; null ends that. */
  failWith(error: Error | null): void
}

/** Keeps published events in memory, for tests of verbs that publish. */
export function createMemoryPublisher(
  app: AppCredentials = { key: 'key', secret: 'secret' },
): MemoryPublisher {
  const published: OutgoingEvent[] = []
  const occupied = new Set<string>()
  let failure: Error | null = null

  function keep(events: readonly WireEvent[]) {
    if (failure) throw failure
    for (const { channel, name, data } of events) published.push({ channel, event: name, data: decode(data) })
  }

  return {
    kind: 'memory',
    published,
    occupied,
    failWith(error) {
      failure = error
    },
    async publish(channel, event, data) {
      keep([encodeEvent({ channel, event, data })])
    },
    async publishBatch(items) {
      keep(items.map(encodeEvent))
    },
    async occupiedChannels(prefix) {
      return [...occupied].filter((channel) => channel.startsWith(prefix))
    },
    authorizeChannel: (socketId, channel, presence) => authorizeChannel(app, socketId, channel, presence),
    people: null,
  }
}

function decode(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}
