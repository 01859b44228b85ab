import { inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { membership, user } from '@/db/schema'
import type { Person } from '@/server/people/sign-in/sign-in'
import { crowd } from '../../../support/fill-cohort'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
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

const overview = (person: Person) => stage.as(person).cohort.overview({ cohortId: cast.cohortId })

describe('the cohort', () => {
  test('counts its members by role, and what each has sat in', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    const { memberCount, learners, role } = await overview(cast.otherLearner)
    expect(role).toBe('learner')
    expect(memberCount).toEqual({ coordinator: 1, supervisor: 2, learner: 5 })
    expect(learners).toHaveLength(5)
    const of = (person: Person) => learners.find((each) => each.personId === person.id)
    expect(of(cast.advisor)).toMatchObject({ asAdvisor: 1, asBeneficiary: 0, asObserver: 0 })
    expect(of(cast.otherLearner)).toMatchObject({ asAdvisor: 0, asBeneficiary: 0, asObserver: 0 })
    expect(of(cast.supervisor)).toBeUndefined()
  })

  test('tells an organiser how many members there are, not each of them', async () => {
    for (const person of [cast.coordinator, cast.supervisor]) {
      const { memberCount, memberForm, learners } = await overview(person)
      expect(learners).toEqual([])
      expect(memberCount).toEqual({ coordinator: 1, supervisor: 2, learner: 5 })
      expect(memberForm).toEqual({ coordinator: 'neutral', supervisor: 'neutral', learner: 'neutral' })
    }
  })

  test('says in which form the members of a role are spoken of together', async () => {
    const { db } = stage.database
    const { supervisor, otherSupervisor, advisor } = cast
    const feminine = inArray(user.id, [supervisor.id, otherSupervisor.id, advisor.id])
    await db.update(user).set({ form: 'feminine' }).where(feminine)
    const { memberForm } = await overview(cast.coordinator)
    expect(memberForm).toMatchObject({ supervisor: 'feminine', learner: 'neutral' })
  })

  test('counts what is planned or running as planned, and never as held', async () => {
    const moments = ['scheduled', 'briefing', 'interview'] as const
    for (const [index, moment] of moments.entries()) {
      await playUntil(stage, cast, moment, moments[index - 1] ?? 'scheduled')
      const { learners } = await overview(cast.otherLearner)
      expect(learners.find(({ personId }) => personId === cast.advisor.id)).toMatchObject({ asAdvisor: 0 })
      const { rows, summary } = await stage.as(cast.coordinator).cohort.practice({ cohortId: cast.cohortId })
      expect(rows.find(({ personId }) => personId === cast.advisor.id)).toMatchObject({
        held: { advisor: 0 },
        planned: { advisor: 1 },
      })
      expect(summary).toMatchObject({ held: 0, planned: 1 })
    }
  })

  test('does not count a cancelled live session, nor one of another cohort', async () => {
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId: cast.liveSessionId, reason: null })
    const elsewhere = await castLiveSession(stage, 'kevin')
    await stage.database.pool.query('insert into membership (cohort_id, user_id, role) values ($1, $2, $3)', [
      elsewhere.cohortId,
      cast.advisor.id,
      'learner',
    ])
    await stage.as(elsewhere.coordinator).liveSession.schedule({
      ...aWish({ ...elsewhere, advisor: cast.advisor }),
      scenarioKey: 'nadia',
    })
    const { learners } = await overview(cast.otherLearner)
    expect(learners.find((each) => each.personId === cast.advisor.id)).toMatchObject({
      asAdvisor: 0,
    })
    const { rows } = await stage.as(cast.coordinator).cohort.practice({ cohortId: cast.cohortId })
    expect(rows.find(({ personId }) => personId === cast.advisor.id)?.planned.advisor).toBe(0)
  })

  test('of five hundred is told whole, to read and to schedule from', async () => {
    const people = crowd(cast.cohortId, 492)
    await stage.database.db.insert(user).values(people)
    const members = people.map(({ id: userId }) => ({
      cohortId: cast.cohortId,
      userId,
      role: 'learner' as const,
    }))
    await stage.database.db.insert(membership).values(members)
    const read = await overview(cast.otherLearner)
    expect(read.memberCount).toEqual({ coordinator: 1, supervisor: 2, learner: 497 })
    expect(new Set(read.learners.map(({ personId }) => personId)).size).toBe(497)
    const choices = await stage.as(cast.supervisor).cohort.schedulingChoices({ cohortId: cast.cohortId })
    expect(choices.members).toHaveLength(500)
    const last = people.at(-1)?.id ?? ''
    const wish = { ...aWish(cast), observerIds: [last], scenarioKey: 'kevin' }
    expect(await reasonFor(stage.as(cast.supervisor).liveSession.schedule(wish))).toBe('accepted')
  })

  test('tells no e-mail address', async () => {
    const { db } = stage.database
    const addresses = (await db.select({ email: user.email }).from(user)).map(({ email }) => email)
    for (const person of [cast.coordinator, cast.supervisor, cast.advisor]) {
      const told = JSON.stringify(await overview(person))
      expect(addresses.filter((address) => told.includes(address))).toEqual([])
    }
  })

  test('shows its live sessions to those who organise, to learners their own', async () => {
    const ids = async (person: Person) => (await overview(person)).sessions.map((session) => session.id)
    expect(await ids(cast.otherSupervisor)).toEqual([cast.liveSessionId])
    expect(await ids(cast.observer)).toEqual([cast.liveSessionId])
    expect(await ids(cast.otherLearner)).toEqual([])
  })

  test('needs a name that can be read', async () => {
    const create = (name: string) => reasonFor(stage.as(cast.coordinator).cohort.create({ name }))
    expect(await create(' A ')).toBe('invalid')
    expect(await create('x'.repeat(81))).toBe('invalid')
  })
})

describe('the focus of a live session, in lists', () => {
  const focusFor = async (person: Person) => (await overview(person)).sessions[0]?.focus

  test('is shown to the seats that may know it, and not to who only organises', async () => {
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'chooseFocus', codeKey: 'silence' })
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
    expect(await focusFor(cast.advisor)).toBe('empathy')
    expect(await focusFor(cast.supervisor)).toBe('empathy')
    expect(await focusFor(cast.beneficiary)).toBeNull()
    expect(await focusFor(cast.coordinator)).toBeNull()
    await playUntil(stage, cast, 'debrief')
    expect(await focusFor(cast.beneficiary)).toBe('empathy')
  })
})
