import { eq } from 'drizzle-orm'
import ical, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarFeed, personPreferences } from '@/db/schema'
import { defaultPlan } from '@/domain/live-session/core/plan'
import type { Runtime } from '@/server/entry/runtime'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { endFeed, feedState, renewFeed } from '@/server/letters/calendar/feed-address'
import { readFeed } from '@/server/letters/calendar/read-feed'
import { sessionFile } from '@/server/letters/calendar/session-file'
import { endMembership } from '@/server/training/cohort/end-membership'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  origin,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const address = '192.0.2.1'
const secretOf = (url: string) => /\/calendar\/([\w-]+)\.ics$/.exec(url)?.[1] ?? ''
const open = async (personId: string) =>
  secretOf((await renewFeed({ ...stage.runtime, origin }, personId)).url)
const read = (secret: string, runtime: Runtime = stage.runtime) =>
  readFeed(runtime, { secret, address, origin, now: Date.now() })
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  )

async function eventsOf(file: string): Promise<VEvent[]> {
  const parsed = await ical.async.parseICS(file)
  return Object.values(parsed).filter((each): each is VEvent => each?.type === 'VEVENT')
}

/** Plans a session with the cast, on the days around a change of clocks in Paris. */
async function planned(scheduledFor: number, scenarioKey: string): Promise<string> {
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scheduledFor, scenarioKey })
  return liveSessionId
}

test('the calendar of a person holds their sessions at the right moment on both sides of a change of clocks', async () => {
  const [summer, winter] = [Date.UTC(2027, 9, 30, 12), Date.UTC(2027, 9, 31, 13)]
  const [before, after] = [await planned(summer, 'nadia'), await planned(winter, 'bernard')]
  const events = await eventsOf(await read(await open(cast.advisor.id)))
  const startOf = (id: string) => events.find(({ uid }) => uid === `${id}@triade`)?.start.getTime()
  // Both are at 14 h in Paris.
  expect(startOf(before)).toBe(summer)
  expect(startOf(after)).toBe(winter)
  const event = events.find(({ uid }) => uid === `${before}@triade`)
  expect(event?.end?.getTime()).toBe(summer + 45 * 60_000)
  expect(event).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', sequence: '0' })
  expect(event?.alarms).toHaveLength(1)
})

test('a file tells who sits where and nothing of the brief or the trap', async () => {
  const seat = await takeSeat(stage.runtime, cast.beneficiary.id, cast.liveSessionId)
  const file = await sessionFile(stage.runtime, seat, { locale: 'fr', origin })
  const whole = file.replace(/\r\n /g, '')
  expect(whole).toContain('Inès Marchetti')
  for (const told of ['Yann', 'bilan', 'Vous parlez vite', 'empathy']) expect(whole).not.toContain(told)
  expect(await eventsOf(file)).toHaveLength(1)
})

test('a session that changes keeps its name and counts its changes; cancelled, it says so and rings no more', async () => {
  const id = await planned(Date.UTC(2027, 10, 3, 9), 'clarisse')
  const secret = await open(cast.advisor.id)
  const find = async () => (await eventsOf(await read(secret))).find(({ uid }) => uid === `${id}@triade`)
  const { edit, cancel } = stage.as(cast.coordinator).liveSession
  const moved = Date.UTC(2027, 10, 4, 9)
  const when = { scheduledFor: moved, place: 'room' as const, where: { kind: 'room' as const, name: 'B12' } }
  await edit({ liveSessionId: id, version: 0, when })
  expect(await find()).toMatchObject({ sequence: '1', start: new Date(moved), location: 'B12' })
  await edit({ liveSessionId: id, version: 1, plan: { ...defaultPlan, debrief: defaultPlan.debrief + 30 } })
  expect((await find())?.end?.getTime()).toBe(moved + 75 * 60_000)
  await cancel({ liveSessionId: id, reason: null })
  const gone = await find()
  expect(gone).toMatchObject({ sequence: '3', status: 'CANCELLED' })
  expect(gone?.alarms ?? []).toEqual([])
})

test('it is written in the language its owner last used', async () => {
  await stage.database.db
    .insert(personPreferences)
    .values({ userId: cast.advisor.id, body: {}, language: 'en' })
  expect(await read(await open(cast.advisor.id))).toContain('Interview: advisor')
})

test('the address is kept nowhere, and a new one ends the one before', async () => {
  const first = await open(cast.observer.id)
  const [row] = await stage.database.db
    .select()
    .from(calendarFeed)
    .where(eq(calendarFeed.userId, cast.observer.id))
  expect(JSON.stringify(row)).not.toContain(first)
  const second = await open(cast.observer.id)
  expect(await refusal(read(first))).toBe('notFound')
  expect(await refusal(read(second))).toBe('accepted')
  expect((await feedState(stage.runtime, cast.observer.id)).madeAt).not.toBeNull()
  await endFeed(stage.runtime, cast.observer.id)
  expect(await refusal(read(second))).toBe('notFound')
  expect(await feedState(stage.runtime, cast.observer.id)).toEqual({ madeAt: null })
})

test('a wrong secret finds nothing, and many tries are slowed down', async () => {
  expect(await refusal(read('wrong'))).toBe('notFound')
  const limited = { ...stage.runtime, env: { ...stage.runtime.env, isRateLimited: true } }
  const tries = await Promise.all(Array.from({ length: 400 }, () => refusal(read('wrong', limited))))
  expect(tries).toContain('tooManyCommands')
  expect(tries.slice(0, 100)).not.toContain('tooManyCommands')
})

test('a member who leaves the cohort finds its sessions no more, in the feed nor as a file', async () => {
  const secret = await open(cast.secondObserver.id)
  expect(await eventsOf(await read(secret))).not.toEqual([])
  await endMembership(stage.runtime, { cohortId: cast.cohortId, personId: cast.secondObserver.id })
  expect(await eventsOf(await read(secret))).toEqual([])
  const file = takeSeat(stage.runtime, cast.secondObserver.id, cast.liveSessionId)
  expect(await refusal(file)).toBe('noLongerMember')
  expect(
    await reasonFor(stage.as(cast.stranger).liveSession.room({ liveSessionId: cast.liveSessionId })),
  ).toBe('notFound')
})
