import type { ChannelAuthorization, PresenceIdentity } from '@/server/realtime/channel-auth'
import type { GatewayLog } from '@/server/realtime/gateway/log'
import { RealtimeError } from '@/server/realtime/realtime-error'
import type { OutgoingEvent } from '@/server/realtime/wire'

/** The one way out to connected browsers, whichever engine carries it. Failures are RealtimeError. */
export interface Publisher {
  readonly kind: 'embedded' | 'pusher' | 'memory'
  /** Sends one event to every subscriber of a channel. Strings go as they are, the rest as JSON. */
  publish(channel: string, event: string, data: unknown): Promise<void>
  /** Sends events in order. Nothing is sent when one of them cannot be (too large, bad channel). */
  publishBatch(items: readonly OutgoingEvent[]): Promise<void>
  /** Names of the channels that start with `prefix` and have a subscriber now. */
  occupiedChannels(prefix: string): Promise<string[]>
  /** The answer to a browser's subscription request, once the gate has let it through. */
  authorizeChannel(socketId: string, channel: string, presence?: PresenceIdentity): ChannelAuthorization
}

/**
 * Publishes after a commit, for which nothing may fail any more: clients catch up from the log.
 * Never rejects; a failure is logged with its code and counts, without content.
 */
export async function publishQuietly(
  publisher: Publisher,
  items: readonly OutgoingEvent[],
  log: GatewayLog,
): Promise<void> {
  try {
    await publisher.publishBatch(items)
  } catch (error) {
    const known = error instanceof RealtimeError
    log.warn(
      {
        engine: publisher.kind,
        reason: known ? error.code : 'unexpected',
        status: known ? error.status : undefined,
        events: items.length,
      },
      'realtime publish failed',
    )
  }
}
