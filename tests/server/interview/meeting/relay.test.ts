import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultPlan, totalMinutes } from '@/domain/live-session/core/plan'
import type { RelayConfig } from '@/domain/live-session/meeting/relay'
import { relayMinutesLeast, relayTrialMinutes } from '@/domain/live-session/meeting/relay'
import type { RelaySettings } from '@/server/interview/meeting/relay-config'
import { relayFor } from '@/server/interview/meeting/relay-for'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  type Wish,
} from '../../../support/server-stage'

const settings: RelaySettings = {
  stunUrls: ['stun:stun.example.org'],
  turnUrls: ['turn:turn.example.org:3478', 'turns:turn.example.org:5349'],
  secret: 'north-and-south-of-the-relay',
  isRelayOnly: true,
}
const now = Date.UTC(2026, 10, 28, 9, 0, 0, 500)

test('a credential is the HMAC of its end and its person, as coturn checks it', () => {
  const { servers, isRelayOnly, validUntil } = relayFor(settings, 'person-1', 120, now)
  const username = `${Math.floor(now / 1_000) + 7_200}:person-1`
  expect(servers).toEqual([
    { urls: ['stun:stun.example.org'] },
    {
      urls: settings.turnUrls,
      username,
      credential: createHmac('sha1', settings.secret ?? '')
        .update(username)
        .digest('base64'),
    },
  ])
  expect(isRelayOnly).toBe(true)
  expect(validUntil).toBe(Date.UTC(2026, 10, 28, 11))
})

test('without a relay there is nothing to be let into', () => {
  expect(relayFor(null, 'person-1', 120, now)).toEqual({ servers: [], isRelayOnly: false, validUntil: null })
  const stunOnly = { ...settings, turnUrls: [], secret: null, isRelayOnly: false }
  const servers = [{ urls: ['stun:stun.example.org'] }]
  expect(relayFor(stunOnly, 'person-1', 120, now)).toEqual({ servers, isRelayOnly: false, validUntil: null })
})

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await meetBy({ place: 'video' })
})

async function meetBy(wish: Partial<Wish>) {
  const { coordinator, liveSessionId: last } = cast
  await stage.as(coordinator).liveSession.cancel({ liveSessionId: last, reason: null })
  const { liveSessionId } = await stage
    .as(coordinator)
    .liveSession.schedule({ ...aWish(cast), scheduledFor: Date.now(), ...wish })
  cast = { ...cast, liveSessionId }
}

const withRelay = () => ({ ...stage.runtime, env: { ...stage.runtime.env, relay: settings } })
const ask = (person: Person): Promise<RelayConfig> =>
  stage.as(person, withRelay()).meeting.relay({ liveSessionId: cast.liveSessionId })

test('a seat is let in before its live session begins and while it lasts, in its own name', async () => {
  const before = Date.now()
  const relay = await ask(cast.advisor)
  expect(relay.servers[1]?.username).toMatch(new RegExp(`^\\d{10}:${cast.advisor.id}$`, 'u'))
  const lasts = relayMinutesLeast * 60_000
  expect(relay.validUntil).toBeGreaterThanOrEqual(Math.floor(before / 1_000) * 1_000 + lasts)
  expect(relay.validUntil).toBeLessThanOrEqual(Date.now() + lasts)
  expect(JSON.stringify(relay)).not.toContain(settings.secret)
  await playUntil(stage, cast, 'debrief')
  const other = await ask(cast.supervisor)
  expect(other.servers[1]?.username).toMatch(new RegExp(`:${cast.supervisor.id}$`, 'u'))
  expect(other.servers[1]?.credential).not.toBe(relay.servers[1]?.credential)
  // Who is there then has a credential that lasts; no one fetches another for years.
  await playUntil(stage, cast, 'closed', 'debrief')
  expect(await reasonFor(ask(cast.supervisor))).toBe('wrongMoment')
})

test('more than an hour before the interview, a seat is let in for ten minutes at a time', async () => {
  const HOUR = 3_600_000
  await meetBy({ place: 'video', scheduledFor: Date.now() + HOUR + 60_000 })
  const trial = await ask(cast.advisor)
  expect(trial.validUntil).toBeLessThanOrEqual(Date.now() + relayTrialMinutes * 60_000)
  expect(trial.validUntil).toBeGreaterThan(Date.now() + (relayTrialMinutes - 1) * 60_000)
  await meetBy({ place: 'video', scheduledFor: Date.now() + HOUR - 60_000 })
  expect((await ask(cast.advisor)).validUntil).toBeGreaterThan(Date.now() + HOUR)
})

test('who lost their seat is not let in again; a credential that was given holds to its end', async () => {
  const { validUntil } = await ask(cast.advisor)
  const { cohortId, coordinator, advisor } = cast
  await stage.as(coordinator).cohort.removeMembers({ cohortId, personIds: [advisor.id] })
  expect(await reasonFor(ask(advisor))).toBe('noLongerMember')
  expect(validUntil).toBeGreaterThan(Date.now())
})

test('a live session planned for long is outlasted', async () => {
  const plan = { ...defaultPlan, debrief: 180 }
  await meetBy({ place: 'audio', plan })
  const { validUntil } = await ask(cast.beneficiary)
  expect(validUntil).toBeGreaterThan(Date.now() + (totalMinutes(plan) + 59) * 60_000)
})

test('no person is let in where people do not meet, or will not', async () => {
  const { coordinator, liveSessionId } = cast
  await stage.as(coordinator).liveSession.cancel({ liveSessionId, reason: null })
  expect(await reasonFor(ask(cast.advisor))).toBe('wrongMoment')
  await meetBy({ place: 'room' })
  expect(await reasonFor(ask(cast.advisor))).toBe('wrongMoment')
  const url = 'https://visio.example.org/abc'
  await meetBy({ place: 'video', where: { kind: 'link', url } })
  expect(await reasonFor(ask(cast.advisor))).toBe('wrongMoment')
  expect(await reasonFor(ask(cast.otherLearner))).toBe('notFound')
})

test('an administrator is let in to try the relay, for two hours', async () => {
  const relay = await stage.as(stage.administrator, withRelay()).administration.relay()
  expect(relay.servers[1]?.username).toMatch(new RegExp(`:${stage.administrator.id}$`, 'u'))
  expect(relay.validUntil).toBeLessThanOrEqual(Date.now() + 7_200_000)
  expect(relay.validUntil).toBeGreaterThan(Date.now() + 7_190_000)
})
