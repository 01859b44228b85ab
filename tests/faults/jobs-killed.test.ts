import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrangeLiveSession } from '../support/api'
import { type AppServer, startApp } from '../support/app-server'
import { type MailServer, openMailServer } from '../support/mail-server'
import { until } from '../support/until'

let app: AppServer
let mail: MailServer
beforeAll(async () => {
  mail = await openMailServer()
  app = await startApp({
    TRIADE_DEMO: '0',
    SMTP_URL: `smtp://127.0.0.1:${mail.config.port}`,
    SMTP_STARTTLS: 'off',
    MAIL_FROM: 'Triade <triade@example.org>',
  })
})
afterAll(async () => {
  await app.stop()
  await mail.close()
})

test('the application is killed in the middle of its jobs: an archive is made whole and each letter leaves, once for its reader', async () => {
  const { advisor, coordinator, cohortId } = await arrangeLiveSession(app.url)
  // The first letter is never answered: its job is under way when the process ends.
  mail.follow(['stall'])
  const invitees = ['un', 'deux', 'trois'].map((name) => ({
    address: `${name}@example.org`,
    name,
    role: 'learner' as const,
  }))
  await coordinator.api.cohort.invite.mutate({ cohortId, invitees, language: 'fr' })
  await advisor.api.personalData.makeArchive.mutate({ language: 'fr' })
  const stateOf = async () => (await advisor.api.personalData.archive.query())?.state
  await until('a letter is under way', () => mail.stalled > 0)
  await app.kill()
  await app.start()

  // What was held when the process ended is taken up when its lease is over.
  await until('the archive is there', async () => (await stateOf()) === 'ready', 150_000)
  await until('each letter was taken', () => new Set(mail.received.map(({ to }) => to)).size === 3, 150_000)
  const answer = await fetch(`${app.url}/my-data/archive.zip`, { headers: { cookie: advisor.cookie } })
  expect(answer.status).toBe(200)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006')
  // A second copy, if any, has the name of the first: its reader's program shows one.
  for (const { to, messageId } of mail.received)
    expect(new Set(mail.received.filter((each) => each.to === to).map((each) => each.messageId))).toEqual(
      new Set([messageId]),
    )
}, 400_000)
