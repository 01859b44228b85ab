import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { type EmbeddedConfig, readEmbedded } from '@/server/platform/realtime/embedded-config'
import type { PusherEngine } from '@/server/platform/realtime/pusher-publisher'

export type RealtimeConfig =
  | (EmbeddedConfig & { browser: BrowserConnection })
  | { kind: 'pusher'; engine: PusherEngine; browser: BrowserConnection }

type Env = Record<string, string | undefined>

const NAMES = [
  'PUSHER_APP_ID',
  'PUSHER_KEY',
  'PUSHER_SECRET',
  'PUSHER_HOST',
  'PUSHER_PORT',
  'PUSHER_USE_TLS',
  'PUSHER_CLUSTER',
  'PUSHER_API_URL',
] as const
type Name = (typeof NAMES)[number]

/**
 * Chooses the realtime engine: the one the PUSHER_* variables describe, or the embedded gateway when none of them is set. Empty
 * variables count as unset.
 * @param serverSecret the gateway's key and secret are derived from it, unless variables set them
 * @throws Error with one sentence that names the missing or wrong variable, never its value
 */
export function readRealtimeConfig(env: Env, serverSecret: string): RealtimeConfig {
  const isSet = NAMES.some((name) => read(env, name) !== undefined)
  return isSet ? readPusher(env) : describeEmbedded(readEmbedded(env, serverSecret))
}

function describeEmbedded(embedded: EmbeddedConfig): RealtimeConfig {
  const { key, path: wsPath } = embedded
  const asPage = { wsHost: null, wsPort: null, wssPort: null, forceTLS: null }
  return { ...embedded, browser: { key, cluster: '', wsPath, ...asPage } }
}

function readPusher(env: Env): RealtimeConfig {
  const appId = demand(env, 'PUSHER_APP_ID', /^\d+$/, 'a number')
  const key = demand(env, 'PUSHER_KEY', /^[\w-]+$/, 'letters, digits, hyphens and underscores')
  const secret = demand(env, 'PUSHER_SECRET', /^\S+$/, 'a secret without spaces')
  const useTLS = readFlag(env, 'PUSHER_USE_TLS', true)
  const credentials = { appId, key, secret }

  if (read(env, 'PUSHER_HOST') !== undefined) {
    if (read(env, 'PUSHER_CLUSTER') !== undefined) {
      throw new Error(
        'PUSHER_CLUSTER and PUSHER_HOST are both set: keep the one that says where the engine is.',
      )
    }
    const host = demand(env, 'PUSHER_HOST', /^[A-Za-z0-9.-]+$/, 'a host name, without scheme, port or path')
    const port = readPort(env, 'PUSHER_PORT', useTLS ? 443 : 80)
    return {
      kind: 'pusher',
      engine: { ...credentials, ...(readApiAddress(env) ?? { host, port, useTLS }) },
      browser: { key, cluster: '', wsHost: host, wsPort: port, wssPort: port, wsPath: '', forceTLS: useTLS },
    }
  }

  if (read(env, 'PUSHER_CLUSTER') === undefined) {
    throw new Error(
      'PUSHER_HOST (or PUSHER_CLUSTER) is missing: the other PUSHER_ variables need to know where.',
    )
  }
  const cluster = demand(env, 'PUSHER_CLUSTER', /^[a-z0-9-]+$/, 'a cluster name such as eu')
  for (const name of ['PUSHER_PORT', 'PUSHER_API_URL'] as const)
    if (read(env, name) !== undefined) throw new Error(`${name} goes with PUSHER_HOST only.`)
  const wsHost = `ws-${cluster}.pusher.com`
  return {
    kind: 'pusher',
    engine: { ...credentials, host: `api-${cluster}.pusher.com`, port: useTLS ? 443 : 80, useTLS },
    browser: { key, cluster, wsHost, wsPort: 80, wssPort: 443, wsPath: '', forceTLS: useTLS },
  }
}

/** The address at which this process reaches the engine; null: the address that browsers use. */
function readApiAddress(env: Env): Pick<PusherEngine, 'host' | 'port' | 'useTLS'> | null {
  const text = read(env, 'PUSHER_API_URL')
  if (text === undefined) return null
  const url = /^https?:\/\/[A-Za-z0-9.-]+(:\d+)?\/?$/.test(text) && URL.canParse(text) ? new URL(text) : null
  if (url === null) {
    throw new Error(
      'PUSHER_API_URL is wrong: it must be an address such as http://soketi:6001, without a path.',
    )
  }
  const useTLS = url.protocol === 'https:'
  return { host: url.hostname, port: Number(url.port) || (useTLS ? 443 : 80), useTLS }
}

function read(env: Env, name: Name): string | undefined {
  return env[name]?.trim() || undefined
}

function demand(env: Env, name: Name, pattern: RegExp, expected: string): string {
  const value = read(env, name)
  if (value === undefined) throw new Error(`${name} is missing: the PUSHER_ variables are set together.`)
  if (!pattern.test(value)) throw new Error(`${name} is wrong: it must be ${expected}.`)
  return value
}

function readPort(env: Env, name: Name, fallback: number): number {
  const value = read(env, name)
  if (value === undefined) return fallback
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (port < 1 || port > 65_535) throw new Error(`${name} is wrong: it must be a port from 1 to 65535.`)
  return port
}

function readFlag(env: Env, name: Name, fallback: boolean): boolean {
  const value = read(env, name)?.toLowerCase()
  if (value === undefined) return fallback
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new Error(`${name} is wrong: it must be true or false.`)
}
