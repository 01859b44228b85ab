import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import { todayOverview } from '@/server/training/today/overview'
import {
  aWish,
  type Cast,
  castLiveSession,
  type Moment,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const minute = 60_000
const today = (person: Person) => stage.as(person).today.overview()

async function scheduleAt(scheduledFor: number, scenarioKey = 'kevin') {
  const wish = { ...aWish(cast), scenarioKey, scheduledFor }
  return (await stage.as(cast.coordinator).liveSession.schedule(wish)).liveSessionId
}

describe('today', () => {
  test('a scheduled live session is there from half an hour before to three hours after', async () => {
    const moment = Date.parse('2030-06-03T12:00:00Z')
    const id = await scheduleAt(moment)
    const placeAt = async (now: number) => {
      const { now: current, next } = await todayOverview(stage.runtime, cast.advisor.id, now)
      if (current.some((card) => card.id === id)) return 'now'
      return next.some((card) => card.id === id) ? 'next' : 'nowhere'
    }
    expect(await placeAt(moment - 31 * minute)).toBe('next')
    expect(await placeAt(moment - 30 * minute)).toBe('now')
    expect(await placeAt(moment + 180 * minute)).toBe('now')
    expect(await placeAt(moment + 181 * minute)).toBe('nowhere')
  })

  test.each<[Moment, 'now' | 'recent']>([
    ['briefing', 'now'],
    ['interview', 'now'],
    ['selfAssessment', 'now'],
    ['debrief', 'now'],
    ['closed', 'recent'],
  ])('a live session in %s is under: %s', async (moment, list) => {
    await playUntil(stage, cast, moment)
    expect((await today(cast.observer))[list].map((card) => card.id)).toEqual([cast.liveSessionId])
  })

  test('the interview whose time is nearest leads, before one that was left open earlier', async () => {
    const moment = Date.parse('2030-06-10T12:00:00Z')
    const forgotten = await scheduleAt(moment - 3 * 24 * 60 * minute)
    await send(stage, cast.supervisor, forgotten, { type: 'openBriefing' })
    const due = await scheduleAt(moment + 5 * minute, 'nadia')
    const { now: current } = await todayOverview(stage.runtime, cast.advisor.id, moment)
    const places = current.map((card) => card.id)
    expect(places[0]).toBe(due)
    expect(places).toContain(forgotten)
  })

  test('a cancelled one is in no list of the day, and no person sees another’s', async () => {
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId: cast.liveSessionId, reason: null })
    const empty = { now: [], next: [], owed: [], recent: [], together: [], organised: [] }
    expect(await today(cast.advisor)).toEqual(empty)
    expect(await today(cast.otherLearner)).toEqual(empty)
    expect(await stage.as(cast.advisor).liveSession.mine()).toMatchObject([{ status: 'cancelled' }])
  })

  test('what comes next is in the order it comes', async () => {
    const day = 24 * 60 * minute
    const later = await scheduleAt(Date.now() + 2 * day)
    const sooner = await scheduleAt(Date.now() + day, 'nadia')
    expect((await today(cast.advisor)).next.map((card) => card.id)).toEqual([sooner, later])
  })
})

describe('what a person owes', () => {
  test('is each player’s own reflection, until they have locked it', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    await stage
      .as(cast.advisor)
      .liveSession.saveDraft({ liveSessionId: cast.liveSessionId, body: {}, base: null })
    const owed = async (person: Person) => (await today(person)).owed
    expect(await owed(cast.advisor)).toMatchObject([{ kind: 'selfAssessment', started: true }])
    expect(await owed(cast.beneficiary)).toMatchObject([{ kind: 'beneficiaryReturn', started: false }])
    expect(await owed(cast.supervisor)).toEqual([])
    await playUntil(stage, cast, 'locked', 'selfAssessment')
    expect(await owed(cast.advisor)).toEqual([])
    expect(await owed(cast.supervisor)).toMatchObject([{ kind: 'unsealing' }])
    await playUntil(stage, cast, 'debrief', 'locked')
    expect(await owed(cast.supervisor)).toMatchObject([{ kind: 'debrief' }])
    expect(await owed(cast.observer)).toEqual([])
    await playUntil(stage, cast, 'closed', 'debrief')
    expect(await owed(cast.supervisor)).toEqual([])
    expect(await owed(cast.beneficiary)).toEqual([])
  })

  test('is a blind coding to finish, for each supervisor who codes so', async () => {
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish(cast),
      scenarioKey: 'kevin',
      supervisorIds: [cast.supervisor.id, cast.otherSupervisor.id],
      supervision: 'blind',
    })
    const blind = { ...cast, liveSessionId }
    await playUntil(stage, blind, 'selfAssessment')
    const kinds = async (person: Person) => (await today(person)).owed.map(({ kind }) => kind)
    expect(await kinds(cast.supervisor)).toEqual(['coding'])
    await send(stage, cast.supervisor, liveSessionId, { type: 'finishCoding' })
    expect(await kinds(cast.supervisor)).toEqual([])
    expect(await kinds(cast.otherSupervisor)).toEqual(['coding'])
  })

  test('is the advisor’s commitments that stand, the nearest first', async () => {
    await playUntil(stage, cast, 'debrief')
    const commit = (due: string) =>
      send(stage, cast.advisor, cast.liveSessionId, {
        type: 'makeCommitment',
        what: `Pour ${due}`,
        due,
        how: '…',
      })
    await commit('2099-02-01')
    await commit('2099-01-01')
    const [withdrawn] = (await commit('2099-01-15')).events
    const commitmentId = withdrawn && 'id' in withdrawn ? withdrawn.id : ''
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'withdrawCommitment', commitmentId })
    expect((await today(cast.advisor)).owed).toMatchObject([
      { kind: 'commitment', due: '2099-01-01', what: 'Pour 2099-01-01' },
      { kind: 'commitment', due: '2099-02-01', what: 'Pour 2099-02-01' },
    ])
    const made = await stage
      .as(cast.advisor)
      .liveSession.events({ liveSessionId: cast.liveSessionId, as: cast.advisor.id, after: 0, limit: 500 })
    const ids = made.events.flatMap((each) => (each.type === 'commitmentMade' ? [each.id] : []))
    // Each leads to its own place: the second made is the first due.
    expect((await today(cast.advisor)).owed.map((each) => each.commitmentId)).toEqual([ids[1], ids[0]])
    expect((await today(cast.beneficiary)).owed).toEqual([])
    const muchLater = await todayOverview(stage.runtime, cast.advisor.id, Date.parse('2099-01-20T00:00:00Z'))
    // What is late is asked for until it is answered, as the coordinator’s « À décider » counts it.
    expect(muchLater.owed).toMatchObject([{ due: '2099-01-01' }, { due: '2099-02-01' }])
  })
})
