import { isCache, isPresence } from '../channel-name'
import type { Gateway } from '../gateway'
import { ApiRefusal } from './api-refusal'

export type ChannelDescription = {
  subscription_count?: number
  user_count?: number
  cache?: { data: string; ttl: number } | null
}
export type Described = Pick<Gateway, 'occupiedChannels' | 'subscriberCount' | 'memberIds' | 'cached'>

/**
 * Describes a channel by the fields named in `info`, separated by commas: `subscription_count`, `user_count` of a presence
 * channel, `cache` of a cache channel.
 */
export function describeChannel(gateway: Described, channel: string, info: string): ChannelDescription {
  const asked = new Set(info.split(','))
  return {
    ...(asked.has('subscription_count') && { subscription_count: gateway.subscriberCount(channel) }),
    ...(asked.has('user_count') && isPresence(channel) && { user_count: gateway.memberIds(channel).length }),
    ...(asked.has('cache') && isCache(channel) && { cache: readCache(gateway, channel) }),
  }
}

/** `GET /channels`. @throws ApiRefusal 400 for `user_count` of channels other than presence channels */
export function listChannels(gateway: Described, prefix: string, info: string) {
  requireUsers(prefix, info)
  const names = gateway.occupiedChannels(prefix)
  return { channels: Object.fromEntries(names.map((name) => [name, describeChannel(gateway, name, info)])) }
}

/** `GET /channels/{name}`. @throws ApiRefusal 400 for `user_count` of another channel than a presence channel */
export function showChannel(gateway: Described, channel: string, info: string) {
  requireUsers(channel, info)
  return { occupied: gateway.subscriberCount(channel) > 0, ...describeChannel(gateway, channel, info) }
}

/** `GET /channels/{name}/users`. @throws ApiRefusal 400 for another channel than a presence channel */
export function listUsers(gateway: Described, channel: string) {
  if (!isPresence(channel)) throw new ApiRefusal(400, 'Users can be listed of presence channels only.')
  return { users: gateway.memberIds(channel).map((id) => ({ id })) }
}

function requireUsers(channel: string, info: string): void {
  if (!info.split(',').includes('user_count') || isPresence(channel)) return
  throw new ApiRefusal(400, 'user_count can be asked of presence channels only.')
}

function readCache(gateway: Described, channel: string) {
  const cached = gateway.cached(channel)
  return cached && { data: cached.data, ttl: Math.round(cached.ttlMs / 1_000) }
}
