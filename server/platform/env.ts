import { resolve } from 'node:path'
import { z } from 'zod'
import { ConfigurationError } from './configuration-error'
import { type MediaConfig, readMediaConfig } from './media/config'
import { type RealtimeConfig, readRealtimeConfig } from './realtime/config'
import { isSecretLost, loadSecret } from './secret'

/** What this floor is configured with, read once when a process starts; all of it: server/operate/configuration.ts. */
export type Env = {
  readonly mode: 'development' | 'production'
  /** Null: 3000, or the next free port. */
  readonly port: number | null
  readonly host: string
  /** Public origin, without a closing slash; null: the host of each request. */
  readonly publicUrl: string | null
  /** Whether all requests come through one proxy that sets X-Forwarded-For. */
  readonly isProxyTrusted: boolean
  readonly databaseUrl: string | null
  /** The same database without a pooler in between, for listening and backups. */
  readonly directDatabaseUrl: string | null
  /** Whether processes on one database notify each other. */
  readonly areWakeUpsOn: boolean
  readonly dataDir: string
  readonly secret: string
  /** Whether the secret was generated and is stored in the data folder. */
  readonly isSecretKept: boolean
  /** Whether the secret was generated now, beside a database that had another one. */
  readonly isSecretRenewed: boolean
  readonly isDemoOn: boolean
  readonly isRateLimited: boolean
  readonly logLevel: LogLevel
  readonly realtime: RealtimeConfig
  readonly media: MediaConfig
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

type Source = Record<string, string | undefined>

/** The first port tried when none is configured. */
export const defaultPort = 3000

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'a port from 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'a port from 0 to 65535' })
    .optional(),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, { error: 'an address or a host name, without scheme or port' })
    .default('127.0.0.1'),
  TRIADE_URL: z.string().transform(toOrigin).optional(),
  TRIADE_TRUST_PROXY: flag('on or off').default(false),
  TRIADE_DATA_DIR: z.string().default('.data'),
  TRIADE_SECRET: z.string().min(32, { error: 'at least 32 characters long' }).optional(),
  TRIADE_DEMO: flag('1 or 0').optional(),
  TRIADE_RATE_LIMIT: flag('on or off').default(true),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, { error: 'an address such as postgres://user:password@host:5432/name' })
    .optional(),
  DATABASE_DIRECT_URL: z
    .string()
    .refine(isPostgresUrl, { error: 'an address such as postgres://user:password@host:5432/name' })
    .optional(),
  TRIADE_WAKE_UPS: flag('on or off').default(true),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }).optional(),
  NODE_ENV: z.string().optional(),
})

/**
 * Reads and checks the variables of the platform; empty variables count as unset. `secretIn` reads the secret
 * kept in the data folder: by default it is generated on the first start.
 * @throws ConfigurationError with one sentence that names the variable
 */
export function readEnv(
  source: Source,
  isTerminal = process.stderr.isTTY,
  secretIn: (dataDir: string) => string = loadSecret,
): Env {
  const parsed = schema.safeParse(withoutEmpty(source))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigurationError(`${issue?.path.join('.')} is wrong: it must be ${issue?.message}.`)
  }
  const values = parsed.data
  const dataDir = resolve(values.TRIADE_DATA_DIR)
  const isSecretRenewed = values.TRIADE_SECRET === undefined && isSecretLost(dataDir)
  const secret = values.TRIADE_SECRET ?? secretIn(dataDir)
  return {
    mode: values.NODE_ENV === 'development' ? 'development' : 'production',
    port: values.PORT ?? null,
    host: values.HOST,
    publicUrl: values.TRIADE_URL ?? null,
    isProxyTrusted: values.TRIADE_TRUST_PROXY,
    databaseUrl: values.DATABASE_URL ?? null,
    directDatabaseUrl: values.DATABASE_URL ? (values.DATABASE_DIRECT_URL ?? values.DATABASE_URL) : null,
    areWakeUpsOn: values.TRIADE_WAKE_UPS,
    dataDir,
    secret,
    isSecretKept: values.TRIADE_SECRET === undefined,
    isSecretRenewed,
    isDemoOn: values.TRIADE_DEMO ?? values.DATABASE_URL === undefined,
    isRateLimited: values.TRIADE_RATE_LIMIT,
    // At a terminal, log lines would hide the few lines meant for a person.
    logLevel: values.LOG_LEVEL ?? (isTerminal ? 'warn' : 'info'),
    realtime: readRealtime(source, secret),
    media: readMediaConfig(source, dataDir),
  }
}

function readRealtime(source: Source, secret: string): RealtimeConfig {
  try {
    return readRealtimeConfig(source, secret)
  } catch (error) {
    throw new ConfigurationError(error instanceof Error ? error.message : 'PUSHER_KEY is wrong.')
  }
}

function withoutEmpty(source: Source): Source {
  const trimmed = Object.entries(source).map(([name, value]) => [name, value?.trim()] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value))
}

function flag(expected: string) {
  return z
    .string()
    .toLowerCase()
    .pipe(
      z.union(
        [
          z.enum(['1', 'true', 'on', 'yes']).transform(() => true),
          z.enum(['0', 'false', 'off', 'no']).transform(() => false),
        ],
        { error: expected },
      ),
    )
}

function toOrigin(text: string, context: z.RefinementCtx): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isBare =
    url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (isBare && /^https?:$/.test(url.protocol)) return url.origin
  context.addIssue({
    code: 'custom',
    message: 'an address such as https://triade.example.org, without a path',
  })
  return z.NEVER
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text)
}
