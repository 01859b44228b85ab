const CHANNEL_NAME = /^[A-Za-z0-9_\-=@,.;]{1,164}$/

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
