const CHANNEL_NAME = /^[A-Za-z0-9_\-=@,.;]{1,164}$/
const CACHE = /^(?:private-encrypted-|private-|presence-)?cache-/
const SERVER_TO_USER = '#server-to-user-'

/** Is this a channel name every engine takes (Pusher's alphabet and length)? */
export function isChannelName(name: string): boolean {
  return CHANNEL_NAME.test(name)
}

export function isPresence(channel: string): boolean {
  return channel.startsWith('presence-')
}

/** Does subscribing need a signature? */
export function isProtected(channel: string): boolean {
  return channel.startsWith('private-') || isPresence(channel)
}

/** Are its events sealed between publisher and subscribers, so that the engine only relays them? */
export function isEncrypted(channel: string): boolean {
  return channel.startsWith('private-encrypted-')
}

/** Does it keep its last event for those who come later? */
export function isCache(channel: string): boolean {
  return CACHE.test(channel)
}

/** May its subscribers send events of their own? */
export function takesClientEvents(channel: string): boolean {
  return isProtected(channel) && !isEncrypted(channel)
}

/** The person whose own channel this is (`#server-to-user-…`); null for every other name. */
export function userOfChannel(channel: string): string | null {
  return channel.startsWith(SERVER_TO_USER) ? channel.slice(SERVER_TO_USER.length) : null
}
