import type {
  ChannelAuthorization,
  PresenceIdentity,
  UserAuthentication,
} from '@/server/platform/realtime/channel-auth'
import type { GatewayLog } from '@/server/platform/realtime/gateway/log'
import { RealtimeError } from '@/server/platform/realtime/realtime-error'
import type { OutgoingEvent } from '@/server/platform/realtime/wire'

/** Sends events to connected browsers, through whichever engine is configured. Failures are RealtimeError. */
export interface Publisher {
  readonly kind: 'embedded' | 'pusher' | 'memory'
  /** Sends one event to every subscriber of a channel: strings unchanged, other data as JSON. */
  publish(channel: string, event: string, data: unknown): Promise<void>
  /** Sends events in order; sends nothing when one of them is invalid (too large, bad channel). */
  publishBatch(items: readonly OutgoingEvent[]): Promise<void>
  /** Names of the channels that start with `prefix` and have a subscriber. */
  occupiedChannels(prefix: string): Promise<string[]>
  /** The signature with which a browser subscribes. The caller has checked that this person may. */
  authorizeChannel(socketId: string, channel: string, presence?: PresenceIdentity): ChannelAuthorization
  /** With an external engine: closes every socket of a person there. Null where sockets are in these processes. */
  readonly people: EnginePeople | null
}

/** What an external engine does with the people who signed in there (`pusher:signin`). */
export interface EnginePeople {
  /** The signature with which a browser tells the engine whose socket it is. */
  signIn(socketId: string, personId: string): UserAuthentication
  /** Closes every socket of a person, with 4009; a browser that connects again is authorised again. */
  terminate(personId: string): Promise<void>
}

/**
 * Publishes what a committed transaction has changed. Never rejects, because the commit stands and clients can read the log; a
 * failure is logged with its code and the number of events, without their content.
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
