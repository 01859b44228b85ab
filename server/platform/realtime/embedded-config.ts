import { createHmac } from 'node:crypto'
import { DEFAULT_LIMITS, type GatewayLimits } from '@/server/platform/realtime/gateway/limits'

export type EmbeddedConfig = {
  kind: 'embedded'
  appId: string
  key: string
  secret: string
  path: string
  limits: GatewayLimits
  /** Whether the gateway serves other programs too: HTTP API, public channels, client events. */
  isServer: boolean
}

type Env = Record<string, string | undefined>

const PATH = '/rt'
const APP_ID = '1'
const PREFIX = 'TRIADE_REALTIME_'

/**
 * Reads the gateway's configuration from the TRIADE_REALTIME_* variables; empty variables count as unset.
 * @throws Error with one sentence that names the missing or wrong variable, never its value
 */
export function readEmbedded(env: Env, serverSecret: string): EmbeddedConfig {
  if (read(env, 'WEBHOOK_URL') !== undefined) {
    throw new Error(`${PREFIX}WEBHOOK_URL is set, but webhooks are no longer sent: unset it.`)
  }
  return {
    kind: 'embedded',
    appId: APP_ID,
    ...readCredentials(env, serverSecret),
    path: PATH,
    limits: readLimits(env),
    isServer: readFlag(env, 'SERVER'),
  }
}

/** The name of the variable that sets a limit: TRIADE_REALTIME_MAX_FRAME_BYTES for `maxFrameBytes`. */
export function limitVariable(limit: string): string {
  return PREFIX + limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

function readCredentials(env: Env, serverSecret: string): { key: string; secret: string } {
  const [key, secret] = [read(env, 'KEY'), read(env, 'SECRET')]
  if (key === undefined && secret === undefined) {
    if (serverSecret === '') throw new Error('The embedded realtime gateway needs a server secret.')
    return {
      key: derive(serverSecret, 'triade realtime key').slice(0, 20),
      secret: derive(serverSecret, 'triade realtime secret'),
    }
  }
  if (key === undefined || !/^[\w-]{1,64}$/.test(key)) {
    throw new Error(`${PREFIX}KEY is wrong: it must be letters, digits, hyphens and underscores.`)
  }
  if (secret === undefined || !/^\S{32,}$/.test(secret)) {
    throw new Error(`${PREFIX}SECRET is wrong: it must be at least 32 characters, without spaces.`)
  }
  return { key, secret }
}

function readLimits(env: Env): GatewayLimits {
  const limits = { ...DEFAULT_LIMITS }
  for (const limit of Object.keys(DEFAULT_LIMITS) as (keyof GatewayLimits)[]) {
    const given = env[limitVariable(limit)]?.trim()
    if (!given) continue
    const smallest = DEFAULT_LIMITS[limit] === 0 ? 0 : 1
    const value = /^\d{1,9}$/.test(given) ? Number(given) : -1
    if (value < smallest) {
      throw new Error(`${limitVariable(limit)} is wrong: it must be a whole number from ${smallest}.`)
    }
    limits[limit] = value
  }
  return limits
}

function readFlag(env: Env, name: string): boolean {
  const value = read(env, name)?.toLowerCase() ?? 'off'
  if (['on', 'true', '1', 'yes'].includes(value)) return true
  if (['off', 'false', '0', 'no'].includes(value)) return false
  throw new Error(`${PREFIX}${name} is wrong: it must be on or off.`)
}

function read(env: Env, name: string): string | undefined {
  return env[PREFIX + name]?.trim() || undefined
}

function derive(serverSecret: string, purpose: string): string {
  return createHmac('sha256', serverSecret).update(purpose).digest('hex')
}
