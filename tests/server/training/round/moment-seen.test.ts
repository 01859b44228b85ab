import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scenario } from '@/db/schema'
import type { RoundSetup } from '@/domain/pairing/round'
import type { RoundChange } from '@/domain/round-change/change'
import { bindBySight } from '@/server/library/scenario/bind-to-brief'
import type { Person } from '@/server/people/sign-in/sign-in'
import { changeRound, publishRound } from '../../../support/publish-round'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cohortId: string
let sandrine: Person
let learners: Person[]
let supervisors: Person[]
let families: string[]
let week = 0

beforeAll(async () => {
  stage = await openServerStage()
  const rows = await stage.database.db.selectDistinct({ family: scenario.family }).from(scenario)
  families = rows.map(({ family }) => family).sort()
})
afterAll(() => stage.close())
beforeEach(async () => {
  week += 1
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
  learners = []
  for (const name of ['Camille Roussel', 'Hugo Perrin', 'Léa Aubert', 'Moussa Diarra'])
    learners.push(await stage.member(name, cohortId, 'learner'))
  supervisors = [
    await stage.member('Claire Dubreuil', cohortId, 'supervisor'),
    await stage.member('Paul Nguyen', cohortId, 'supervisor'),
  ]
})

const hour = (index: number) => Date.UTC(2032, 0, 7 * week, 8 + index)
const rounds = () => stage.as(sandrine).round
const ids = (people: readonly Person[]) => people.map(({ id }) => id)
/** A person looks at moments lent from interviews on these situations. */
const sees = (personId: string, of: readonly string[]) =>
  stage.database.db.transaction(async (tx) => {
    for (const family of of) await bindBySight(tx, personId, family)
  })

async function aDraft(change: Partial<RoundSetup> = {}) {
  const setup: RoundSetup = {
    kind: 'bothSeats',
    slots: [0, 1, 2, 3].map((index) => ({ id: `t${index}`, startsAt: hour(index) })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
    learnerIds: ids(learners),
    supervisorIds: ids(supervisors),
    supervisorsEach: 1,
    away: [],
    ...change,
  }
  const { roundId } = await rounds().create({ cohortId, title: 'Tour 1', setup })
  const board = () => rounds().board({ cohortId, roundId })
  const act = async (what: Parameters<ReturnType<typeof rounds>['act']>[0]['act']) =>
    rounds().act({ cohortId, roundId, base: (await board()).version, act: what })
  const publish = async () =>
    reasonFor(publishRound(rounds(), { cohortId, roundId, base: (await board()).version }))
  const advisedBy = async (personId: string) => {
    const { sessions, scenarios } = await board()
    const session = sessions.find(({ advisorId }) => advisorId === personId)
    if (!session) throw new Error('advises in no interview')
    return { ...session, family: scenarios.find(({ key }) => key === session.scenarioKey)?.family }
  }
  return { roundId, board, act, publish, advisedBy }
}

describe('A learner who has seen a moment of a situation', () => {
  test('is proposed as the advisor on a situation of which they have seen none', async () => {
    const camille = learners[0]?.id ?? ''
    for (const left of families) {
      const { id } = await stage.member('Ana Costa', cohortId, 'learner')
      await sees(
        id,
        families.filter((family) => family !== left),
      )
      const { advisedBy } = await aDraft({ learnerIds: [id, ...ids(learners.slice(1))] })
      expect((await advisedBy(id)).family).toBe(left)
    }
    await sees(camille, families)
    const { board } = await aDraft()
    const known = (await board()).sessions.filter(({ advisorId }) => advisorId === camille)
    expect(known.every(({ scenarioKey }) => scenarioKey === null)).toBe(true)
  })

  test('is refused by publishing where they saw it after the draft, until it is planned anew', async () => {
    const camille = learners[0]?.id ?? ''
    const { advisedBy, publish, act } = await aDraft()
    const { family } = await advisedBy(camille)
    await sees(camille, [family ?? ''])
    expect(await publish()).toBe('roundNotReady')
    await act({ type: 'planAnew' })
    expect((await advisedBy(camille)).family).not.toBe(family)
    expect(await publish()).toBe('accepted')
  })

  test('is not planned by a choice made by hand either', async () => {
    const camille = learners[0]?.id ?? ''
    const { advisedBy, publish, act, board } = await aDraft()
    const { id: sessionId, family } = await advisedBy(camille)
    const other = (await board()).scenarios.find((each) => each.family !== family)
    if (!other) throw new Error('one situation only')
    await sees(camille, [other.family])
    await act({ type: 'chooseScenario', sessionId, scenarioKey: other.key })
    expect(await publish()).toBe('roundNotReady')
  })

  test('who looks within the ten seconds before a round is published, is not planned by it', async () => {
    const camille = learners[0]?.id ?? ''
    const { roundId, advisedBy } = await aDraft()
    const { family } = await advisedBy(camille)
    await rounds().askChange({
      cohortId,
      roundId,
      change: { kind: 'publish', base: 0, keeping: null },
    })
    await sees(camille, [family ?? ''])
    await reasonFor(rounds().sendNow({ cohortId, roundId }))
    const { publishedAt, live } = await rounds().board({ cohortId, roundId })
    expect([publishedAt, live]).toEqual([null, []])
    expect((await stage.as(learners[0] as Person).liveSession.mine()).length).toBe(0)
  })

  test('replaces no advisor of it on a published round, found or asked for', async () => {
    const { roundId, board, publish } = await aDraft({
      kind: 'oneSeat',
      slots: [0, 1].map((index) => ({ id: `t${index}`, startsAt: hour(index) })),
    })
    expect(await publish()).toBe('accepted')
    const { sessions, scenarios } = await board()
    const [first] = sessions
    if (!first) throw new Error('no interview')
    const during = { personId: first.advisorId, from: hour(0), until: hour(12) }
    const ways = async () => (await rounds().waysWithout({ cohortId, roundId, ...during })).ways
    const [found] = await ways()
    expect(found?.edits.length).toBeGreaterThan(0)
    const family = scenarios.find(({ key }) => key === first.scenarioKey)?.family ?? ''
    for (const { id } of learners)
      if (id !== first.advisorId && id !== first.beneficiaryId) await sees(id, [family])
    const after = await ways()
    expect(after.flatMap(({ edits }) => edits)).toEqual([])
    expect(after.every(({ openIds }) => openIds.length === 1)).toBe(true)
    const { edits = [], openIds = [] } = found ?? {}
    const change: RoundChange = { kind: 'absence', ...during, edits, openIds }
    expect(await reasonFor(changeRound(rounds(), { cohortId, roundId, change }))).not.toBe('accepted')
    expect((await board()).sessions.find(({ id }) => id === first.id)?.advisorId).toBe(first.advisorId)
  })
})
