import { createHmac } from 'node:crypto'
import type { RelayConfig } from '@/domain/live-session/meeting/relay'
import type { RelaySettings } from './relay-config'

/**
 * The relay as one person may use it for `minutes` from `now` (epoch ms) on. Their name there is `<expiry, Unix seconds>:<person id>`, its
 * credential the base64 of its HMAC-SHA1 (coturn’s `use-auth-secret`, draft-uberti-behave-turn-rest-00).
 */
export function relayFor(
  settings: RelaySettings | null,
  personId: string,
  minutes: number,
  now: number,
): RelayConfig {
  if (settings === null) return { servers: [], isRelayOnly: false, validUntil: null }
  const { stunUrls, turnUrls, secret, isRelayOnly } = settings
  const stun = stunUrls.length > 0 ? [{ urls: stunUrls }] : []
  if (secret === null) return { servers: stun, isRelayOnly: false, validUntil: null }
  const expiry = Math.floor(now / 1_000) + minutes * 60
  const username = `${expiry}:${personId}`
  const credential = createHmac('sha1', secret).update(username).digest('base64')
  return {
    servers: [...stun, { urls: turnUrls, username, credential }],
    isRelayOnly,
    validUntil: expiry * 1_000,
  }
}
