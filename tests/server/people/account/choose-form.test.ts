import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonForm } from '@/domain/person/person-form'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const by = (person: Person) => stage.as(person)
/** In which form the advisor is spoken of, wherever the observer reads their name. */
async function formsOfAdvisor() {
  const { cohortId, liveSessionId, advisor } = cast
  const reader = by(cast.observer)
  const [room, members, cards, found] = await Promise.all([
    reader.liveSession.room({ liveSessionId }),
    reader.cohort.members({ cohortId }),
    reader.liveSession.mine(),
    reader.search.find({ asked: advisor.name }),
  ])
  const of = (people: readonly { personId: string; form: PersonForm }[] | undefined) =>
    people?.find(({ personId }) => personId === advisor.id)?.form
  return [of(room.people), of(members.members), of(cards[0]?.people), of(found.people)]
}

test('a person is neutral until they choose, and what they choose is read wherever their name is', async () => {
  expect((await by(cast.advisor).account.read()).form).toBe('neutral')
  expect(await formsOfAdvisor()).toEqual(Array(4).fill('neutral'))
  await by(cast.advisor).account.chooseForm({ form: 'feminine' })
  expect((await by(cast.advisor).account.read()).form).toBe('feminine')
  expect(await formsOfAdvisor()).toEqual(Array(4).fill('feminine'))
  expect((await by(cast.advisor).liveSession.mine())[0]?.form).toBe('feminine')
  expect((await by(cast.observer).liveSession.mine())[0]?.form).toBe('neutral')
})

test('a journal speaks of each person in their form', async () => {
  const { cohortId } = cast
  await by(cast.advisor).account.chooseForm({ form: 'masculine' })
  await by(cast.coordinator).cohort.changeRoles({
    cohortId,
    changes: [{ personId: cast.advisor.id, from: 'learner', to: 'supervisor' }],
  })
  const { lines } = await by(cast.coordinator).cohort.acts({ cohortId })
  expect(lines[0]).toMatchObject({ act: 'roleChanged', form: 'masculine' })
})

test('another form is refused', async () => {
  const refused = by(cast.advisor).account.chooseForm({ form: 'plural' as PersonForm })
  expect(await reasonFor(refused)).toBe('invalid')
})
