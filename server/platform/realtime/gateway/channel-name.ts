const CHANNEL_NAME = /^[A-Za-z0-9_\-=@,.;]{1,164}$/
const CACHE = /^(?:private-encrypted-|private-|presence-)?cache-/
const SERVER_TO_USER = '#server-to-user-'

/** Whether every server of the protocol takes this channel name (Pusher's alphabet and length). */
export function isChannelName(name: string): boolean {
  return CHANNEL_NAME.test(name)
}

export function isPresence(channel: string): boolean {
  return channel.startsWith('presence-')
}

/** Whether subscribing needs a signature. */
export function isProtected(channel: string): boolean {
  return channel.startsWith('private-') || isPresence(channel)
}

/** Whether events are encrypted from publisher to subscribers: the gateway cannot read them. */
export function isEncrypted(channel: string): boolean {
  return channel.startsWith('private-encrypted-')
}

/** Whether the channel keeps its last event for later subscribers. */
export function isCache(channel: string): boolean {
  return CACHE.test(channel)
}

/** Whether subscribers may send client events. */
export function takesClientEvents(channel: string): boolean {
  return isProtected(channel) && !isEncrypted(channel)
}

/** The id of the user whose channel this is (`#server-to-user-…`); null for every other name. */
export function userOfChannel(channel: string): string | null {
  return channel.startsWith(SERVER_TO_USER) ? channel.slice(SERVER_TO_USER.length) : null
}
