import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultPlan } from '@/domain/live-session/core/plan'
import type { RoundSetup } from '@/domain/pairing/round'
import type { Person } from '@/server/people/sign-in/sign-in'
import { publishRound } from '../../../support/publish-round'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cohortId: string
let sandrine: Person
let other: Person
let learners: Person[]
let supervisors: Person[]

beforeAll(async () => {
  stage = await openServerStage()
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
  other = await stage.member('Marc Adam', cohortId, 'coordinator')
  learners = []
  for (const name of [
    'Camille Roussel',
    'Hugo Perrin',
    'Léa Aubert',
    'Moussa Diarra',
    'Sofia Oliveira',
    'Élodie Vasseur',
  ])
    learners.push(await stage.member(name, cohortId, 'learner'))
  supervisors = [
    await stage.member('Claire Dubreuil', cohortId, 'supervisor'),
    await stage.member('Paul Nguyen', cohortId, 'supervisor'),
  ]
})
afterAll(() => stage.close())

const hour = (index: number) => Date.UTC(2027, 0, 7, 8 + index)
const setup = (change: Partial<RoundSetup> = {}): RoundSetup => ({
  kind: 'bothSeats',
  slots: [0, 1, 2, 3].map((index) => ({ id: `t${index}`, startsAt: hour(index) })),
  rooms: [
    { id: 'r0', name: 'Salle Ampère', place: 'room' },
    { id: 'r1', name: 'Visio', place: 'video' },
  ],
  learnerIds: learners.map(({ id }) => id),
  supervisorIds: supervisors.map(({ id }) => id),
  supervisorsEach: 1,
  away: [],
  ...change,
})

const api = (person: Person = sandrine) => stage.as(person).round
async function aDraft(change: Partial<RoundSetup> = {}) {
  const { roundId } = await api().create({ cohortId, title: 'Tour 1', setup: setup(change) })
  const board = () => api().board({ cohortId, roundId })
  return { roundId, board }
}
type Act = Parameters<ReturnType<typeof api>['act']>[0]['act']
const actAs = (person: Person, roundId: string, base: number, act: Act) =>
  api(person).act({ cohortId, roundId, base, act })

describe('A draft round', () => {
  test('is proposed whole, and seen by planners alone', async () => {
    const { roundId, board } = await aDraft()
    const { sessions, version, names } = await board()
    expect(sessions).toHaveLength(6)
    expect(sessions.every((each) => each.supervisorIds.length === 1 && each.scenarioKey !== null)).toBe(true)
    expect(version).toBe(0)
    expect(names[learners[0]?.id ?? '']).toBe('Camille Roussel')
    expect((await api(other).list({ cohortId })).map(({ id }) => id)).toContain(roundId)
    const [learner, supervisor] = [learners[0] as Person, supervisors[0] as Person]
    expect(await reasonFor(api(learner).board({ cohortId, roundId }))).toBe('roleMayNot')
    expect(await reasonFor(api(supervisor).board({ cohortId, roundId }))).toBe('roleMayNot')
    expect((await stage.as(learner).liveSession.mine()).length).toBe(0)
  })

  test('is of its own cohort only', async () => {
    const { roundId } = await aDraft()
    const { cohortId: elsewhere } = await stage.as(sandrine).cohort.create({ name: 'Une autre' })
    expect(await reasonFor(api().board({ cohortId: elsewhere, roundId }))).toBe('notFound')
  })

  test.each<[string, () => Partial<RoundSetup>]>([
    ['notAMember', () => ({ learnerIds: [learners[0]?.id ?? '', 'nobody'] })],
    ['roleCannotSit', () => ({ learnerIds: [learners[0]?.id ?? '', supervisors[0]?.id ?? ''] })],
    [
      'roleCannotSit',
      () => ({ supervisorIds: [learners[0]?.id ?? ''], learnerIds: learners.slice(1).map(({ id }) => id) }),
    ],
    ['invalid', () => ({ slots: [] })],
  ])('is refused as %s', async (reason, change) => {
    expect(await reasonFor(aDraft(change()))).toBe(reason)
  })
})

describe('Acts at the board', () => {
  test('an exchange is undone by its author, and keeps every other interview', async () => {
    const { roundId, board } = await aDraft()
    const first = await board()
    const [one, two] = first.sessions
    if (!one || !two) throw new Error('no interviews')
    const exchange = {
      type: 'exchangePeople',
      one: { sessionId: one.id, personId: one.supervisorIds[0] ?? '' },
      other: { sessionId: two.id, personId: two.supervisorIds[0] ?? '' },
    } as const
    const { version, touched } = await actAs(sandrine, roundId, 0, exchange)
    expect({ version, touched: [...touched].sort() }).toEqual({
      version: 1,
      touched: [one.id, two.id].sort(),
    })
    expect((await board()).sessions.find(({ id }) => id === one.id)?.supervisorIds).toEqual(two.supervisorIds)
    await actAs(sandrine, roundId, 1, { type: 'undo' })
    const undone = await board()
    expect(undone.version).toBe(2)
    expect([...undone.sessions].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [...first.sessions].sort((a, b) => a.id.localeCompare(b.id)),
    )
    expect(await reasonFor(actAs(sandrine, roundId, 2, { type: 'undo' }))).toBe('nothingToUndo')
  })

  test('two planners at one board: other interviews do not matter, the same one does', async () => {
    const { roundId, board } = await aDraft()
    const { sessions } = await board()
    const [one, two] = sessions.map(({ id }) => id)
    if (!one || !two) throw new Error('no interviews')
    await actAs(other, roundId, 0, { type: 'lockSession', sessionId: one, locked: true })
    const mine = { type: 'lockSession', sessionId: two, locked: true } as const
    expect(await reasonFor(actAs(sandrine, roundId, 0, mine))).toBe('accepted')
    const same: Act = { type: 'chooseSupervisors', sessionId: one, supervisorIds: [] }
    expect(await reasonFor(actAs(sandrine, roundId, 0, same))).toBe('boardChanged')
    expect(await reasonFor(actAs(sandrine, roundId, 2, same))).toBe('sessionLocked')
    expect(await reasonFor(actAs(other, roundId, 1, { type: 'planAnew' }))).toBe('boardChanged')
    expect((await board()).acts.map(({ actorId }) => actorId)).toEqual([sandrine.id, other.id])
  })

  test('what is planned anew keeps what is locked', async () => {
    const { roundId, board } = await aDraft()
    const [kept] = (await board()).sessions
    if (!kept) throw new Error('no interviews')
    await actAs(sandrine, roundId, 0, { type: 'lockSession', sessionId: kept.id, locked: true })
    await actAs(sandrine, roundId, 1, { type: 'planAnew' })
    const { sessions } = await board()
    expect(sessions).toHaveLength(6)
    expect(sessions).toContainEqual({ ...kept, locked: true })
  })

  test('an absence plans anew only what it touches', async () => {
    const { roundId, board } = await aDraft()
    const before = await board()
    const gone = learners[2]?.id ?? ''
    const { touched } = await actAs(sandrine, roundId, 0, {
      type: 'tellAbsence',
      personId: gone,
      slotIds: null,
    })
    const after = await board()
    const stays = before.sessions.filter((each) => each.advisorId !== gone && each.beneficiaryId !== gone)
    expect(stays).toHaveLength(4)
    expect(after.sessions).toEqual(expect.arrayContaining(stays))
    expect(after.sessions).toHaveLength(5)
    expect(touched).toHaveLength(3)
    expect(JSON.stringify(after.sessions)).not.toContain(gone)
    await actAs(sandrine, roundId, 1, { type: 'undo' })
    expect((await board()).setup.learnerIds).toContain(gone)
  })
})

describe('Publishing', () => {
  test('makes every interview a live session of its people, at its hour and place', async () => {
    const { roundId, board } = await aDraft()
    expect(await reasonFor(publishRound(api(), { cohortId, roundId, base: 7 }))).toBe('boardChanged')
    await publishRound(api(), { cohortId, roundId, base: 0 })
    const { sessions, live, publishedAt } = await board()
    expect(publishedAt).not.toBeNull()
    expect(live).toHaveLength(6)
    const camille = learners[0] as Person
    const ids = live.map(({ id }) => id)
    const cards = (await stage.as(camille).liveSession.mine()).filter(({ id }) => ids.includes(id))
    const mine = sessions.filter((each) => [each.advisorId, each.beneficiaryId].includes(camille.id))
    const hours = mine.map(({ slotId }) => hour(Number(slotId.slice(1))))
    expect(cards.map(({ scheduledFor }) => scheduledFor).sort()).toEqual(hours.sort())
    const { rows } = await stage.database.pool.query<{ to_user_id: string; ids: string[] }>(
      `select to_user_id, about -> 'liveSessionIds' as ids from mail where kind = 'roundPublished'`,
    )
    const letters = rows.filter((each) => each.ids.every((id) => ids.includes(id)))
    expect(letters).toHaveLength(learners.length + supervisors.length)
    expect(letters.find((each) => each.to_user_id === camille.id)?.ids).toHaveLength(2)
    const lock = { type: 'lockSession', sessionId: sessions[0]?.id ?? '', locked: true } as const
    expect(await reasonFor(actAs(sandrine, roundId, 0, lock))).toBe('roundPublished')
    expect(await reasonFor(publishRound(api(), { cohortId, roundId, base: 0 }))).toBe('roundPublished')
    expect(await reasonFor(api().discard({ cohortId, roundId }))).toBe('roundPublished')
  })

  test('is all or nothing: an interview without a supervisor keeps the round a draft', async () => {
    const { roundId, board } = await aDraft({ kind: 'oneSeat', slots: [{ id: 't9', startsAt: hour(9) }] })
    const [first] = (await board()).sessions
    if (!first) throw new Error('no interviews')
    await actAs(sandrine, roundId, 0, { type: 'chooseSupervisors', sessionId: first.id, supervisorIds: [] })
    const count = 'select count(*)::int as count from live_session'
    const { rows: before } = await stage.database.pool.query(count)
    expect(await reasonFor(publishRound(api(), { cohortId, roundId, base: 1 }))).toBe('roundNotReady')
    expect((await stage.database.pool.query(count)).rows).toEqual(before)
    expect(await reasonFor(api().discard({ cohortId, roundId }))).toBe('accepted')
    expect(await reasonFor(board())).toBe('notFound')
  })

  test('counts for the next round: who met is not paired again', async () => {
    const { board } = await aDraft({
      slots: [0, 1, 2, 3].map((index) => ({ id: `t${index}`, startsAt: hour(48 + index) })),
    })
    const { sessions } = await board()
    const published = (await api().list({ cohortId })).find(({ isPublished }) => isPublished)
    const { sessions: held } = await api().board({ cohortId, roundId: published?.id ?? '' })
    const pair = ({ advisorId, beneficiaryId }: (typeof held)[number]) => `${advisorId} ${beneficiaryId}`
    expect(sessions.filter((each) => held.map(pair).includes(pair(each)))).toEqual([])
  })
})

describe('A free place of a published round', () => {
  test('takes one more interview, which then stands on the board; it is taken once, and by planners alone', async () => {
    const { roundId, board } = await aDraft({
      slots: [4, 5, 6, 7].map((at) => ({ id: `t${at}`, startsAt: hour(at) })),
    })
    const places = ['t4', 't5', 't6', 't7'].flatMap((slotId) =>
      ['r0', 'r1'].map((roomId) => ({ slotId, roomId })),
    )
    const [newcomer, second] = [
      await stage.member('Ana Costa', cohortId, 'learner'),
      await stage.member('Yann Le Bris', cohortId, 'learner'),
    ]
    const { sessions: sessionsBefore } = await board()
    const [free] = places.filter(
      ({ slotId, roomId }) =>
        !sessionsBefore.some((each) => each.slotId === slotId && each.roomId === roomId),
    )
    if (!free) throw new Error('no place is free')
    const wish = {
      cohortId,
      roundId,
      ...free,
      advisorId: newcomer.id,
      beneficiaryId: second.id,
      supervisorIds: [supervisors[0]?.id ?? ''],
      observerIds: [],
      scenarioKey: 'nadia',
      scheduledFor: hour(7),
      place: 'room' as const,
      plan: defaultPlan,
    }
    expect(await reasonFor(api().addSession(wish)), 'while it is a draft').toBe('notFound')
    await publishRound(api(), { cohortId, roundId, base: 0 })
    expect(await reasonFor(api(newcomer).addSession(wish))).toBe('roleMayNot')
    expect(await reasonFor(api().addSession({ ...wish, roomId: 'r9' }))).toBe('notFound')
    const told = await Promise.all([
      reasonFor(api().addSession(wish)),
      reasonFor(api(other).addSession(wish)),
    ])
    expect(told.sort()).toEqual(['accepted', 'placeTaken'])

    const { sessions, live, names } = await board()
    const added = sessions.find((each) => each.slotId === free.slotId && each.roomId === free.roomId)
    expect(added).toMatchObject({ advisorId: newcomer.id, beneficiaryId: second.id, scenarioKey: 'nadia' })
    expect(names[newcomer.id]).toBe('Ana Costa')
    expect(live.map(({ id }) => id)).toContain(added?.liveSessionId)
    const liveSessionId = added?.liveSessionId ?? ''
    expect((await stage.as(newcomer).liveSession.mine()).map(({ id }) => id)).toEqual([liveSessionId])

    await stage.as(sandrine).liveSession.edit({ liveSessionId, version: 0, scenarioKey: 'kevin' })
    const now = (await board()).sessions.find(({ id }) => id === added?.id)
    expect(now?.scenarioKey, 'the board shows what was changed since').toBe('kevin')
  })
})

test('a draft keeps a situation that is archived meanwhile, offers it for nothing else, and is published with it', async () => {
  // Of people who have played nothing yet: its advisor must not know it.
  const { cohortId: here } = await stage.as(sandrine).cohort.create({ name: 'Promotion Printemps' })
  const join = (names: readonly string[], role: 'learner' | 'supervisor') =>
    Promise.all(names.map((name) => stage.member(name, here, role)))
  const ids = (people: readonly Person[]) => people.map(({ id }) => id)
  const learnerIds = ids(await join(['Aïcha Kone', 'Bruno Petit', 'Chloé Masson', 'Denis Faure'], 'learner'))
  const supervisorIds = ids(await join(['Elsa Roche', 'Farid Haddad'], 'supervisor'))
  const library = stage.as(sandrine).library
  const { key: ownKey } = await library.copy({
    cohortId: here,
    kind: 'scenario',
    key: 'yann',
    owner: 'cohort',
  })
  const at = { cohortId: here, kind: 'scenario' as const, key: ownKey }
  await library.openBrief(at)
  await library.publish({ ...at, revision: (await library.editor(at)).revision })
  const { roundId } = await api().create({
    cohortId: here,
    title: 'Tour 1',
    setup: setup({ learnerIds, supervisorIds }),
  })
  const board = () => api().board({ cohortId: here, roundId })
  const act = (base: number, done: Act) => api().act({ cohortId: here, roundId, base, act: done })
  const { sessions, scenarios } = await board()
  const [held, other] = sessions
  const another = scenarios.find(({ key }) => key !== ownKey)
  if (!held || !other || !another) throw new Error('nothing planned')
  // The plan is drawn: it may have given the situation to any of them, and to more than one.
  for (const { id } of sessions)
    await act((await board()).version, {
      type: 'chooseScenario',
      sessionId: id,
      scenarioKey: id === held.id ? ownKey : another.key,
    })
  await library.archive({ ...at, isArchived: true })

  const after = await board()
  expect(after.scenarios.find(({ key }) => key === ownKey)).toMatchObject({ isArchived: true })
  const choosing = { type: 'chooseScenario', sessionId: other.id, scenarioKey: ownKey } as const
  expect(await reasonFor(act(after.version, choosing))).toBe('boardChanged')
  // A new plan for the rest leaves what is fixed where it is.
  await act(after.version, { type: 'lockSession', sessionId: held.id, locked: true })
  await act(after.version + 1, { type: 'planAnew' })
  const anew = await board()
  expect(anew.sessions.filter(({ scenarioKey }) => scenarioKey === ownKey).map(({ id }) => id)).toEqual([
    held.id,
  ])
  await publishRound(api(), { cohortId: here, roundId, base: anew.version })
  const { sessions: published } = await board()
  expect(published.find(({ scenarioKey }) => scenarioKey === ownKey)?.liveSessionId).toBeTruthy()
})
