import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
  type Wish,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let nora: Person
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  nora = await stage.member('Nora Voisine', cast.cohortId, 'supervisor')
})

const HOUR = 3_600_000
const tomorrow = () => Date.now() + 24 * HOUR
async function plan(more: Partial<Wish> = {}) {
  const wish = { ...aWish(cast), scenarioKey: 'nadia', ...more }
  return (await stage.as(cast.coordinator).liveSession.schedule(wish)).liveSessionId
}
const api = () => stage.as(cast.coordinator).cohort
const share = (...among: Person[]) =>
  api().shareOut({
    cohortId: cast.cohortId,
    personIds: [cast.supervisor.id],
    amongIds: among.map(({ id }) => id),
  })
const supervisorOf = async (liveSessionId: string) => {
  const { seats } = await stage.as(cast.coordinator).liveSession.agreement({ liveSessionId })
  return seats.find(({ seat }) => seat === 'supervisor')?.personId
}

test('what a supervisor holds is listed, with the colleagues who could take it', async () => {
  const later = await plan({ scheduledFor: tomorrow() })
  const { interviews, colleagues } = await api().assignments({
    cohortId: cast.cohortId,
    personIds: [cast.supervisor.id],
  })
  expect(interviews.map(({ liveSessionId }) => liveSessionId)).toEqual([cast.liveSessionId, later])
  expect(colleagues.filter(({ isSupervisor }) => isSupervisor).map(({ name }) => name)).toEqual([
    'Paul Nguyen',
    'Nora Voisine',
  ])
})

test('one press shares it out evenly; each seat and letter follows, and then they can be removed', async () => {
  const later = await plan({ scheduledFor: tomorrow() })
  expect(await share(nora, cast.otherSupervisor)).toEqual({ shared: 2, left: 0 })
  const now = [await supervisorOf(cast.liveSessionId), await supervisorOf(later)]
  expect(now.toSorted()).toEqual([nora.id, cast.otherSupervisor.id].toSorted())
  const { rows } = await stage.database.pool.query(
    `select to_user_id as "to" from mail where kind = 'seatsChanged' and about ->> 'liveSessionId' = $1`,
    [later],
  )
  expect(rows.map(({ to }) => to)).toContain(now[1])
  await api().removeMembers({ cohortId: cast.cohortId, personIds: [cast.supervisor.id] })
  const { lines } = await api().decisions({ cohortId: cast.cohortId })
  expect(lines.filter(({ kind }) => kind === 'unsupervised')).toEqual([])
})

test('what none of them could take stays to be decided', async () => {
  const at = tomorrow()
  const here = await plan({ scheduledFor: at })
  await plan({
    scheduledFor: at,
    advisorId: cast.otherLearner.id,
    beneficiaryId: cast.observer.id,
    supervisorIds: [nora.id],
    scenarioKey: 'kevin',
  })
  expect(await share(nora)).toEqual({ shared: 1, left: 1 })
  expect(await supervisorOf(here)).toBe(cast.supervisor.id)
})

test('it is refused among people who go themselves, may not supervise, or are not there', async () => {
  expect(await reasonFor(share(cast.supervisor))).toBe('roleCannotSit')
  expect(await reasonFor(share(cast.advisor))).toBe('roleCannotSit')
  expect(await reasonFor(share(cast.stranger))).toBe('notAMember')
})
