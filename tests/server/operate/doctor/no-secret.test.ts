import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { readConfiguration } from '@/server/operate/configuration'
import { temporaryFolder } from '@/tests/support/embedded-folder'

/**
 * Secret variables, and the parts of them that no output may show. Ports are closed, so every check reports a failure.
 */
const secrets: Record<string, { readonly value: string; readonly needles: readonly string[] }> = {
  TRIADE_SECRET: {
    value: 'needle-of-the-server-secret-0123456789',
    needles: ['needle-of-the-server-secret'],
  },
  DATABASE_URL: {
    value: 'postgresql://needleuser:needle-of-the-database@127.0.0.1:9/triade',
    needles: ['needle-of-the-database', 'needleuser'],
  },
  DATABASE_DIRECT_URL: {
    value: 'postgresql://needledirect:needle-of-the-direct@127.0.0.1:9/triade',
    needles: ['needle-of-the-direct', 'needledirect'],
  },
  PUSHER_SECRET: { value: 'needle-of-pusher', needles: ['needle-of-pusher'] },
  TRIADE_TURN_SECRET: { value: 'needle-of-the-relay', needles: ['needle-of-the-relay'] },
  TRIADE_MEDIA_S3_SECRET: { value: 'needle-of-the-bucket', needles: ['needle-of-the-bucket'] },
  TRIADE_REALTIME_SECRET: { value: 'needle-of-the-gateway-0123456789', needles: ['needle-of-the-gateway'] },
  SMTP_URL: {
    value: 'smtp://needlemail:needle-of-mail@127.0.0.1:9',
    needles: ['needle-of-mail', 'needlemail'],
  },
  OIDC_REGION_CLIENT_SECRET: { value: 'needle-of-the-institution', needles: ['needle-of-the-institution'] },
}

const around = {
  PUSHER_APP_ID: '1',
  PUSHER_KEY: 'key',
  PUSHER_HOST: '127.0.0.1',
  PUSHER_PORT: '9',
  TRIADE_TURN_URLS: 'turn:127.0.0.1:9',
  TRIADE_MEDIA_S3_ENDPOINT: 'http://127.0.0.1:9',
  TRIADE_MEDIA_S3_BUCKET: 'recordings',
  TRIADE_MEDIA_S3_KEY: 'key',
  MAIL_FROM: 'triade@example.org',
  OIDC_PROVIDERS: 'region',
  OIDC_REGION_NAME: 'Région',
  OIDC_REGION_CLIENT_ID: 'triade',
  OIDC_REGION_ISSUER: 'http://127.0.0.1:9',
  TRIADE_URL: 'http://127.0.0.1:9',
}

const valuesOf = () => Object.fromEntries(Object.entries(secrets).map(([name, { value }]) => [name, value]))
const needles = Object.values(secrets).flatMap((each) => each.needles)

async function say(variables: Record<string, string>, ...flags: string[]): Promise<string> {
  const folder = await temporaryFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const folders = { TRIADE_DATA_DIR: join(folder, 'data'), TRIADE_MEDIA_KEYS: join(folder, 'keys') }
  const env = { PATH: process.env.PATH, ...folders, ...variables }
  const run = promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'server/operate/doctor/main.ts', ...flags],
    { env: env as never },
  )
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error)
  return `${stdout}${stderr}`
}

/** Both as they stand and as an encoding would carry them. */
function found(text: string): string[] {
  const forms = (needle: string) => [
    needle,
    encodeURIComponent(needle),
    Buffer.from(needle).toString('base64').replace(/=+$/u, ''),
  ]
  return needles.filter((needle) => forms(needle).some((form) => text.includes(form)))
}

test('whatever is configured and wherever it fails, the doctor prints no secret of the environment', async () => {
  const whole = { ...around, ...valuesOf() }
  for (const [LANG, ...flags] of [['fr_FR.UTF-8'], ['en_US.UTF-8', '--json']] as const) {
    const text = await say({ ...whole, LANG }, ...flags)
    // Each of them was tried, and told of.
    expect(text.match(/✗|"bad"/gu)?.length).toBeGreaterThan(4)
    expect(found(text), LANG).toEqual([])
  }
})

test('a variable with a secret that cannot be read is told by its name alone', () => {
  const told = Object.entries(secrets).flatMap(([name, { value }]) => {
    const broken = name.endsWith('_URL') ? value.replace('127.0.0.1:9', '127.0.0.1:nine') : `${value} \u0007`
    try {
      readConfiguration({ ...around, ...valuesOf(), [name]: broken }, false, () => 'x'.repeat(32))
      return []
    } catch (error) {
      return [String(error)]
    }
  })
  expect(told.length).toBeGreaterThan(2)
  expect(found(told.join('\n'))).toEqual([])
})

test('each variable that is documented as a secret, or carries one, is among those looked for', async () => {
  const page = await readFile('docs/operating.md', 'utf8')
  const named = new Set(page.match(/\b[A-Z][A-Z0-9]+_[A-Z0-9_]*(?:SECRET|PASSWORD|TOKEN)\b/gu))
  const carrying = [...page.matchAll(/^\| `([A-Z_]+)`/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => /^(?:DATABASE|SMTP)_(?:DIRECT_)?URL$/u.test(name))
  const known = new Set(Object.keys(secrets))
  const isKnown = (name: string) =>
    known.has(name) || (name.startsWith('OIDC_') && known.has('OIDC_REGION_CLIENT_SECRET'))
  expect([...named, ...carrying].filter((name) => !isKnown(name))).toEqual([])
  expect(carrying.length).toBeGreaterThan(2)
})
