import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generate } from 'selfsigned'
import type { SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Encryption, MailConfig } from '@/server/letters/mail/config'
import { type TriedTransport, tryTransport } from '@/server/letters/mail/try-transport'
import { type MailServer, openMailServer } from '../../../support/mail-server'

let folder: string
let authority: string
let key: string
let cert: string
let server: MailServer | null = null
/** Whether each conversation was encrypted when the password came. */
let signedIn: boolean[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-smtp-'))
  const altNames = [{ type: 2 as const, value: 'localhost' }]
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames },
    ],
  })
  key = made.private
  cert = made.cert
  authority = join(folder, 'authority.pem')
  await writeFile(authority, cert)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(async () => {
  await server?.close()
  signedIn = []
})

/** A server that asks for a password, with the certificate of an authority that few know. */
async function open(options: SMTPServerOptions, encryption: Encryption): Promise<MailConfig> {
  server = await openMailServer({
    key,
    cert,
    disabledCommands: [],
    allowInsecureAuth: true,
    onAuth({ username, password }, { secure }, done) {
      signedIn.push(secure)
      if (password === 'le bon') done(null, { user: username ?? '' })
      else done(Object.assign(new Error('no'), { responseCode: 535 }))
    },
    ...options,
  })
  return { ...server.config, host: 'localhost', encryption, user: 'triade', password: 'le bon' }
}

/** As an installation does whose operator named the authority in NODE_EXTRA_CA_CERTS. */
async function greetTrusting(config: MailConfig): Promise<TriedTransport> {
  const script = ['--import', 'tsx', 'tests/support/greet-mail-server.ts', JSON.stringify(config)]
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority }
  const { stdout } = await promisify(execFile)(process.execPath, script, { env })
  return JSON.parse(stdout) as TriedTransport
}

const fine = { fault: null, detail: null }

test('smtps is encrypted from the first byte, and the password with it', async () => {
  expect(await greetTrusting(await open({ secure: true }, 'tls'))).toEqual(fine)
  expect(signedIn).toEqual([true])
})

test('STARTTLS encrypts before the password is said, asked for or only offered', async () => {
  for (const encryption of ['startTls', 'startTlsIfOffered'] as const) {
    expect(await greetTrusting(await open({}, encryption))).toEqual(fine)
    await server?.close()
  }
  expect(signedIn).toEqual([true, true])
})

test('a server that offers no STARTTLS hears the password only where that was chosen', async () => {
  const without = { disabledCommands: ['STARTTLS'] }
  expect((await tryTransport(await open(without, 'startTls'))).fault).toBe('noTls')
  expect(signedIn).toEqual([])
  await server?.close()
  expect(await tryTransport(await open(without, 'startTlsIfOffered'))).toEqual(fine)
  expect(signedIn).toEqual([false])
})

test('STARTTLS that is switched off is not used though it is offered', async () => {
  expect(await tryTransport(await open({}, 'none'))).toEqual(fine)
  expect(signedIn).toEqual([false])
})

test('a certificate of an unnamed authority is not trusted, and no password is said', async () => {
  for (const [options, encryption] of [
    [{ secure: true }, 'tls'],
    [{}, 'startTls'],
    [{}, 'startTlsIfOffered'],
  ] as const) {
    const { fault, detail } = await tryTransport(await open(options, encryption))
    expect(fault).not.toBeNull()
    expect(detail).toMatch(/self-signed certificate/u)
    await server?.close()
  }
  expect(signedIn).toEqual([])
})

test('a password that is refused is told as such', async () => {
  const config = { ...(await open({ secure: true }, 'tls')), password: 'un autre' }
  expect((await greetTrusting(config)).fault).toBe('credentials')
})
