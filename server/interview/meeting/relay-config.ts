import { ConfigurationError } from '@/server/platform/configuration-error'
import { parseRelayUrl } from './relay-url'

/** The servers by which browsers find a path to each other. */
export type RelaySettings = {
  readonly stunUrls: readonly string[]
  readonly turnUrls: readonly string[]
  /** Shared with the relay, which lets in who shows a credential made with it; null without a relay. */
  readonly secret: string | null
  readonly isRelayOnly: boolean
}

type Source = Record<string, string | undefined>

/** Browsers warn of slow joins above four. */
const MAX_URLS = 8

/**
 * Reads TRIADE_TURN_URLS, TRIADE_TURN_SECRET and TRIADE_TURN_ONLY; null when none is set.
 * @throws ConfigurationError with one sentence that names the variable
 */
export function readRelaySettings(source: Source): RelaySettings | null {
  const urls = read(source, 'TRIADE_TURN_URLS')
  const secret = read(source, 'TRIADE_TURN_SECRET') ?? null
  const isRelayOnly = readOnly(source)
  if (urls === undefined) {
    if (secret !== null) throw new ConfigurationError('TRIADE_TURN_SECRET goes with TRIADE_TURN_URLS.')
    if (isRelayOnly) throw new ConfigurationError('TRIADE_TURN_ONLY goes with TRIADE_TURN_URLS.')
    return null
  }
  const all = urls.split(',').map((each) => each.trim())
  if (all.length > MAX_URLS || all.some((url) => parseRelayUrl(url) === null)) {
    throw new ConfigurationError(
      `TRIADE_TURN_URLS is wrong: it must be at most ${MAX_URLS} addresses such as turn:turn.example.org:3478, with commas between them.`,
    )
  }
  const stunUrls = all.filter((url) => url.startsWith('stun:'))
  const turnUrls = all.filter((url) => !url.startsWith('stun:'))
  requireFitting(turnUrls, secret, isRelayOnly)
  return { stunUrls, turnUrls, secret, isRelayOnly }
}

function requireFitting(turnUrls: readonly string[], secret: string | null, isRelayOnly: boolean): void {
  const hasRelay = turnUrls.length > 0
  if (hasRelay && secret === null) {
    throw new ConfigurationError(
      'TRIADE_TURN_SECRET is missing: it is the static-auth-secret of the relay in TRIADE_TURN_URLS.',
    )
  }
  if (secret !== null && (secret.length < 16 || /\s/u.test(secret))) {
    throw new ConfigurationError(
      'TRIADE_TURN_SECRET is wrong: it must be at least 16 characters long, without spaces.',
    )
  }
  if (!hasRelay && secret !== null) {
    throw new ConfigurationError(
      'TRIADE_TURN_SECRET goes with a turn: or turns: address in TRIADE_TURN_URLS.',
    )
  }
  if (!hasRelay && isRelayOnly) {
    throw new ConfigurationError('TRIADE_TURN_ONLY goes with a turn: or turns: address in TRIADE_TURN_URLS.')
  }
}

function readOnly(source: Source): boolean {
  const value = read(source, 'TRIADE_TURN_ONLY')?.toLowerCase()
  if (value === undefined || ['0', 'false', 'off', 'no'].includes(value)) return false
  if (['1', 'true', 'on', 'yes'].includes(value)) return true
  throw new ConfigurationError('TRIADE_TURN_ONLY is wrong: it must be on or off.')
}

function read(source: Source, name: string): string | undefined {
  return source[name]?.trim() || undefined
}
