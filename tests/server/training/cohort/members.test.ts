import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { returnDays } from '@/domain/access/members'
import type { Role } from '@/domain/access/roles'
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
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const cohortOf = (person: Person) => stage.as(person).cohort
const members = (person: Person) => cohortOf(person).members({ cohortId: cast.cohortId })
const change = (by: Person, who: Person, from: Role, to: Role) =>
  cohortOf(by).changeRoles({ cohortId: cast.cohortId, changes: [{ personId: who.id, from, to }] })
const remove = (by: Person, ...people: Person[]) =>
  cohortOf(by).removeMembers({ cohortId: cast.cohortId, personIds: people.map(({ id }) => id) })
const letBack = (by: Person, who: Person) =>
  cohortOf(by).letBackIn({ cohortId: cast.cohortId, personIds: [who.id] })
const leave = (who: Person) => cohortOf(who).leave({ cohortId: cast.cohortId })
const handOver = (by: Person, to: Person) =>
  cohortOf(by).handOver({ cohortId: cast.cohortId, toId: to.id, stayAs: 'supervisor' })

async function roleOf(person: Person): Promise<Role | undefined> {
  const { memberships } = await stage.as(person).person.me()
  return memberships.find(({ cohortId }) => cohortId === cast.cohortId)?.role
}

async function told() {
  const { lines } = await cohortOf(cast.coordinator).acts({ cohortId: cast.cohortId })
  return lines.map(({ act, actor, role, about }) => [act, actor, role, about])
}

describe('a role', () => {
  test('that is changed gives and takes rights at once', async () => {
    const { coordinator, otherLearner, cohortId } = cast
    const schedules = () => reasonFor(cohortOf(otherLearner).schedulingChoices({ cohortId }))
    expect(await schedules()).toBe('roleMayNot')
    await change(coordinator, otherLearner, 'learner', 'supervisor')
    expect(await schedules()).toBe('accepted')
    await change(coordinator, otherLearner, 'supervisor', 'learner')
    expect(await schedules()).toBe('roleMayNot')
    expect(await told()).toEqual([
      ['roleChanged', 'Sandrine Bellec', 'learner', 'Fatou Ba'],
      ['roleChanged', 'Sandrine Bellec', 'supervisor', 'Fatou Ba'],
      ['cohortCreated', 'Sandrine Bellec', 'coordinator', null],
    ])
  })

  test('changed by another coordinator meanwhile is not changed over it; the same change twice is one', async () => {
    const { coordinator, otherLearner, otherSupervisor } = cast
    await change(coordinator, otherSupervisor, 'supervisor', 'coordinator')
    await change(otherSupervisor, otherLearner, 'learner', 'supervisor')
    expect(await reasonFor(change(coordinator, otherLearner, 'learner', 'coordinator'))).toBe('memberChanged')
    expect(await reasonFor(change(coordinator, otherLearner, 'learner', 'supervisor'))).toBe('accepted')
    expect(await roleOf(otherLearner)).toBe('supervisor')
    expect(await told()).toHaveLength(3)
  })

  test('of many is changed for all of them, or for none', async () => {
    const { coordinator, otherLearner, observer, stranger, cohortId } = cast
    const changes = [otherLearner, observer, stranger].map(({ id }) => ({
      personId: id,
      from: 'learner' as const,
      to: 'supervisor' as const,
    }))
    expect(await reasonFor(cohortOf(coordinator).changeRoles({ cohortId, changes }))).toBe('notAMember')
    expect(await roleOf(otherLearner)).toBe('learner')
    await cohortOf(coordinator).changeRoles({ cohortId, changes: changes.slice(0, 2) })
    expect([await roleOf(otherLearner), await roleOf(observer)]).toEqual(['supervisor', 'supervisor'])
  })
})

describe('the last coordinator', () => {
  test('can neither leave nor lower their role, and hands the coordination over instead', async () => {
    const { coordinator, otherSupervisor, stranger } = cast
    expect(await reasonFor(leave(coordinator))).toBe('lastCoordinator')
    expect(await reasonFor(change(coordinator, coordinator, 'coordinator', 'learner'))).toBe(
      'lastCoordinator',
    )
    expect(await reasonFor(remove(coordinator, coordinator))).toBe('roleMayNot')
    expect(await reasonFor(handOver(coordinator, stranger))).toBe('notAMember')
    expect(await reasonFor(handOver(coordinator, coordinator))).toBe('notAMember')
    expect(await roleOf(coordinator)).toBe('coordinator')
    await handOver(coordinator, otherSupervisor)
    expect([await roleOf(coordinator), await roleOf(otherSupervisor)]).toEqual(['supervisor', 'coordinator'])
    await leave(coordinator)
    expect(await roleOf(coordinator)).toBeUndefined()
  })

  test('is one of two who leave at the same moment', async () => {
    const { coordinator, otherSupervisor } = cast
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = await Promise.all(
        ['Une', 'Deux'].map((name) => stage.member(name, cast.cohortId, 'coordinator')),
      )
      if (!first || !second) throw new Error('nobody')
      if (round === 0) {
        await change(first, coordinator, 'coordinator', 'learner')
        await change(first, otherSupervisor, 'supervisor', 'learner')
      } else await clearOthers(first, second)
      const outcomes = await Promise.all([reasonFor(leave(first)), reasonFor(leave(second))])
      expect(outcomes.sort()).toEqual(['accepted', 'lastCoordinator'])
    }
  })

  async function clearOthers(...kept: Person[]) {
    await stage.database.pool.query(
      `update membership set role = 'learner' where cohort_id = $1 and user_id <> all ($2)`,
      [cast.cohortId, kept.map(({ id }) => id)],
    )
  }

  test('is one of two who remove each other, or lower each other, at the same moment', async () => {
    const [first, second] = [cast.coordinator, cast.otherSupervisor]
    await change(first, second, 'supervisor', 'coordinator')
    const lowered = await Promise.all([
      reasonFor(change(first, second, 'coordinator', 'supervisor')),
      reasonFor(change(second, first, 'coordinator', 'supervisor')),
    ])
    expect(lowered.sort()).toEqual(['accepted', 'roleMayNot'])
    const [left] = (await members(first)).members.filter(({ role }) => role === 'coordinator')
    const [stayed, lost] = left?.personId === first.id ? [first, second] : [second, first]
    await change(stayed, lost, 'supervisor', 'coordinator')
    const removed = await Promise.all([reasonFor(remove(first, second)), reasonFor(remove(second, first))])
    expect(removed.filter((reason) => reason === 'accepted')).toHaveLength(1)
  })

  test('does not hold up a cohort that is deleted with its members', async () => {
    const { cohortId } = await cohortOf(cast.stranger).create({ name: 'Pour un jour' })
    await stage.database.pool.query('alter table cohort_act disable trigger cohort_act_append_only')
    await stage.database.pool.query('delete from cohort where id = $1', [cohortId])
    await stage.database.pool.query('alter table cohort_act enable trigger cohort_act_append_only')
    expect(await reasonFor(cohortOf(cast.stranger).members({ cohortId }))).toBe('notFound')
  })
})

describe('a member who is removed', () => {
  test('is out at once, stays named in what is past, and can be let in again as they were', async () => {
    const { coordinator, advisor, liveSessionId } = cast
    const before = (await members(coordinator)).members.find(({ personId }) => personId === advisor.id)
    await remove(coordinator, advisor, cast.otherLearner)
    expect(await reasonFor(members(advisor))).toBe('noLongerMember')
    const read = await members(coordinator)
    expect(read.removed.map(({ name, role, endedBy }) => [name, role, endedBy]).sort()).toEqual([
      ['Fatou Ba', 'learner', 'Sandrine Bellec'],
      ['Inès Marchetti', 'learner', 'Sandrine Bellec'],
    ])
    const { people } = await stage.as(cast.supervisor).liveSession.room({ liveSessionId })
    expect(people.map(({ name }) => name)).toContain('Inès Marchetti')
    await letBack(coordinator, advisor)
    await letBack(coordinator, advisor)
    expect((await members(coordinator)).members.find(({ personId }) => personId === advisor.id)).toEqual(
      before,
    )
    expect(await reasonFor(stage.as(advisor).liveSession.room({ liveSessionId }))).toBe('accepted')
    expect((await members(coordinator)).removed.map(({ name }) => name)).toEqual(['Fatou Ba'])
    expect((await told()).slice(0, 1)).toEqual([
      ['memberReturned', 'Sandrine Bellec', 'learner', 'Inès Marchetti'],
    ])
  })

  test('can be let in again for thirty days, and a stranger or a member who left by themselves never', async () => {
    const { coordinator, advisor, otherLearner, stranger } = cast
    await remove(coordinator, advisor)
    await leave(otherLearner)
    expect(await reasonFor(letBack(coordinator, otherLearner))).toBe('tooLateToReturn')
    expect(await reasonFor(letBack(coordinator, stranger))).toBe('notFound')
    expect((await members(coordinator)).removed.map(({ name }) => name)).toEqual(['Inès Marchetti'])
    vi.useFakeTimers({ now: Date.now() + (returnDays + 1) * 86_400_000, toFake: ['Date'] })
    try {
      expect(await reasonFor(letBack(coordinator, advisor))).toBe('tooLateToReturn')
      expect((await members(coordinator)).removed).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  test('twice, by two coordinators, is removed once', async () => {
    const { coordinator, advisor, otherSupervisor } = cast
    await change(coordinator, otherSupervisor, 'supervisor', 'coordinator')
    await Promise.all([remove(coordinator, advisor), remove(otherSupervisor, advisor)])
    expect((await told()).filter(([act]) => act === 'memberRemoved')).toHaveLength(1)
  })
})

test('a member who leaves is written down as having left', async () => {
  await leave(cast.otherLearner)
  expect((await told())[0]).toEqual(['memberLeft', 'Fatou Ba', null, null])
})

test('members see each other’s names; addresses and who was removed are for coordinators', async () => {
  await remove(cast.coordinator, cast.otherLearner)
  for (const person of [cast.supervisor, cast.advisor]) {
    const read = await members(person)
    expect(new Set(read.members.map(({ email }) => email))).toEqual(new Set([null]))
    expect(read.removed).toEqual([])
    expect(read.members.filter(({ isSelf }) => isSelf).map(({ personId }) => personId)).toEqual([person.id])
  }
  expect((await members(cast.coordinator)).members.map(({ email }) => email)).not.toContain(null)
})
