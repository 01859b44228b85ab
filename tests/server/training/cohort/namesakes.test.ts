import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endMembership } from '@/server/training/cohort/end-membership'
import { aWish, openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cohortId: string
let liveSessionId: string
let people: { coordinator: Person; supervisor: Person; first: Person; second: Person; third: Person }
beforeAll(async () => {
  stage = await openServerStage()
  const coordinator = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(coordinator).cohort.create({ name: 'Promotion Automne' })).cohortId
  const supervisor = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  const first = await stage.member('Camille Roy', cohortId, 'learner')
  const second = await stage.member('Camille Roy', cohortId, 'learner')
  const third = await stage.member('camille roy', cohortId, 'learner')
  people = { coordinator, supervisor, first, second, third }
  const wish = aWish({ cohortId, advisor: second, beneficiary: first, supervisor })
  const session = await stage.as(coordinator).liveSession.schedule({ ...wish, observerIds: [third.id] })
  liveSessionId = session.liveSessionId
})
afterAll(() => stage.close())

const expected = () =>
  new Map([
    [people.first.id, 'Camille Roy'],
    [people.second.id, 'Camille Roy (2)'],
    [people.third.id, 'camille roy (3)'],
  ])
const namesIn = (listed: readonly { personId: string; name: string }[]) =>
  new Map(
    listed.filter(({ personId }) => expected().has(personId)).map(({ personId, name }) => [personId, name]),
  )

test('three people of one name are told apart by the order in which they joined, wherever a name is read', async () => {
  const { coordinator, supervisor } = people
  const overview = await stage.as(coordinator).cohort.overview({ cohortId })
  const { rows } = await stage.as(coordinator).cohort.practice({ cohortId })
  expect(namesIn(rows)).toEqual(expected())
  const { learners } = await stage.as(people.first).cohort.overview({ cohortId })
  expect(namesIn(learners)).toEqual(expected())
  expect(namesIn(overview.sessions[0]?.people ?? [])).toEqual(expected())
  const choices = await stage.as(coordinator).cohort.schedulingChoices({ cohortId })
  expect(namesIn(choices.members)).toEqual(expected())
  const room = await stage.as(supervisor).liveSession.room({ liveSessionId })
  expect(namesIn(room.people)).toEqual(expected())
  const [mine] = await stage.as(people.third).liveSession.mine()
  expect(namesIn(mine?.people ?? [])).toEqual(expected())
})

test('the journal of a cohort tells them apart too', async () => {
  const { url } = await stage.as(people.coordinator).cohort.renewJoinLink({ cohortId, role: 'learner' })
  const fourth = await stage.person('Camille Roy')
  await stage.as(fourth).cohort.join({ token: url.split('/').at(-1) ?? '' })
  const { lines } = await stage.as(people.coordinator).cohort.acts({ cohortId })
  expect(lines[0]).toMatchObject({ act: 'joined', actor: 'Camille Roy (4)', invitedBy: 'Sandrine Bellec' })
})

test('a member who has left keeps their place, so no other name changes', async () => {
  const { url } = await stage.as(people.coordinator).cohort.renewJoinLink({ cohortId, role: 'learner' })
  const token = url.split('/').at(-1) ?? ''
  const called: string[] = []
  const [leaves, stays] = [await stage.person('Zoé Le Goff'), await stage.person('Zoé Le Goff')]
  for (const person of [leaves, stays]) await stage.as(person).cohort.join({ token })
  const look = async () => {
    const { rows } = await stage.as(people.coordinator).cohort.practice({ cohortId })
    called.push(rows.find(({ personId }) => personId === stays.id)?.name ?? '')
  }
  await look()
  await endMembership(stage.runtime, { cohortId, personId: leaves.id })
  await look()
  expect(called).toEqual(['Zoé Le Goff (2)', 'Zoé Le Goff (2)'])
})
