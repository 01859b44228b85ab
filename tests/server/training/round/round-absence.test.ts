import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RoundSetup } from '@/domain/pairing/round'
import type { RoundChange } from '@/domain/round-change/change'
import type { Person } from '@/server/people/sign-in/sign-in'
import { changeRound, publishRound } from '../../../support/publish-round'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cohortId: string
let sandrine: Person
let claire: Person
let paul: Person
let learners: Person[]
let week = 0

beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  week += 1
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
  claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  paul = await stage.member('Paul Nguyen', cohortId, 'supervisor')
  learners = []
  for (const name of ['Camille Roussel', 'Hugo Perrin', 'Léa Aubert', 'Moussa Diarra'])
    learners.push(await stage.member(name, cohortId, 'learner'))
})

const hour = (index: number) => Date.UTC(2031, 0, 7 * week, 8 + index)
const rounds = () => stage.as(sandrine).round
/** Two interviews at two hours in one room, supervised by Claire alone; a third hour is free. */
async function aPublished(supervisors: readonly Person[]): Promise<string> {
  const setup: RoundSetup = {
    kind: 'oneSeat',
    slots: [0, 1].map((index) => ({ id: `t${index}`, startsAt: hour(index) })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
    learnerIds: learners.map(({ id }) => id),
    supervisorIds: supervisors.map(({ id }) => id),
    supervisorsEach: 1,
    away: [],
  }
  const { roundId } = await rounds().create({ cohortId, title: 'Tour 1', setup })
  await publishRound(rounds(), { cohortId, roundId, base: 0 })
  return roundId
}
const board = (roundId: string) => rounds().board({ cohortId, roundId })
const ways = (roundId: string, personId: string, until = hour(12)) =>
  rounds().waysWithout({ cohortId, roundId, personId, from: hour(0), until })
type Way = Awaited<ReturnType<typeof ways>>['ways'][number]
const changeOf = (personId: string, { edits, openIds }: Way): RoundChange => ({
  kind: 'absence',
  personId,
  from: hour(0),
  until: hour(12),
  edits,
  openIds,
})
const apply = (roundId: string, change: RoundChange) => changeRound(rounds(), { cohortId, roundId, change })
async function letters(): Promise<{ to: string; causes: string[] }[]> {
  const { rows } = await stage.database.pool.query<{ to: string; sessions: { causes: string[] }[] }>(
    `select to_user_id as to, about->'sessions' as sessions from mail where kind = 'roundChanged' and cohort_id = $1`,
    [cohortId],
  )
  return rows.map(({ to, sessions }) => ({ to, causes: sessions.flatMap(({ causes }) => causes) }))
}

describe('A supervisor who cannot come', () => {
  test('is replaced by a colleague who is free: seats, letters, and nothing before the press', async () => {
    const roundId = await aPublished([claire, paul])
    const mine = (await board(roundId)).sessions.filter(({ supervisorIds }) =>
      supervisorIds.includes(claire.id),
    )
    const found = await ways(roundId, claire.id)
    expect(found.missing).toHaveLength(mine.length)
    const [way] = found.ways
    expect(way).toMatchObject({ hours: 0, givenUp: [], openIds: [] })
    expect(await letters()).toEqual([])
    await apply(roundId, changeOf(claire.id, way as Way))
    const after = await board(roundId)
    expect(after.sessions.flatMap(({ supervisorIds }) => supervisorIds)).toEqual([paul.id, paul.id])
    const told = await letters()
    expect(told.map(({ to }) => to).sort()).toEqual(way?.letters.map(({ personId }) => personId).sort())
    expect(told.map(({ to }) => to)).not.toContain(claire.id)
    expect(told.find(({ to }) => to === mine[0]?.advisorId)?.causes).toEqual(['supervisor'])
    expect(after.setup.away.find(({ personId }) => personId === claire.id)?.slotIds).toEqual(['t0', 't1'])
  })

  test('leaves to decide what no member can take, and sends no letter about it', async () => {
    const roundId = await aPublished([claire])
    const [way] = (await ways(roundId, claire.id)).ways
    expect(way).toMatchObject({ edits: [], letters: [] })
    expect(way?.openIds).toHaveLength(2)
    await apply(roundId, changeOf(claire.id, way as Way))
    expect(await letters()).toEqual([])
    const { lines } = await stage.as(sandrine).cohort.decisions({ cohortId })
    expect(lines.filter(({ kind }) => kind === 'absent')).toHaveLength(2)
  })

  test('changes nothing where an interview is not what was on the screen any more', async () => {
    const roundId = await aPublished([claire, paul])
    const [way] = (await ways(roundId, claire.id)).ways
    const change = changeOf(claire.id, way as Way)
    const { sessions } = await board(roundId)
    const liveSessionId =
      sessions.find(({ supervisorIds }) => supervisorIds.includes(claire.id))?.liveSessionId ?? ''
    const when = { scheduledFor: hour(20), place: 'room' as const, where: null }
    await stage.as(sandrine).liveSession.edit({ liveSessionId, version: 0, when })
    expect(await reasonFor(rounds().askChange({ cohortId, roundId, change }))).toBe('changedMeanwhile')
  })

  test('is asked about of published rounds alone, and by who plans them', async () => {
    const roundId = await aPublished([claire, paul])
    const asked = stage
      .as(claire)
      .round.waysWithout({ cohortId, roundId, personId: claire.id, from: 0, until: 1 })
    expect(await reasonFor(asked)).toBe('roleMayNot')
    await apply(roundId, { kind: 'toDraft' })
    expect(await reasonFor(ways(roundId, claire.id))).toBe('notFound')
  })
})

describe('A learner who cannot come', () => {
  test('is moved with their partner, or replaced; players who keep a seat are told the new hour', async () => {
    const roundId = await aPublished([claire, paul])
    const first = (await board(roundId)).sessions.find(({ slotId }) => slotId === 't0')
    const absentId = first?.advisorId ?? ''
    const found = await ways(roundId, absentId, hour(1))
    expect(found.missing).toHaveLength(1)
    const [way] = found.ways
    expect(way?.openIds).toEqual([])
    expect(way?.edits).toHaveLength(1)
    await apply(roundId, changeOf(absentId, way as Way))
    const after = (await board(roundId)).live.find(({ id }) => id === first?.liveSessionId)
    expect(after?.scheduledFor).toBe(way?.edits[0]?.after.scheduledFor)
    expect((await letters()).map(({ to }) => to).sort()).toEqual(
      way?.letters.map(({ personId }) => personId).sort(),
    )
  })
})
