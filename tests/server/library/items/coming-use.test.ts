import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoundSetup } from '@/domain/pairing/round'
import type { Person } from '@/server/people/sign-in/sign-in'
import { publishRound } from '../../../support/publish-round'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let sandrine: Person
let claire: Person
let learners: Person[]
let cohortId: string
beforeAll(async () => {
  stage = await openServerStage()
  sandrine = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(sandrine).cohort.create({ name: 'Promotion Automne' })).cohortId
  claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  learners = [
    await stage.member('Inès Marchetti', cohortId, 'learner'),
    await stage.member('Thomas Guérin', cohortId, 'learner'),
  ]
})
afterAll(() => stage.close())

const library = (person: Person = sandrine) => stage.as(person).library
const rounds = () => stage.as(sandrine).round
type Kind = 'grid' | 'scenario'

async function copyOf(kind: Kind, key: string): Promise<string> {
  const copied = await library().copy({ cohortId, kind, key, owner: 'cohort' })
  const name = { cohortId, kind, key: copied.key }
  if (kind === 'scenario') await library().openBrief(name)
  await publish(kind, copied.key)
  return copied.key
}

async function publish(kind: Kind, key: string): Promise<void> {
  const name = { cohortId, kind, key }
  const { revision } = await library().editor(name)
  await library().publish({ ...name, revision })
}

async function rename(key: string, to: string): Promise<void> {
  const name = { cohortId, kind: 'grid' as const, key }
  const { title } = await library().editor(name)
  await library().save({ ...name, edits: [{ path: ['title', 'fr'], from: title.fr, to }] })
}

async function draftRound(title: string): Promise<string> {
  const setup: RoundSetup = {
    kind: 'bothSeats',
    slots: [8, 9, 10].map((hour) => ({ id: `t${hour}`, startsAt: Date.UTC(2027, 0, 7, hour) })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
    learnerIds: learners.map(({ id }) => id),
    supervisorIds: [claire.id],
    supervisorsEach: 1,
    away: [],
  }
  return (await rounds().create({ cohortId, title, setup })).roundId
}

async function play(roundId: string, scenarioKey: string): Promise<void> {
  const { sessions, version } = await rounds().board({ cohortId, roundId })
  const sessionId = sessions[0]?.id ?? ''
  const act = { type: 'chooseScenario', sessionId, scenarioKey } as const
  await rounds().act({ cohortId, roundId, base: version, act })
}

test('a round that is not published takes the version of a grid that the settings name, not the latest', async () => {
  const key = await copyOf('grid', 'cep-entretien')
  const roundId = await draftRound('Tour de janvier')
  const coming = (by: Person = sandrine) => library(by).comingUse({ cohortId, kind: 'grid', key })
  expect(await coming()).toEqual({ version: null, rounds: [], mayUse: true })

  await stage.database.pool.query('update cohort set grid_key = $1, grid_version = 1 where id = $2', [
    key,
    cohortId,
  ])
  expect(await coming()).toEqual({
    version: 1,
    mayUse: true,
    rounds: [{ id: roundId, title: 'Tour de janvier' }],
  })
  expect(await coming(claire)).toEqual({ version: 1, rounds: [], mayUse: false })

  await rename(key, 'Une autre version')
  await publish('grid', key)
  expect(await coming()).toMatchObject({ version: 1 })
})

test('a situation that a round plays is taken in its latest version; archived, the round keeps it', async () => {
  // Planned before the situation is there, the round does not propose it by itself.
  const roundId = await draftRound('Tour de février')
  // Both advise in this round: no one may play the one that they advise on elsewhere in it.
  const { sessions } = await rounds().board({ cohortId, roundId })
  const planned = sessions.map(({ scenarioKey }) => scenarioKey)
  const source = ['gerard', 'nadia', 'yann'].find((each) => !planned.includes(each)) ?? ''
  const key = await copyOf('scenario', source)
  const coming = (by: Person = sandrine) => library(by).comingUse({ cohortId, kind: 'scenario', key })
  expect(await coming()).toEqual({ version: 1, rounds: [], mayUse: true })
  await play(roundId, key)
  expect(await coming()).toMatchObject({
    version: 1,
    rounds: [{ id: roundId, title: 'Tour de février' }],
  })
  expect(await coming(claire)).toEqual({ version: 1, rounds: [], mayUse: true })

  const board = () => rounds().board({ cohortId, roundId })
  const onBoard = async () => (await board()).scenarios.find((scenario) => scenario.key === key)
  expect(await onBoard()).toMatchObject({ isArchived: false })
  await library().archive({ cohortId, kind: 'scenario', key, isArchived: true })
  expect(await coming()).toEqual({ version: null, rounds: [], mayUse: true })
  expect(await onBoard()).toMatchObject({ isArchived: true })
  const { version: base } = await board()
  await publishRound(rounds(), { cohortId, roundId, base })

  await library().archive({ cohortId, kind: 'scenario', key, isArchived: false })
  expect(await coming()).toMatchObject({ version: 1, rounds: [] })
})
