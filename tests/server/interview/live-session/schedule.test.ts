import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import kevin from '@/db/seed/scenarios/kevin.json' with { type: 'json' }
import { defaultPlan } from '@/domain/live-session/core/plan'
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

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const schedule = (change: Partial<Wish> = {}) =>
  stage.as(cast.coordinator).liveSession.schedule({ ...aWish(cast), scenarioKey: 'kevin', ...change })

async function countOf(table: 'live_session' | 'live_session_seat' | 'live_session_event'): Promise<number> {
  const { rows } = await stage.database.pool.query(`select count(*) as count from ${table}`)
  return rows[0].count
}

describe('scheduling a live session', () => {
  test('pins grid, scenario, plan, settings and seats in its first fact', async () => {
    const scheduledFor = Date.parse('2026-05-04T14:30:00Z')
    const { liveSessionId } = await schedule({ scheduledFor, place: 'room', observerIds: [cast.observer.id] })
    const { events } = await stage.as(cast.advisor).liveSession.events({ liveSessionId, after: 0 })
    expect(events).toMatchObject([
      {
        seq: 1,
        type: 'scheduled',
        actorId: cast.coordinator.id,
        seat: null,
        payload: {
          scenario: { key: 'kevin', version: kevin.version },
          grid: { key: 'cep-entretien', version: 2 },
          plan: defaultPlan,
          settings: { shownLive: ['phases'] },
          scheduledFor,
          seats: [
            { personId: cast.advisor.id, seat: 'advisor' },
            { personId: cast.beneficiary.id, seat: 'beneficiary' },
            { personId: cast.supervisor.id, seat: 'supervisor' },
            { personId: cast.observer.id, seat: 'observer' },
          ],
        },
      },
    ])
  })

  test.each<[string, () => Partial<Wish>]>([
    ['seatTaken', () => ({ beneficiaryId: cast.advisor.id })],
    ['seatTaken', () => ({ observerIds: [cast.beneficiary.id] })],
    ['seatTaken', () => ({ supervisorIds: [cast.supervisor.id, cast.supervisor.id] })],
    ['notAMember', () => ({ observerIds: [cast.stranger.id] })],
    ['roleCannotSit', () => ({ advisorId: cast.otherSupervisor.id })],
    ['roleCannotSit', () => ({ supervisorIds: [cast.otherLearner.id] })],
    ['notFound', () => ({ scenarioKey: 'nobody' })],
    ['unknownPhase', () => ({ plan: { ...defaultPlan, phases: [{ key: 'smallTalk', minutes: 5 }] } })],
    ['invalid', () => ({ supervisorIds: [] })],
    ['invalid', () => ({ scheduledFor: Number.MAX_SAFE_INTEGER })],
  ])('is refused as %s, and nothing of it remains', async (reason, change) => {
    const before = await Promise.all([countOf('live_session'), countOf('live_session_seat')])
    expect(await reasonFor(schedule(change()))).toBe(reason)
    expect(await Promise.all([countOf('live_session'), countOf('live_session_seat')])).toEqual(before)
  })
})

describe('how several supervisors work', () => {
  const two = () => ({ supervisorIds: [cast.otherSupervisor.id, cast.supervisor.id] })
  async function agreed(change: Partial<Wish>) {
    const { liveSessionId } = await schedule(change)
    const { events } = await stage.as(cast.advisor).liveSession.events({ liveSessionId, after: 0 })
    return events[0]?.type === 'scheduled' ? events[0].payload : null
  }

  test('is what the wish says, with the first one named as the lead', async () => {
    const contract = await agreed({ ...two(), supervision: 'blind' })
    expect(contract?.settings.supervision).toBe('blind')
    expect(contract?.seats.find(({ seat }) => seat === 'supervisor')?.personId).toBe(cast.otherSupervisor.id)
  })

  test('is the cohort’s own way when the wish says nothing', async () => {
    expect((await agreed(two()))?.settings.supervision).toBe('shared')
    await stage.database.pool.query(
      `update cohort set settings = settings || '{"supervision":"blind"}' where id = $1`,
      [cast.cohortId],
    )
    expect((await agreed({ ...two(), scenarioKey: 'nadia' }))?.settings.supervision).toBe('blind')
    const { supervision } = await stage
      .as(cast.coordinator)
      .cohort.schedulingChoices({ cohortId: cast.cohortId })
    expect(supervision).toBe('blind')
    const shared = { ...two(), scenarioKey: 'sylvie', supervision: 'shared' } as const
    expect((await agreed(shared))?.settings.supervision).toBe('shared')
  })

  test('is nothing to ask of one alone', async () => {
    expect((await agreed({ supervision: 'blind' }))?.settings.supervision).toBe('shared')
  })
})

describe('cancelling', () => {
  const cancel = (person: Cast['advisor']) =>
    stage.as(person).liveSession.cancel({ liveSessionId: cast.liveSessionId, reason: 'Salle prise' })

  test('an organiser without a seat may, and everybody seated learns it', async () => {
    await cancel(cast.otherSupervisor)
    const { liveSessionId } = cast
    const { events } = await stage.as(cast.advisor).liveSession.events({ liveSessionId, after: 1 })
    expect(events).toMatchObject([{ type: 'cancelled', seat: null, payload: { reason: 'Salle prise' } }])
  })

  test('it is too late once the interview has begun', async () => {
    await playUntil(stage, cast, 'interview')
    expect(await reasonFor(cancel(cast.coordinator))).toBe('wrongMoment')
  })
})
