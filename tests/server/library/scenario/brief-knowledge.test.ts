import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Seat } from '@/domain/live-session/core/seat'
import { refusalOf } from '@/domain/refusal-of'
import { endSeat } from '@/server/people/access/end-seat'
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
  type Wish,
} from '../../../support/server-stage'

let stage: ServerStage
let here: Cast
let there: Cast
/** A person who belongs to both cohorts: a learner in each, or a learner here and a supervisor there. */
let ines: Person
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  here = await castLiveSession(stage, 'nadia')
  there = await castLiveSession(stage, 'nadia')
  ines = await stage.member('Inès Double', here.cohortId, 'learner')
  await join(ines, there, 'learner')
})

const join = (person: Person, { cohortId }: Cast, role: string) =>
  stage.database.pool.query(
    `insert into membership (cohort_id, user_id, role) values ($1, $2, $3)
     on conflict (cohort_id, user_id) do update set role = excluded.role`,
    [cohortId, person.id, role],
  )

const seatIn: Record<Seat, (cast: Cast, person: Person) => Partial<Wish>> = {
  advisor: (_, { id }) => ({ advisorId: id }),
  beneficiary: (_, { id }) => ({ beneficiaryId: id }),
  supervisor: (cast, { id }) => ({ supervisorIds: [cast.otherSupervisor.id, id] }),
  observer: (_, { id }) => ({ observerIds: [id] }),
}

/** Plans a live session of a cohort with this person in a seat. */
function plan(cast: Cast, person: Person, seat: Seat, scenarioKey = 'yann') {
  const wish = { ...aWish(cast), ...seatIn[seat](cast, person), scenarioKey }
  const other = seat === 'advisor' ? {} : { advisorId: cast.otherLearner.id }
  return stage.as(cast.coordinator).liveSession.schedule({ ...wish, ...other })
}

async function kindOf({ id }: Person, family = 'yann'): Promise<string | null> {
  const { rows } = await stage.database.pool.query(
    'select kind from scenario_knowledge where user_id = $1 and family = $2',
    [id, family],
  )
  return rows[0]?.kind ?? null
}

const others = ['beneficiary', 'observer', 'supervisor'] as const

describe.each(others)('a person planned as %s on a scenario', (seat) => {
  beforeEach(() => join(ines, there, seat === 'supervisor' ? 'supervisor' : 'learner'))

  test('is refused where they are planned to advise on it, in another cohort too, and the refusal names them', async () => {
    await plan(here, ines, 'advisor')
    const error = await plan(there, ines, seat).catch((refusal: unknown) => refusal)
    expect(error instanceof TRPCError && refusalOf(error.cause)).toBe('advisesElsewhere')
    expect(error).toMatchObject({ cause: { aboutId: ines.id } })
  })

  test('may not advise on it any more', async () => {
    await plan(there, ines, seat)
    const reason = seat === 'observer' ? 'observesElsewhere' : 'briefAlreadyKnown'
    expect(await reasonFor(plan(here, ines, 'advisor'))).toBe(reason)
    expect(await reasonFor(plan(here, ines, 'advisor', 'kevin'))).toBe('accepted')
  })

  test('at the very moment when they are planned to advise on it: one of the two is accepted, every time', async () => {
    for (let round = 0; round < 20; round += 1) {
      const person = await stage.member(`Inès ${round}`, here.cohortId, 'learner')
      const advisor = await stage.member(`Autre ${round}`, there.cohortId, 'learner')
      await join(person, there, seat === 'supervisor' ? 'supervisor' : 'learner')
      const wish = { ...aWish(there), ...seatIn[seat](there, person), advisorId: advisor.id }
      const outcomes = await Promise.all([
        reasonFor(plan(here, person, 'advisor')),
        reasonFor(stage.as(there.coordinator).liveSession.schedule(wish)),
      ])
      expect(
        outcomes.filter((each) => each === 'accepted'),
        `round ${round}: ${outcomes}`,
      ).toHaveLength(1)
      expect(await kindOf(person)).toBe(
        outcomes[0] === 'accepted' ? 'advises' : seat === 'observer' ? 'observes' : 'knows',
      )
    }
  })
})

test('two who are planned against each other at the same moment do not wait for each other in a circle', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [a, b] = [
      await stage.member(`A ${round}`, here.cohortId, 'learner'),
      await stage.member(`B ${round}`, here.cohortId, 'learner'),
    ]
    const between = (advisorId: string, beneficiaryId: string) =>
      reasonFor(stage.as(here.coordinator).liveSession.schedule({ ...aWish(here), advisorId, beneficiaryId }))
    const outcomes = await Promise.all([between(a.id, b.id), between(b.id, a.id)])
    expect(
      outcomes.filter((each) => each === 'accepted'),
      `${outcomes}`,
    ).toHaveLength(1)
    expect(outcomes).not.toContain('storageUnavailable')
  }
})

describe('a new version of a scenario, and a copy of it', () => {
  beforeAll(async () => {
    await stage.database.pool.query(
      `insert into scenario (key, version, content)
       select key, version + 1, jsonb_set(content, '{version}', to_jsonb(version + 1)) from scenario where key = 'sylvie'`,
    )
    for (const [key, from] of [
      ['sylvie-ici', 'sylvie'],
      ['sylvie-la-bas', 'sylvie-ici'],
    ]) {
      await stage.database.pool.query(
        `insert into scenario (key, version, copied_from, content)
         select $1, 1, $2, jsonb_set(jsonb_set(content, '{version}', '1'), '{key}', to_jsonb($1::text))
         from scenario where key = $2 order by version desc limit 1`,
        [key, from],
      )
    }
  })

  test('are the same scenario for a person who knows the one or the other', async () => {
    const { rows } = await stage.database.pool.query(
      `select distinct family from scenario where key like 'sylvie%'`,
    )
    expect(rows).toEqual([{ family: 'sylvie' }])
    await plan(there, ines, 'beneficiary', 'sylvie-la-bas')
    expect(await reasonFor(plan(here, ines, 'advisor', 'sylvie'))).toBe('briefAlreadyKnown')
    expect(await reasonFor(plan(here, ines, 'advisor', 'sylvie-ici'))).toBe('briefAlreadyKnown')
  })
})

describe('what binds a person', () => {
  test('ends with a cancelled session for its advisor and observers, and stays for who could read the brief', async () => {
    const { liveSessionId } = await plan(here, ines, 'advisor')
    await stage.as(here.coordinator).liveSession.cancel({ liveSessionId, reason: null })
    expect(await kindOf(ines)).toBeNull()
    expect(await kindOf(here.beneficiary)).toBe('knows')
    expect(await kindOf(here.supervisor)).toBe('knows')
    const watched = await plan(there, ines, 'observer')
    expect(await kindOf(ines)).toBe('observes')
    await stage
      .as(there.coordinator)
      .liveSession.cancel({ liveSessionId: watched.liveSessionId, reason: null })
    expect(await kindOf(ines)).toBeNull()
  })

  test('stays for the observer of an interview that was given up, and ends for its advisor', async () => {
    const cast = await castLiveSession(stage, 'driss')
    await playUntil(stage, cast, 'interview')
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'abandonInterview', reason: 'malaise' })
    expect(await kindOf(cast.observer, 'driss')).toBe('observes')
    expect(await kindOf(cast.advisor, 'driss')).toBeNull()
  })

  test('ends with the seat for an advisor and an observer who are given another, never for who could read the brief', async () => {
    const seated = await plan(here, ines, 'observer')
    const shell = { ...stage.runtime, gateway: null }
    const end = (person: Person, { liveSessionId }: { liveSessionId: string }) =>
      endSeat(shell, { liveSessionId, personId: person.id })
    await end(ines, seated)
    await end(here.beneficiary, seated)
    await end(here.otherLearner, seated)
    expect(await kindOf(ines)).toBeNull()
    expect(await kindOf(here.otherLearner)).toBeNull()
    expect(await kindOf(here.beneficiary)).toBe('knows')
    expect(await reasonFor(plan(here, ines, 'advisor'))).toBe('accepted')
  })

  test('lasts for an advisor through their interview, and becomes knowledge once it is unsealed', async () => {
    const again = () => reasonFor(plan(here, here.advisor, 'advisor', 'nadia'))
    await playUntil(stage, here, 'locked')
    expect(await again()).toBe('advisesAlready')
    expect(await kindOf(here.observer, 'nadia')).toBe('observes')
    await playUntil(stage, here, 'debrief', 'locked')
    expect(await again()).toBe('briefAlreadyKnown')
    for (const person of [here.advisor, here.observer, here.secondObserver, here.beneficiary]) {
      expect(await kindOf(person, 'nadia')).toBe('knows')
    }
  })

  test('is told beforehand to the scheduler', async () => {
    const { scenarios } = await stage
      .as(here.coordinator)
      .cohort.schedulingChoices({ cohortId: here.cohortId })
    const told = scenarios.find(({ key }) => key === 'nadia')?.knowledge
    expect(told).toEqual({
      [here.advisor.id]: 'advises',
      [here.observer.id]: 'observes',
      [here.secondObserver.id]: 'observes',
      [here.beneficiary.id]: 'knows',
      [here.supervisor.id]: 'knows',
    })
  })
})

test('what is written says the same as the seats say, after all of that', async () => {
  const read = async () =>
    (
      await stage.database.pool.query(
        'select user_id, family, kind from scenario_knowledge order by user_id, family',
      )
    ).rows
  const rows = await read()
  expect(rows.length).toBeGreaterThan(50)
  await stage.database.pool.query('delete from scenario_knowledge')
  await stage.database.pool.query('select fill_scenario_knowledge()')
  const filled = new Map((await read()).map((row) => [`${row.user_id} ${row.family}`, row.kind]))
  for (const { user_id, family, kind } of rows) {
    expect(filled.get(`${user_id} ${family}`), `${user_id}, ${family}`).toBe(kind)
  }
  expect(filled.size).toBe(rows.length)
})
