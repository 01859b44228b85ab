import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { mail, membership } from '@/db/schema'
import type { RoundSetup } from '@/domain/pairing/round'
import type { Person } from '@/server/people/sign-in/sign-in'
import { todayOverview } from '@/server/training/today/overview'
import { planOf } from '../../../support/plan-of'
import { publishRound } from '../../../support/publish-round'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage({ plansFully: true })
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const minute = 60_000
const hour = 60 * minute
/** Nine o'clock in Paris. */
const nine = Date.parse('2030-06-03T07:00:00Z')
const organisedAt = async (now: number, person: Person = cast.coordinator) =>
  (await todayOverview(stage.runtime, person.id, now)).organised
const dayAt = async (now: number) => {
  const [day] = await organisedAt(now)
  if (!day) throw new Error('nothing is organised')
  return day
}

async function schedule(scheduledFor: number, wish: Partial<ReturnType<typeof aWish>> = {}) {
  const asked = { ...aWish(cast), scenarioKey: 'kevin', scheduledFor, ...wish }
  return (await stage.as(cast.coordinator).liveSession.schedule(asked)).liveSessionId
}

async function aRound(setup: Partial<RoundSetup> = {}) {
  const api = stage.as(cast.coordinator).round
  const learners = [cast.advisor, cast.beneficiary, cast.observer, cast.otherLearner]
  const { roundId } = await api.create({
    cohortId: cast.cohortId,
    title: 'Tour 7',
    setup: {
      kind: 'oneSeat',
      slots: [
        { id: 't0', startsAt: nine },
        { id: 't1', startsAt: nine + hour },
      ],
      rooms: [
        { id: 'r0', name: 'Ampère', place: 'room' },
        { id: 'r1', name: 'Curie', place: 'room' },
      ],
      learnerIds: learners.map(({ id }) => id),
      supervisorIds: [cast.supervisor.id],
      supervisorsEach: 1,
      away: [],
      ...setup,
    },
  })
  const publish = async () => {
    const { version: base } = await api.board({ cohortId: cast.cohortId, roundId })
    await publishRound(api, { cohortId: cast.cohortId, roundId, base })
  }
  return { roundId, publish }
}

describe('the day of who plans a cohort', () => {
  test('is told to coordinators alone, and of their own cohorts', async () => {
    for (const person of [cast.advisor, cast.supervisor]) {
      expect(await organisedAt(Date.now(), person)).toEqual([])
    }
    expect((await organisedAt(Date.now(), cast.stranger)).map(({ cohortId }) => cohortId)).toEqual([
      cast.strangeCohortId,
    ])
  })

  test('is its slots in order, each with its rooms, and the free ones of its round', async () => {
    const { roundId, publish } = await aRound()
    await publish()
    const { day, slots } = await dayAt(nine - 2 * hour)
    expect(day).toBe('2030-06-03')
    expect(slots.map(({ startsAt, round }) => [startsAt, round?.title])).toEqual([
      [nine, 'Tour 7'],
      [nine + hour, 'Tour 7'],
    ])
    for (const { startsAt, sessions, free } of slots) {
      expect(sessions).toHaveLength(1)
      const taken = sessions[0]?.where?.kind === 'room' ? sessions[0].where.name : ''
      expect(free.map(({ name }) => name)).toEqual(['Ampère', 'Curie'].filter((name) => name !== taken))
      // Where the place is, so that an interview prepared there is one of the round.
      expect(free).toMatchObject([{ roundId, slotId: startsAt === nine ? 't0' : 't1' }])
    }
  })

  test('has the rooms of a slot by their names, as their round called them', async () => {
    const rooms = ['Visio B', 'Curie', 'Ampère'].map((name, index) => ({
      id: `r${index}`,
      name,
      place: name === 'Visio B' ? ('video' as const) : ('room' as const),
    }))
    const supervisorIds = [cast.supervisor.id, cast.otherSupervisor.id]
    const { publish } = await aRound({
      rooms: rooms.slice(0, 2),
      supervisorIds,
      slots: [{ id: 't0', startsAt: nine }],
    })
    await publish()
    const [slot] = (await dayAt(nine - hour)).slots
    expect(
      slot?.sessions.map(({ room, where }) => room ?? (where?.kind === 'room' ? where.name : '')),
    ).toEqual(['Curie', 'Visio B'])
  })

  test('says who is waited for, once the room is open, and which seats cannot be taken', async () => {
    const id = await schedule(nine)
    const readiness = async () => (await dayAt(nine - 10 * minute)).slots[0]?.sessions[0]?.readiness
    expect(await readiness()).toEqual({ advisor: 'ready', beneficiary: 'ready', supervisor: 'ready' })
    await send(stage, cast.advisor, id, { type: 'openBriefing' })
    await send(stage, cast.advisor, id, { type: 'declareReadiness', ready: true })
    expect(await readiness()).toEqual({ advisor: 'ready', beneficiary: 'waits', supervisor: 'ready' })
    await stage.as(cast.coordinator).cohort.removeMembers({
      cohortId: cast.cohortId,
      personIds: [cast.supervisor.id],
    })
    expect(await readiness()).toMatchObject({ supervisor: 'missing' })
  })

  test('turns to the next day with interviews once today’s are over, by the cohort’s own clock', async () => {
    await schedule(nine)
    // Half past midnight of the next day in Paris, still the same day in UTC.
    await schedule(Date.parse('2030-06-04T22:30:00Z'), { scenarioKey: 'nadia' })
    expect(await dayAt(nine - hour)).toMatchObject({ day: '2030-06-03', today: 1, later: 1 })
    const after = await dayAt(nine + 4 * hour)
    expect(after).toMatchObject({ day: '2030-06-05', today: 1, later: 0 })
    expect(after.before).toMatchObject({ day: '2030-06-03', held: 0, missed: 1 })
  })

  test.each([
    ['Pacific/Kiritimati', '2030-06-02T10:15:00Z', '2030-06-03'],
    ['Pacific/Pago_Pago', '2030-06-04T10:45:00Z', '2030-06-03'],
  ])('holds an interview at its edge where clocks are far from ours, in %s', async (zone, hour, day) => {
    await stage.database.pool.query('update cohort set time_zone = $2 where id = $1', [cast.cohortId, zone])
    const at = Date.parse(hour)
    const id = await schedule(at)
    const told = await dayAt(at - minute)
    expect(told.day).toBe(day)
    expect(told.slots.flatMap(({ sessions }) => sessions.map((each) => each.id))).toEqual([id])
  })

  test('is read by its hours, however many interviews the cohort has had', async () => {
    await stage.database.pool.query(
      `insert into live_session (id, cohort_id, log_id, status, scheduled_for, planned_minutes, place, grid_key,
         grid_version, scenario_key, scenario_version, created_by)
       select gen_random_uuid(), cohort_id, gen_random_uuid(), 'closed', $2::timestamptz - at * interval '8 hours', planned_minutes, place,
         grid_key, grid_version, scenario_key, scenario_version, created_by
       from live_session, generate_series(1, 3000) at where id = $1`,
      [cast.liveSessionId, new Date(nine).toISOString()],
    )
    await schedule(nine)
    await stage.database.pool.query('analyze live_session')
    const plan = await planOf(stage.database, /referral.*to_char/su, () => dayAt(nine - hour))
    expect(plan).toMatch(/Index Cond: .*cohort_id.*scheduled_for/u)
  })

  test('an interview of last evening that is still waited for is not the day before too', async () => {
    const eleven = Date.parse('2030-06-03T21:00:00Z')
    await schedule(eleven)
    expect(await dayAt(eleven + 2 * hour)).toMatchObject({ day: '2030-06-03', today: 0 })
    const { before } = await dayAt(eleven + 2 * hour)
    expect(before?.day).not.toBe('2030-06-03')
  })

  test('tells what became of the day before', async () => {
    await playUntil(stage, cast, 'closed')
    const tomorrow = Date.now() + 24 * hour
    const { before, slots } = await dayAt(tomorrow)
    expect(before).toMatchObject({ held: 1, closed: 1, commitments: 1, missed: 0 })
    expect(slots).toEqual([])
  })

  test('tells of the next draft, until it is published', async () => {
    const { publish } = await aRound()
    expect((await dayAt(nine - 24 * hour)).draft).toMatchObject({
      title: 'Tour 7',
      from: nine,
      sessions: 2,
      people: 5,
      rooms: 2,
      unready: 0,
      slots: [
        { startsAt: nine, taken: 1 },
        { startsAt: nine + hour, taken: 1 },
      ],
    })
    // A draft whose first hour is past is nothing to publish any more.
    expect((await dayAt(nine + minute)).draft).toBeNull()
    await publish()
    expect((await dayAt(nine - 24 * hour)).draft).toBeNull()
  })

  test('counts the letters of today, and names those given up, never a link that signs in', async () => {
    const now = Date.now()
    const { cohortId, advisor } = cast
    const about = { kind: 'sessionPlanned' as const, liveSessionId: cast.liveSessionId }
    const letter = (
      key: string,
      kind: 'sessionPlanned' | 'magicLink',
      state: 'sent' | 'dead',
      at: number,
    ) => ({
      id: crypto.randomUUID(),
      key: `${cohortId} ${key}`,
      toUserId: advisor.id,
      kind,
      about,
      cohortId,
      state,
      at: new Date(at),
      lastError: state === 'dead' ? ('refused' as const) : null,
    })
    await stage.database.db
      .insert(mail)
      .values([
        letter('now', 'sessionPlanned', 'sent', now),
        letter('long ago', 'sessionPlanned', 'sent', now - 48 * hour),
        letter('refused', 'sessionPlanned', 'dead', now),
        letter('secret', 'magicLink', 'dead', now),
      ])
    const { mail: told } = await dayAt(now)
    expect(told).toMatchObject({ sentToday: 1, givenUp: 1, works: false })
    expect(told.letters).toMatchObject([{ to: 'Inès Marchetti', lastError: 'refused' }])
  })

  test('names its latest letters given up, however many another cohort of the same person has', async () => {
    const now = Date.now()
    const { cohortId, advisor, coordinator, strangeCohortId, liveSessionId } = cast
    const role = 'coordinator' as const
    await stage.database.db
      .insert(membership)
      .values({ cohortId: strangeCohortId, userId: coordinator.id, role })
    const about = { kind: 'sessionPlanned' as const, liveSessionId }
    const dead = (of: string, at: number) => ({
      id: crypto.randomUUID(),
      key: crypto.randomUUID(),
      toUserId: advisor.id,
      about,
      cohortId: of,
      kind: 'sessionPlanned' as const,
      state: 'dead' as const,
      at: new Date(at),
    })
    const busy = Array.from({ length: 150 }, (_, index) => dead(strangeCohortId, now - index))
    const own = [1, 2, 3, 4].map((hours) => dead(cohortId, now - hours * hour))
    await stage.database.db.insert(mail).values([...busy, ...own])
    const { organised } = await todayOverview(stage.runtime, coordinator.id, now)
    const lettersOf = (of: string) =>
      organised.find((day) => day.cohortId === of)?.mail.letters.map(({ id }) => id)
    expect(lettersOf(cohortId)).toEqual(own.slice(0, 3).map(({ id }) => id))
    expect(lettersOf(strangeCohortId)).toEqual(busy.slice(0, 3).map(({ id }) => id))
  })
})

test('the wall is offered to who sees all the rooms, where two run together', async () => {
  await schedule(nine)
  const others = { advisorId: cast.observer.id, beneficiaryId: cast.otherLearner.id }
  await schedule(nine, { ...others, supervisorIds: [cast.otherSupervisor.id], scenarioKey: 'nadia' })
  const together = async (person: Person) =>
    (await todayOverview(stage.runtime, person.id, nine - minute)).together
  expect(await together(cast.supervisor)).toEqual([{ cohortId: cast.cohortId, startsAt: nine, rooms: 2 }])
  expect(await together(cast.advisor)).toEqual([])
})

test('the day takes as many reads of one interview as of many, and of one cohort as of four', async () => {
  const { publish } = await aRound()
  await publish()
  const query = vi.spyOn(stage.database.pool, 'query')
  const reads = async (person: Person) => {
    query.mockClear()
    await todayOverview(stage.runtime, person.id, nine - minute)
    return query.mock.calls.length
  }
  await send(stage, cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  const few = await reads(cast.coordinator)
  expect(few).toBeGreaterThan(5)
  for (const [index, scenarioKey] of ['nadia', 'kevin', 'yann'].entries()) {
    const elsewhere = await castLiveSession(stage, scenarioKey)
    await stage.database.pool.query('insert into membership (cohort_id, user_id, role) values ($1, $2, $3)', [
      elsewhere.cohortId,
      cast.coordinator.id,
      'coordinator',
    ])
    await send(stage, elsewhere.supervisor, elsewhere.liveSessionId, { type: 'openBriefing' })
    await stage.as(elsewhere.coordinator).liveSession.schedule({
      ...aWish(elsewhere),
      scenarioKey: index === 0 ? 'kevin' : 'nadia',
      scheduledFor: nine,
    })
  }
  expect(await organisedAt(nine - minute)).toHaveLength(4)
  expect(await reads(cast.coordinator)).toBe(few)
  query.mockRestore()
})
