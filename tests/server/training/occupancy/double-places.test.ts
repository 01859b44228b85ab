import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultPlan } from '@/domain/live-session/core/plan'
import type { Keeping } from '@/domain/occupancy/keeping'
import type { RoundSetup } from '@/domain/pairing/round'
import type { Person } from '@/server/people/sign-in/sign-in'
import { forgetDoublePlaces } from '@/server/privacy/retention/forget-double-places'
import { publishRound } from '../../../support/publish-round'
import { openServerStage, reasonFor, type ServerStage, type Wish } from '../../../support/server-stage'

let stage: ServerStage
let sandrine: Person
let claire: Person
let paul: Person
let learners: Person[]
let cohortId: string

const HOUR = 3_600_000
const nine = Date.UTC(2031, 2, 4, 8)

beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
  claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  paul = await stage.member('Paul Nguyen', cohortId, 'supervisor')
  learners = []
  for (const name of ['Camille Roussel', 'Hugo Perrin', 'Léa Aubert', 'Moussa Diarra'])
    learners.push(await stage.member(name, cohortId, 'learner'))
})

const id = (person: Person | undefined) => person?.id ?? ''
const wish = (change: Partial<Wish> = {}): Wish => ({
  cohortId,
  advisorId: id(learners[0]),
  beneficiaryId: id(learners[1]),
  supervisorIds: [claire.id],
  observerIds: [],
  scenarioKey: 'yann',
  scheduledFor: nine,
  place: 'room',
  plan: defaultPlan,
  ...change,
})
/** The other two learners. */
const others = (change: Partial<Wish> = {}) =>
  wish({ advisorId: id(learners[2]), beneficiaryId: id(learners[3]), scenarioKey: 'kevin', ...change })
const schedule = (of: Wish, by = sandrine) => stage.as(by).liveSession.schedule(of)
const room = (name: string) => ({ kind: 'room', name }) as const
const keeping = (people: readonly Person[], change: Partial<Keeping> = {}) => ({
  reason: 'Claire passe de l’une à l’autre.',
  isFromWall: false,
  ...change,
  occupants: people.map((person) => ({ kind: 'person' as const, id: person.id })),
})
const doubles = async () => {
  const { lines } = await stage.as(sandrine).cohort.decisions({ cohortId })
  return lines.filter(({ kind }) => kind === 'doublePlace' || kind === 'doubleKept')
}

describe('One interview', () => {
  test('takes no player of another one while it lasts, and does once it is over', async () => {
    await schedule(wish())
    const moussa = { advisorId: id(learners[3]), scenarioKey: 'kevin', supervisorIds: [paul.id] }
    const late = { ...moussa, scheduledFor: nine + 44 * 60_000 }
    expect(await reasonFor(schedule(wish(late)))).toBe('personTaken')
    expect(await reasonFor(schedule(wish({ ...moussa, scheduledFor: nine + 45 * 60_000 })))).toBe('accepted')
  })

  test('takes no person of another cohort either', async () => {
    await schedule(wish())
    const strange = (await stage.as(sandrine).cohort.create({ name: 'Une autre' })).cohortId
    await stage.joins(learners[0] as Person, strange, 'learner')
    await stage.joins(learners[3] as Person, strange, 'learner')
    const there = wish({ cohortId: strange, beneficiaryId: id(learners[3]), supervisorIds: [sandrine.id] })
    expect(await reasonFor(schedule({ ...there, scenarioKey: 'kevin' }))).toBe('personTaken')
  })

  test('keeps a supervisor of another one with a reason alone, and both are listed with it', async () => {
    await schedule(wish())
    expect(await reasonFor(schedule(others()))).toBe('doublePlace')
    expect(await reasonFor(schedule(others({ keeping: keeping([paul]) })))).toBe('doublePlace')
    expect(await reasonFor(schedule(others({ keeping: keeping([claire], { reason: ' ' }) })))).toBe(
      'doublePlace',
    )
    await schedule(others({ keeping: keeping([claire]) }))
    expect(await doubles()).toMatchObject([
      { kind: 'doubleKept', name: 'Claire Dubreuil', reason: 'Claire passe de l’une à l’autre.' },
    ])
  })

  test('may have its supervisor look after two rooms from the wall, without a decision', async () => {
    await schedule(wish())
    await schedule(others({ keeping: keeping([claire], { reason: '', isFromWall: true }) }))
    expect(await doubles()).toEqual([])
    const later = others({
      scheduledFor: nine + HOUR / 4,
      keeping: keeping([claire], { isFromWall: true, reason: '' }),
    })
    expect(
      await reasonFor(schedule({ ...later, advisorId: id(learners[3]), beneficiaryId: id(learners[2]) })),
    ).not.toBe('accepted')
  })

  test('takes a room by its name, within its cohort', async () => {
    await schedule(wish({ where: room('Salle Curie') }))
    const there = others({ supervisorIds: [paul.id], where: room(' salle  curie') })
    expect(await reasonFor(schedule(there))).toBe('doublePlace')
    const kept = {
      reason: 'Une cloison.',
      isFromWall: false,
      occupants: [{ kind: 'room' as const, id: 'salle curie' }],
    }
    await schedule({ ...there, keeping: kept })
    expect(await doubles()).toMatchObject([
      { kind: 'doubleKept', occupant: { kind: 'room' }, reason: 'Une cloison.' },
    ])
  })

  test('is moved to an hour at which its people are free, and is not in its own way', async () => {
    await schedule(wish())
    const second = { supervisorIds: [paul.id], scheduledFor: nine + 2 * HOUR, scenarioKey: 'kevin' }
    const { liveSessionId } = await schedule(wish(second))
    const move = (scheduledFor: number, version: number) =>
      stage.as(sandrine).liveSession.edit({
        liveSessionId,
        version,
        when: { scheduledFor, place: 'room', where: null },
      })
    expect(await reasonFor(move(nine + HOUR / 2, 0))).toBe('personTaken')
    expect(await reasonFor(move(nine + 2.5 * HOUR, 0))).toBe('accepted')
  })

  test('that grows longer meets what follows it', async () => {
    const { liveSessionId } = await schedule(wish())
    await schedule(wish({ scheduledFor: nine + HOUR, scenarioKey: 'kevin' }))
    const plan = { ...defaultPlan, debrief: 60 }
    const longer = stage.as(sandrine).liveSession.edit({ liveSessionId, version: 0, plan })
    expect(await reasonFor(longer)).toBe('personTaken')
  })

  test('that is called off takes no person', async () => {
    const { liveSessionId } = await schedule(wish())
    await stage.as(sandrine).liveSession.cancel({ liveSessionId, reason: null })
    expect(await reasonFor(schedule(wish({ scenarioKey: 'kevin' })))).toBe('accepted')
  })

  test('that was in two places before stays as it is, is listed, and can be changed otherwise', async () => {
    const { liveSessionId } = await schedule(wish())
    const second = await schedule(others({ supervisorIds: [paul.id], scheduledFor: nine + 2 * HOUR }))
    await stage.database.pool.query(
      'update live_session_seat set user_id = $1 where live_session_id = $2 and seat = $3',
      [id(learners[0]), second.liveSessionId, 'advisor'],
    )
    await stage.database.pool.query('update live_session set scheduled_for = $1 where id = $2', [
      new Date(nine).toISOString(),
      second.liveSessionId,
    ])
    expect(await doubles()).toMatchObject([
      { kind: 'doublePlace', name: 'Camille Roussel', isKeepable: false },
    ])
    const plan = { ...defaultPlan, debrief: 14 }
    const edit = stage.as(sandrine).liveSession.edit({ liveSessionId, version: 0, plan })
    expect(await reasonFor(edit)).toBe('accepted')
  })

  test('is kept in two places from « À décider », by who plans, and never for a player', async () => {
    const { liveSessionId } = await schedule(wish())
    const second = await schedule(others({ supervisorIds: [paul.id] }))
    await stage.database.pool.query(
      'update live_session_seat set user_id = $1 where live_session_id = $2 and seat = $3',
      [claire.id, second.liveSessionId, 'supervisor'],
    )
    const keep = (by: Person, people: readonly Person[]) =>
      stage.as(by).liveSession.keepDoublePlaces({ liveSessionId, keeping: keeping(people) })
    expect(await reasonFor(keep(learners[0] as Person, [claire]))).toBe('seatMayNot')
    expect(await reasonFor(keep(sandrine, learners))).toBe('changedMeanwhile')
    expect(await doubles()).toMatchObject([{ kind: 'doublePlace', isKeepable: true, mayBeFromWall: true }])
    await keep(sandrine, [claire])
    expect(await doubles()).toMatchObject([{ kind: 'doubleKept' }])
  })
})

describe('Another cohort’s interview', () => {
  test('is told as « taken » and nothing more to who may not see that cohort', async () => {
    const anne = await stage.person('Anne Ferrand')
    const named = await stage.as(anne).cohort.create({ name: 'Cohorte-Secrète' })
    const strange = named.cohortId
    for (const person of [learners[0], learners[1]]) await stage.joins(person as Person, strange, 'learner')
    const hidden = { cohortId: strange, supervisorIds: [anne.id], where: room('Salle-Secrète') }
    const { liveSessionId } = await schedule(wish(hidden), anne)
    const asked = { cohortId, scheduledFor: nine, minutes: 45, liveSessionId: null }
    const told = await stage.as(sandrine).cohort.takenAt(asked)
    expect(told.stays).toMatchObject([{ where: null }])
    expect(told.stays[0]?.stay.people.map(({ personId }) => personId).sort()).toEqual(
      [id(learners[0]), id(learners[1])].sort(),
    )
    for (const secret of ['Secrète', strange, liveSessionId, anne.id, 'yann'])
      expect(JSON.stringify(told)).not.toContain(secret)
    await stage.joins(sandrine, strange, 'supervisor')
    const seen = await stage.as(sandrine).cohort.takenAt(asked)
    expect(seen.stays).toMatchObject([{ where: { cohortName: 'Cohorte-Secrète', room: 'Salle-Secrète' } }])
  })
})

describe('A second round on a taken morning', () => {
  const slots = [0, 1, 2, 3].map((index) => ({ id: `t${index}`, startsAt: nine + index * HOUR }))
  const setup = (change: Partial<RoundSetup> = {}): RoundSetup => ({
    kind: 'bothSeats',
    slots,
    supervisorsEach: 1,
    away: [],
    rooms: [
      { id: 'r0', name: 'Ampère', place: 'room' },
      { id: 'r1', name: 'Berthelot', place: 'room' },
    ],
    learnerIds: learners.map(({ id: personId }) => personId),
    supervisorIds: [claire.id, paul.id],
    ...change,
  })
  const api = (by = sandrine) => stage.as(by).round
  const draft = async (title: string, change: Partial<RoundSetup> = {}) =>
    (await api().create({ cohortId, title, setup: setup(change) })).roundId
  const board = (roundId: string) => api().board({ cohortId, roundId })
  const publish = (roundId: string, base = 0, kept: Keeping | null = null) =>
    publishRound(api(), { cohortId, roundId, base, keeping: kept })

  test('is proposed where its people are free, and else nowhere', async () => {
    const first = await draft('Tour 1')
    await publish(first)
    const again = await draft('Tour 2')
    const taken = (await board(first)).sessions
    const proposed = (await board(again)).sessions
    expect(taken).toHaveLength(4)
    for (const { slotId, advisorId, beneficiaryId, supervisorIds } of proposed) {
      const there = taken.filter((each) => each.slotId === slotId)
      const people = there.flatMap((each) => [each.advisorId, each.beneficiaryId, ...each.supervisorIds])
      for (const personId of [advisorId, beneficiaryId, ...supervisorIds])
        expect(people).not.toContain(personId)
    }
  })

  test('that was drafted before the first was published is not published over it, and sends no letter', async () => {
    const [first, second] = [await draft('Tour 1'), await draft('Tour 2')]
    expect((await board(second)).elsewhere.stays.every(({ stay }) => stay.isDraft)).toBe(true)
    await publish(first)
    const before = await letters()
    expect(await reasonFor(publish(second))).toBe('roundNotReady')
    expect(await letters()).toBe(before)
    const { elsewhere } = await board(second)
    expect(elsewhere.stays.filter(({ stay }) => !stay.isDraft)).toHaveLength(4)
    expect(elsewhere.stays[0]?.where).toMatchObject({ title: 'Tour 1', cohortName: null })
  })

  test('published at the same moment: one of the two is, every time', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const later = slots.map((slot) => ({ ...slot, startsAt: slot.startsAt + (attempt + 1) * 24 * HOUR }))
      const turned = { slots: later, learnerIds: learners.map(({ id: personId }) => personId).reverse() }
      const drafts = [await draft('Un', { slots: later }), await draft('Deux', turned)]
      const said = await Promise.all(drafts.map((roundId) => reasonFor(publish(roundId))))
      expect(said.sort()).toEqual(['accepted', 'roundNotReady'])
    }
  })

  test('with other players and one supervisor for both is published with a reason, of both interviews', async () => {
    const one = { kind: 'oneSeat' as const, slots: slots.slice(0, 1), supervisorIds: [claire.id] }
    const pair = (from: number) => learners.slice(from, from + 2).map(({ id: personId }) => personId)
    const rooms = (name: string) => [{ id: 'r0', name, place: 'room' as const }]
    const first = await draft('Tour 1', { ...one, learnerIds: pair(0), rooms: rooms('Ampère') })
    const second = await draft('Tour 2', { ...one, learnerIds: pair(2), rooms: rooms('Berthelot') })
    await publish(first)
    expect(await reasonFor(publish(second))).toBe('doublePlace')
    await publish(second, 0, keeping([claire]))
    expect(await doubles()).toMatchObject([{ kind: 'doubleKept', name: 'Claire Dubreuil' }])
    for (const roundId of [first, second]) {
      const { own, elsewhere } = await board(roundId)
      expect(own).toHaveLength(1)
      expect(elsewhere.kept).toMatchObject([{ reason: 'Claire passe de l’une à l’autre.' }])
      expect(elsewhere.stays).toHaveLength(1)
    }
  })

  async function letters(): Promise<number> {
    const { rows } = await stage.database.pool.query(
      `select count(*)::int as count from mail where cohort_id = $1 and kind = 'roundPublished'`,
      [cohortId],
    )
    return rows[0].count
  }
})

test('what is kept is deleted a month after the hour of both', async () => {
  const first = await schedule(wish())
  await schedule(others({ keeping: keeping([claire]) }))
  const count = async () =>
    (
      await stage.database.pool.query('select 1 from double_place where $1 in (one_id, other_id)', [
        first.liveSessionId,
      ])
    ).rowCount
  await forgetDoublePlaces(stage.database.db, nine + 20 * 24 * HOUR)
  expect(await count()).toBe(1)
  await forgetDoublePlaces(stage.database.db, nine + 40 * 24 * HOUR)
  expect(await count()).toBe(0)
})
