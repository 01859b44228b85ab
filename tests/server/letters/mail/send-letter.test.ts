import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { job, mail, user } from '@/db/schema'
import type { Letter } from '@/domain/mail/letter'
import type { Runtime } from '@/server/entry/runtime'
import { sweepMail } from '@/server/letters/mail/sweep-mail'
import { tryTransport } from '@/server/letters/mail/try-transport'
import { sendMail } from '@/server/operate/jobs/send-mail'
import { post } from '@/server/platform/outbox/post'
import { eventually } from '../../../support/eventually'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let postOffice: MailServer
beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openServerStage(), openMailServer()])
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))
afterEach(async () => {
  await stage.database.db.delete(mail)
  await stage.database.db.delete(job)
  postOffice.follow([])
})

const hour = 3_600_000
const never = new AbortController().signal
const withMail = (): Runtime => ({ ...stage.runtime, env: { ...stage.runtime.env, mail: postOffice.config } })

function invitation(key: string, address = `${key}@example.org`): Letter {
  return {
    key,
    to: { address, name: 'Léa Aubert', language: 'fr' },
    about: {
      kind: 'invitation',
      url: 'http://triade.test/join/abc',
      role: 'learner',
      cohortName: 'Promotion Printemps',
      invitedBy: 'Sandrine Bellec',
      expiresAt: Date.now() + 48 * hour,
    },
    cohortId: null,
  }
}

async function idOf(key: string): Promise<string> {
  const [row] = await stage.database.db.select({ id: mail.id }).from(mail).where(eq(mail.key, key))
  return row?.id ?? ''
}
const rowOf = async (key: string) => (await stage.database.db.select().from(mail).where(eq(mail.key, key)))[0]
const sentTo = (address: string) => postOffice.received.filter(({ to }) => to === address)
const trySending = async (key: string) =>
  sendMail(withMail(), { mailId: await idOf(key) }, never).then(
    () => 'settled',
    (error: Error) => error.name,
  )

test('a letter leaves once, to its reader, in their language, with a text and a page', async () => {
  await post(stage.database.db, invitation('once'))
  expect(await trySending('once')).toBe('settled')
  expect(await trySending('once')).toBe('settled')
  const [letter, ...more] = sentTo('once@example.org')
  expect(more).toEqual([])
  expect(letter?.from).toBe('triade@example.org')
  expect(letter?.raw).toContain('Content-Type: text/plain')
  expect(letter?.raw).toContain('Content-Type: text/html')
  expect(letter?.raw).toContain('Content-Language: fr')
  expect(await rowOf('once')).toMatchObject({ state: 'sent', attempts: 1, about: null })
})

test('a letter of the same key is not written again, nor one that its transaction took back', async () => {
  expect(await post(stage.database.db, invitation('key'))).toBe(true)
  expect(await post(stage.database.db, invitation('key'))).toBe(false)
  await stage.database.db
    .transaction(async (tx) => {
      await post(tx, invitation('undone'))
      throw new Error('taken back')
    })
    .catch(() => undefined)
  expect(await rowOf('undone')).toBeUndefined()
  expect(await stage.database.db.select().from(job)).toHaveLength(1)
})

test('a server that defers, drops or says nothing gets the letter again, which then arrives once', async () => {
  await post(stage.database.db, invitation('patient'))
  postOffice.follow(['defer', 'drop'])
  expect(await trySending('patient')).toBe('deferred')
  expect(await rowOf('patient')).toMatchObject({ state: 'queued', attempts: 1, lastError: 'deferred' })
  expect(await trySending('patient')).toBe('unreachable')
  postOffice.follow(['stall'])
  const stopped = new AbortController()
  const stalled = sendMail(withMail(), { mailId: await idOf('patient') }, stopped.signal)
  const refused = expect(stalled).rejects.toThrow('unreachable')
  await eventually(() => expect(postOffice.stalled).toBe(1))
  stopped.abort(new Error('the lease was lost'))
  await refused
  expect(await trySending('patient')).toBe('settled')
  expect(sentTo('patient@example.org')).toHaveLength(1)
  expect(await rowOf('patient')).toMatchObject({ state: 'sent', attempts: 4 })
})

test('a letter that the server refuses for good is dead at once, with the reason', async () => {
  await post(stage.database.db, invitation('nobody'))
  postOffice.follow(['refuse'])
  expect(await trySending('nobody')).toBe('settled')
  const row = await rowOf('nobody')
  expect(row).toMatchObject({ state: 'dead', lastError: 'refused' })
  expect(row?.about).not.toBeNull()
})

test('cut off between taking and saying so, the letter goes out again under the same name: what mail cannot promise', async () => {
  await post(stage.database.db, invitation('doubt'))
  postOffice.follow(['takeThenDrop'])
  expect(await trySending('doubt')).toBe('unreachable')
  expect(await trySending('doubt')).toBe('settled')
  const [first, second, ...more] = sentTo('doubt@example.org')
  expect(more).toEqual([])
  expect(first?.messageId).toMatch(/^<[\w-]+@example\.org>$/)
  expect(second?.messageId).toBe(first?.messageId)
})

test('the link of a letter that signs in is kept neither once it has left nor once it was given up', async () => {
  const about = (expiresAt: number) =>
    ({ kind: 'magicLink', url: 'http://triade.test/in/s3cret', expiresAt }) as const
  const to = { address: 'in@example.org', name: null, language: 'en' } as const
  await post(stage.database.db, { key: 'in', to, about: about(Date.now() + hour), cohortId: null })
  await post(stage.database.db, { key: 'late', to, about: about(Date.now() - 1), cohortId: null })
  await trySending('in')
  await trySending('late')
  expect(await rowOf('in')).toMatchObject({ state: 'sent', about: null })
  expect(await rowOf('late')).toMatchObject({ state: 'dead', lastError: 'tooLate', about: null })
  expect(sentTo('in@example.org')).toHaveLength(1)
})

test('names cannot add headers or recipients, and are shown as they are', async () => {
  const letter = invitation('inject', 'inject@example.org')
  const evil = 'Eve\r\nBcc: all@example.org <b>&'
  const to = { address: 'inject@example.org', name: evil, language: 'fr' } as const
  const about = { ...letter.about, invitedBy: evil, cohortName: '<script>x</script>' } as Letter['about']
  await post(stage.database.db, { ...letter, to, about })
  await trySending('inject')
  const [arrived] = sentTo('inject@example.org')
  const raw = arrived?.raw ?? ''
  const [head = ''] = raw.split('\r\n\r\n', 1)
  expect(head).not.toMatch(/^Bcc:/im)
  // As text it is what it is; in the page it is no tag.
  expect(raw).toContain('<script>x')
  expect(raw.slice(raw.indexOf('<!doctype'))).not.toContain('<script')
  expect(postOffice.received.some(({ to: reader }) => reader === 'all@example.org')).toBe(false)
})

test('personas of the demonstration get no mail, and a reader whose account is gone none either', async () => {
  const [persona, leaver] = [await stage.person('Claire Démo'), await stage.person('Rachid Parti')]
  await stage.database.db.update(user).set({ demo: true }).where(eq(user.id, persona.id))
  const about = { kind: 'passwordReset', url: 'http://triade.test/x', expiresAt: Date.now() + hour } as const
  const write = (key: string, userId: string) =>
    post(stage.database.db, { key, to: { userId }, about, cohortId: null })
  expect(await write('demo', persona.id)).toBe(false)
  expect(await write('gone', leaver.id)).toBe(true)
  await stage.database.db.delete(user).where(eq(user.id, leaver.id))
  expect(await rowOf('gone')).toBeUndefined()
})

test('without a mail server letters wait, and leave once there is one', async () => {
  await post(stage.database.db, invitation('waits'))
  await sendMail(stage.runtime, { mailId: await idOf('waits') }, never)
  expect(await rowOf('waits')).toMatchObject({ state: 'queued', attempts: 0 })
  await stage.database.db.update(job).set({ doneAt: new Date() })
  const openJobs = async () =>
    (await stage.database.db.select().from(job)).filter(({ doneAt }) => doneAt === null)
  await sweepMail(stage.runtime)
  expect(await openJobs()).toEqual([])
  await sweepMail(withMail())
  await sweepMail(withMail())
  expect(await openJobs()).toHaveLength(1)
})

test('what mail needs can be tried without sending anything', async () => {
  expect(await tryTransport(postOffice.config)).toEqual({ fault: null, detail: null })
  const tls = { ...postOffice.config, encryption: 'startTls' } as const
  expect((await tryTransport(tls)).fault).toBe('noTls')
  const closed = { ...postOffice.config, port: 1 }
  expect((await tryTransport(closed)).fault).toBe('unreachable')
})
