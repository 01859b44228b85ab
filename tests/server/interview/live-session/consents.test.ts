import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { cohort } from '@/db/schema'
import type { ConsentScope } from '@/domain/live-session/consent/consent-scope'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { publishHeads } from '@/server/interview/live-session/publish-heads'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { seatKey } from '@/server/people/access/authorizations'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let closed: string[]
beforeEach(async () => {
  await stage?.close()
  stage = await openServerStage()
  closed = []
  const gateway = { closeLinked: (key: string) => closed.push(key) }
  Object.assign(stage.runtime, { gateway })
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const give = (by: Person, scope: ConsentScope = 'observer') =>
  send(stage, by, cast.liveSessionId, { type: 'giveConsent', scope, wording: 2 })
const withdraw = (by: Person, scope: ConsentScope = 'observer') =>
  send(stage, by, cast.liveSessionId, { type: 'withdrawConsent', scope })
const roomAs = (person: Person) =>
  reasonFor(stage.as(person).liveSession.room({ liveSessionId: cast.liveSessionId }))
const eventsAs = (person: Person) =>
  reasonFor(stage.as(person).liveSession.events({ liveSessionId: cast.liveSessionId, after: 0 }))

describe('An observer whose consent is withdrawn', () => {
  test('is refused everything from that moment, in every process, and their sockets are closed', async () => {
    const second = await stage.secondRuntime()
    await playUntil(stage, cast, 'interview')
    expect(await roomAs(cast.observer)).toBe('accepted')
    await withdraw(cast.beneficiary)
    expect(closed).toEqual([
      seatKey(cast.liveSessionId, cast.observer.id),
      seatKey(cast.liveSessionId, cast.secondObserver.id),
    ])
    expect([await roomAs(cast.observer), await eventsAs(cast.observer)]).toEqual([
      'consentMissing',
      'consentMissing',
    ])
    await expect(takeSeat(second, cast.observer.id, cast.liveSessionId)).rejects.toThrow('consentMissing')
    expect(
      await reasonFor(
        send(stage, cast.observer, cast.liveSessionId, {
          type: 'mark',
          codeKey: 'empathy',
          valence: 'demonstrated',
          reactionOffsetMs: 0,
        }),
      ),
    ).toBe('consentMissing')
    for (const person of [cast.advisor, cast.beneficiary, cast.supervisor])
      expect(await roomAs(person)).toBe('accepted')
  })

  test('reads no more on lists what the advisor works on', async () => {
    await playUntil(stage, cast, 'briefing')
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
    await playUntil(stage, cast, 'interview', 'briefing')
    const focusFor = async (person: Person) =>
      (await stage.as(person).liveSession.mine()).find(({ id }) => id === cast.liveSessionId)?.focus
    expect(await focusFor(cast.observer)).toBe('empathy')
    await withdraw(cast.beneficiary)
    expect(await focusFor(cast.observer)).toBeNull()
    expect(await focusFor(cast.supervisor)).toBe('empathy')
  })

  test('is sent nothing more, neither facts nor how far the log has come', async () => {
    await playUntil(stage, cast, 'interview')
    await withdraw(cast.advisor)
    const { publisher } = stage.runtime
    const before = publisher.published.length
    await send(stage, cast.supervisor, cast.liveSessionId, {
      type: 'mark',
      codeKey: 'empathy',
      valence: 'demonstrated',
      reactionOffsetMs: 0,
    })
    await publishHeads(stage.runtime)
    const channels = publisher.published.slice(before).map(({ channel }) => channel)
    expect(channels.length).toBeGreaterThan(0)
    expect(channels.filter((channel) => channel.includes('observer'))).toEqual([])
  })

  test('comes in again once the same player says yes, and reads what was theirs to see', async () => {
    await playUntil(stage, cast, 'interview')
    await withdraw(cast.advisor)
    await give(cast.beneficiary)
    expect(await roomAs(cast.observer)).toBe('consentMissing')
    await give(cast.advisor)
    expect(await roomAs(cast.observer)).toBe('accepted')
    expect(await eventsAs(cast.observer)).toBe('accepted')
  })

  test('reads no debrief of it either, on screen or on paper', async () => {
    await playUntil(stage, cast, 'closed')
    await withdraw(cast.beneficiary)
    expect(await roomAs(cast.observer)).toBe('consentMissing')
    expect(
      await reasonFor(stage.as(cast.observer).liveSession.accessLog({ liveSessionId: cast.liveSessionId })),
    ).toBe('consentMissing')
  })
})

describe('Where the cohort asks first', () => {
  beforeEach(async () => {
    await stage.database.db
      .update(cohort)
      .set({ settings: { ...defaultLiveSettings, viewsOpen: 'atOnce', asksConsent: true } })
      .where(eq(cohort.id, cast.cohortId))
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish(cast),
      scenarioKey: 'nadia',
      observerIds: [cast.observer.id],
    })
    cast = { ...cast, liveSessionId }
  })

  test('the interview begins without the observer, who comes in once both have said yes', async () => {
    await playUntil(stage, cast, 'briefing')
    expect(await roomAs(cast.observer)).toBe('accepted')
    await give(cast.advisor)
    await playUntil(stage, cast, 'interview', 'briefing')
    expect(await roomAs(cast.observer)).toBe('consentMissing')
    expect(closed).toEqual([seatKey(cast.liveSessionId, cast.observer.id)])
    await give(cast.beneficiary)
    expect(await roomAs(cast.observer)).toBe('accepted')
  })

  test('each player finds on their page what they are asked, and what they said', async () => {
    await playUntil(stage, cast, 'briefing')
    await give(cast.advisor)
    const mine = (person: Person) => stage.as(person).personalData.consents()
    const of = (all: Awaited<ReturnType<typeof mine>>) =>
      all.find(({ liveSessionId }) => liveSessionId === cast.liveSessionId)
    expect(of(await mine(cast.advisor))).toMatchObject({
      asks: true,
      scopes: [
        { scope: 'observer', names: ['Léa Aubert'], word: 'given' },
        { scope: 'teaching', names: [], word: null },
      ],
    })
    expect(of(await mine(cast.beneficiary))?.scopes[0]).toMatchObject({ scope: 'observer', word: null })
    expect(of(await mine(cast.observer))).toBeUndefined()
  })
})

test('two blind supervisors: the second one leaves at a word, the one who leads stays', async () => {
  const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule({
    ...aWish(cast),
    scenarioKey: 'sylvie',
    supervision: 'blind',
    supervisorIds: [cast.supervisor.id, cast.otherSupervisor.id],
  })
  cast = { ...cast, liveSessionId }
  await playUntil(stage, cast, 'interview')
  expect(await roomAs(cast.otherSupervisor)).toBe('accepted')
  await withdraw(cast.advisor, 'secondSupervisor')
  expect(await roomAs(cast.otherSupervisor)).toBe('consentMissing')
  expect(await roomAs(cast.supervisor)).toBe('accepted')
})
