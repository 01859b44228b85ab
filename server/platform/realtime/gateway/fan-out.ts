import type { ChannelCache } from './channel-cache'
import { isCache, userOfChannel } from './channel-name'
import type { Channels } from './channels'
import type { Connection } from './connection'
import type { ConnectionIndex } from './connection-index'
import { eventFrame, type Frame } from './server-frames'

type Needs = { channels: Channels<Connection>; users: ConnectionIndex<Connection>; cache: ChannelCache }

/** Sends frames and events to the subscribers of a channel, except one of them where `except` is given. */
export function createFanOut({ channels, users, cache }: Needs) {
  function broadcast(channel: string, frame: Frame, except?: Connection): void {
    sendToAll(channels.subscribers(channel), frame, except)
  }

  /** `data`: text that clients parse. Events to a user reach every connection on which they signed in. */
  function publish(channel: string, event: string, data: string, except?: Connection): void {
    if (isCache(channel)) cache.remember(channel, event, data)
    const userId = userOfChannel(channel)
    if (userId !== null) sendToAll(users.connectionsOf(userId), eventFrame(channel, event, data), except)
    else if (channels.subscriberCount(channel) > 0) {
      broadcast(channel, eventFrame(channel, event, data), except)
    }
  }

  return { broadcast, publish }
}

function sendToAll(receivers: Iterable<Connection>, frame: Frame, except?: Connection): void {
  for (const receiver of receivers) {
    if (receiver !== except) receiver.send(frame)
  }
}
