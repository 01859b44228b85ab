import ical, { type VEvent } from 'node-ical'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { job, mail } from '@/db/schema'
import { remind } from '@/server/letters/mail/remind'
import { sendMail } from '@/server/operate/jobs/send-mail'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let postOffice: MailServer
let cast: Cast
beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openServerStage(), openMailServer()])
  cast = await castLiveSession(stage)
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))
afterEach(async () => {
  await stage.database.db.delete(mail)
  await stage.database.db.delete(job)
})

const tomorrow = Date.now() + 86_400_000
const letters = async (kind: string) =>
  (await stage.database.db.select().from(mail)).filter((each) => each.kind === kind)
const readersOf = async (kind: string) => (await letters(kind)).map(({ toUserId }) => toUserId).sort()
const ids = (...people: { id: string }[]) => people.map(({ id }) => id).sort()

/** Sends the letters of one kind: reminders of other interviews planned here wait beside them, in any order. */
async function leave(kind: string) {
  const runtime = { ...stage.runtime, env: { ...stage.runtime.env, mail: postOffice.config } }
  for (const { id } of await letters(kind)) {
    await sendMail(runtime, { mailId: id }, new AbortController().signal)
  }
}

/** The calendar file of the last letter to this address. */
async function fileTo(address: string): Promise<VEvent> {
  const raw = postOffice.received.findLast(({ to }) => to === address)?.raw ?? ''
  const part = /filename="?triade\.ics"?\r\n[\s\S]*?\r\n\r\n([\s\S]+?)\r\n--/.exec(raw)?.[1] ?? ''
  const parsed = await ical.async.parseICS(Buffer.from(part, 'base64').toString('utf8'))
  const event = Object.values(parsed).find((each): each is VEvent => each?.type === 'VEVENT')
  if (!event) throw new Error('no event came')
  return event
}

/** Each for the day after the one before, unless an hour is given. */
let days = 0

async function plan(by = cast.coordinator, scenarioKey = 'nadia', at: number | null = null) {
  const scheduledFor = at ?? tomorrow + 86_400_000 * days++
  const wish = { ...aWish(cast), scheduledFor, scenarioKey, observerIds: [cast.observer.id] }
  return (await stage.as(by).liveSession.schedule(wish)).liveSessionId
}

test('seated people are told of a planned session, with a file, except its planner', async () => {
  const id = await plan(cast.supervisor)
  expect(await readersOf('sessionPlanned')).toEqual(ids(cast.advisor, cast.beneficiary, cast.observer))
  await leave('sessionPlanned')
  const event = await fileTo(cast.advisor.email)
  expect(event).toMatchObject({ uid: `${id}@triade`, method: 'PUBLISH', status: 'CONFIRMED', sequence: '0' })
  expect(event.start.getTime()).toBe(Math.floor(tomorrow / 1_000) * 1_000)
})

test('a plan that is refused sends no letter, nor does one for an hour that is past', async () => {
  const twice = { ...aWish(cast), scheduledFor: tomorrow, beneficiaryId: cast.advisor.id }
  await stage
    .as(cast.coordinator)
    .liveSession.schedule(twice)
    .catch(() => undefined)
  await plan(cast.coordinator, 'bernard', Date.now() - 3_600_000)
  expect(await letters('sessionPlanned')).toEqual([])
})

test('a cancelled session is told once, with the canceller’s reason, and taken from calendars', async () => {
  const liveSessionId = await plan(cast.coordinator, 'clarisse')
  await stage.database.db.delete(mail)
  await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: 'Claire est souffrante.' })
  await remind(stage.runtime, Date.now())
  const told = ids(cast.advisor, cast.beneficiary, cast.observer, cast.supervisor)
  expect(await readersOf('sessionCancelled')).toEqual(told)
  await leave('sessionCancelled')
  expect(postOffice.received.at(-1)?.raw).toContain('> Claire est souffrante.')
  const event = await fileTo(cast.supervisor.email)
  expect(event).toMatchObject({ uid: `${liveSessionId}@triade`, method: 'CANCEL', status: 'CANCELLED' })
  expect(event.sequence).toBe('1')
})

test('what a process did not live to tell is told by the clock', async () => {
  const liveSessionId = await plan(cast.coordinator, 'driss')
  await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
  await stage.database.db.delete(mail)
  await remind(stage.runtime, Date.now())
  expect(await letters('sessionCancelled')).not.toEqual([])
})
