import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigurationError } from '@/server/platform/configuration-error'
import { readEnv } from '@/server/platform/env'

const folder = mkdtempSync(join(tmpdir(), 'triade-env-'))
const secret = 'a secret for tests, long enough to be one'
const base = { TRIADE_DATA_DIR: folder, TRIADE_SECRET: secret }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('nothing has to be set', () => {
  expect(readEnv(base, false)).toMatchObject({
    mode: 'production',
    port: null,
    host: '127.0.0.1',
    publicUrl: null,
    databaseUrl: null,
    directDatabaseUrl: null,
    areWakeUpsOn: true,
    dataDir: folder,
    secret,
    isDemoOn: true,
    isRateLimited: true,
    logLevel: 'info',
    realtime: { kind: 'embedded' },
  })
})

test('an empty variable counts as unset, and spaces around a value do not count', () => {
  const env = readEnv({ ...base, PORT: '', HOST: ' 0.0.0.0 ', TRIADE_DEMO: '  ' }, false)
  expect(env).toMatchObject({ port: null, host: '0.0.0.0', isDemoOn: true })
})

test('the demonstration is off with a database of its own, unless asked for', () => {
  const DATABASE_URL = 'postgres://127.0.0.1/triade'
  expect(readEnv({ ...base, DATABASE_URL }).isDemoOn).toBe(false)
  expect(readEnv({ ...base, DATABASE_URL, TRIADE_DEMO: '1' }).isDemoOn).toBe(true)
  expect(readEnv({ ...base, TRIADE_DEMO: '0' }).isDemoOn).toBe(false)
})

test('what needs a connection of its own goes past the pooler where a direct address is given', () => {
  const DATABASE_URL = 'postgres://127.0.0.1:6432/triade'
  const DATABASE_DIRECT_URL = 'postgres://127.0.0.1:5432/triade'
  expect(readEnv({ ...base, DATABASE_URL }).directDatabaseUrl).toBe(DATABASE_URL)
  expect(readEnv({ ...base, DATABASE_URL, DATABASE_DIRECT_URL }).directDatabaseUrl).toBe(DATABASE_DIRECT_URL)
  expect(readEnv({ ...base, DATABASE_DIRECT_URL }).directDatabaseUrl).toBeNull()
})

test('a public address alone does not let requests say where they come from', () => {
  const TRIADE_URL = 'https://triade.example.org'
  expect(readEnv({ ...base, TRIADE_URL }).isProxyTrusted).toBe(false)
  expect(readEnv({ ...base, TRIADE_URL, TRIADE_TRUST_PROXY: 'on' }).isProxyTrusted).toBe(true)
})

test('the public address loses its closing slash', () => {
  expect(readEnv({ ...base, TRIADE_URL: 'https://triade.example.org/' }).publicUrl).toBe(
    'https://triade.example.org',
  )
})

test('at a terminal only warnings are logged, unless more is asked for', () => {
  expect(readEnv(base, true).logLevel).toBe('warn')
  expect(readEnv({ ...base, LOG_LEVEL: 'debug' }, true).logLevel).toBe('debug')
})

describe('a broken value is one sentence that names the variable and never repeats the value', () => {
  const broken: [string, string][] = [
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'http://somewhere'],
    ['TRIADE_URL', 'somewhere'],
    ['TRIADE_URL', 'ftp://somewhere.example'],
    ['TRIADE_URL', 'https://somewhere.example/path'],
    ['TRIADE_DEMO', 'perhaps'],
    ['TRIADE_TRUST_PROXY', 'perhaps'],
    ['TRIADE_RATE_LIMIT', 'perhaps'],
    ['TRIADE_SECRET', 'too-short'],
    ['DATABASE_URL', 'mysql://somebody:hunter2@somewhere/db'],
    ['DATABASE_URL', 'postgres://somebody:hunter2@'],
    ['PUSHER_APP_ID', 'hunter2'],
    ['LOG_LEVEL', 'hunter2'],
  ]
  test.each(broken)('%s=%s', (name, value) => {
    const message = refusalOf({ ...base, [name]: value })
    expect(message).toMatch(new RegExp(`^${name}[^\\n]+\\.$`))
    expect(message).not.toContain(value)
    expect(message).not.toContain('hunter2')
  })
})

function refusalOf(source: Record<string, string>): string {
  try {
    readEnv(source)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return (error as Error).message
  }
  throw new Error('the value was taken')
}
