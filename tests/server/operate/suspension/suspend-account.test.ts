import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mail, membership, session, user } from '@/db/schema'
import { readSeatsNow } from '@/server/interview/seats/seats-now'
import { renewFeed } from '@/server/letters/calendar/feed-address'
import { readFeed } from '@/server/letters/calendar/read-feed'
import { applySuspensions } from '@/server/operate/suspension/apply-suspensions'
import { makeResetLink, readResetLink } from '@/server/people/sign-in/reset-link'
import type { Person } from '@/server/people/sign-in/sign-in'
import { post } from '@/server/platform/outbox/post'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  origin,
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

const administer = () => stage.as(stage.administrator).installation
const suspend = ({ id: accountId }: Person) => administer().suspend({ accountId })
const lift = ({ id: accountId }: Person) => administer().liftSuspension({ accountId })
const standingOf = async ({ id }: Person) =>
  (await readSeatsNow(stage.database.pool, cast.liveSessionId)).get(id)?.standing

async function signIn({ id: userId }: Person): Promise<void> {
  const [id, expiresAt] = [randomUUID(), new Date(Date.now() + 86_400_000)]
  await stage.database.db.insert(session).values({ id, token: id, userId, expiresAt })
}
const signInsOf = ({ id }: Person) => stage.database.db.select().from(session).where(eq(session.userId, id))
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (error: { code?: string; cause?: { code?: string } }) => error.cause?.code ?? error.code,
  )

describe('a suspended person', () => {
  test('is out at once: sign-ins and links end, no sign-in is made, and the feed is not answered', async () => {
    const { advisor } = cast
    await signIn(advisor)
    const later = new Date(Date.now() + 3_600_000)
    const token = await stage.database.db.transaction((tx) => makeResetLink(tx, advisor.id, later))
    const { url } = await renewFeed({ ...stage.runtime, origin }, advisor.id)
    const feed = () =>
      readFeed(stage.runtime, {
        secret: /calendar\/([\w-]+)\.ics$/u.exec(url)?.[1] ?? '',
        address: '192.0.2.1',
        origin,
        now: Date.now(),
      })
    expect(await codeOf(feed())).toBe('accepted')
    await suspend(advisor)
    expect(await signInsOf(advisor)).toEqual([])
    expect(await readResetLink(stage.database.db, token)).toBeNull()
    expect(await codeOf(feed())).toBe('notFound')
    expect(await codeOf(signIn(advisor))).toBe('TR003')
    await lift(advisor)
    expect(await codeOf(feed())).toBe('accepted')
    await signIn(advisor)
  })

  test('holds no seat while the suspension lasts, and has it back when it is lifted', async () => {
    await suspend(cast.advisor)
    expect(await standingOf(cast.advisor)).toBe('suspended')
    await lift(cast.advisor)
    expect(await standingOf(cast.advisor)).toBe('held')
  })

  test('leaves a seat for the coordinator to give away, and is offered for none', async () => {
    const { advisor, otherSupervisor, cohortId, liveSessionId } = cast
    await suspend(advisor)
    await suspend(otherSupervisor)
    const coordinator = stage.as(cast.coordinator)
    const { lines } = await coordinator.cohort.decisions({ cohortId })
    expect(lines).toContainEqual(
      expect.objectContaining({
        kind: 'lostSeats',
        card: expect.objectContaining({ id: liveSessionId }),
        lost: [{ personId: advisor.id, name: 'Inès Marchetti', why: 'suspended' }],
      }),
    )
    const { members } = await coordinator.cohort.schedulingChoices({ cohortId })
    const offered = members.map(({ personId }) => personId)
    expect(offered).not.toContain(advisor.id)
    expect(offered).not.toContain(otherSupervisor.id)
    const seat = coordinator.liveSession.assignSupervisor({ liveSessionId, supervisorId: otherSupervisor.id })
    expect(await reasonFor(seat)).not.toBe('accepted')
  })

  test('is told apart in the list of members to a coordinator only', async () => {
    await suspend(cast.otherLearner)
    const seenBy = async (viewer: Person) => {
      const { members } = await stage.as(viewer).cohort.members({ cohortId: cast.cohortId })
      return members.filter(({ isSuspended }) => isSuspended).map(({ name }) => name)
    }
    expect(await seenBy(cast.coordinator)).toEqual(['Fatou Ba'])
    expect(await seenBy(cast.supervisor)).toEqual([])
    expect(await seenBy(cast.observer)).toEqual([])
  })

  test('gets no letter but those they ask for to come in by', async () => {
    const { advisor, cohortId, liveSessionId } = cast
    await suspend(advisor)
    const to = { userId: advisor.id }
    const key = randomUUID()
    const { db } = stage.database
    expect(await post(db, { key, to, cohortId, about: { kind: 'sessionPlanned', liveSessionId } })).toBe(
      false,
    )
    const link = { url: `${origin}/enter/x`, expiresAt: Date.now() + 900_000 }
    expect(await post(db, { key, to, cohortId: null, about: { kind: 'magicLink', ...link } })).toBe(true)
    await db.delete(mail).where(eq(mail.key, key))
  })

  test('leaves a debrief without another supervisor open to those who stay', async () => {
    await playUntil(stage, cast, 'debrief')
    await suspend(cast.supervisor)
    const { lines } = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
    expect(lines.map(({ kind }) => kind)).toContain('unclosed')
  })
})

describe('interviews to come of a supervisor of two cohorts', () => {
  async function alsoElsewhere() {
    const other = await castLiveSession(stage)
    await stage.joins(cast.supervisor, other.cohortId, 'supervisor')
    const { liveSessionId } = await stage.as(other.coordinator).liveSession.schedule({
      ...aWish(other),
      supervisorIds: [cast.supervisor.id],
      scenarioKey: 'nadia',
      scheduledFor: Date.now() + 26 * 3_600_000,
    })
    return { other, liveSessionId }
  }
  const supervisorIn = async (coordinator: Person, liveSessionId: string) =>
    (await stage.as(coordinator).liveSession.agreement({ liveSessionId })).seats.find(
      ({ seat }) => seat === 'supervisor',
    )?.personId

  test('are shown by cohort, and shared out among the colleagues of each in the act that suspends', async () => {
    const { other, liveSessionId } = await alsoElsewhere()
    const accountId = cast.supervisor.id
    const { supervised } = await administer().suspensionPlan({ accountId })
    expect(await administer().supervised({ accountId })).toEqual(supervised)
    expect(supervised.map((each) => [each.cohortId, each.interviews.length]).sort()).toEqual(
      [
        [cast.cohortId, 1],
        [other.cohortId, 1],
      ].sort(),
    )
    const sharing = [
      { cohortId: cast.cohortId, amongIds: [cast.otherSupervisor.id] },
      { cohortId: other.cohortId, amongIds: [other.supervisor.id, other.otherSupervisor.id] },
    ]
    expect(await administer().suspend({ accountId, sharing })).toEqual({ shared: 2, left: 0 })
    expect(await supervisorIn(cast.coordinator, cast.liveSessionId)).toBe(cast.otherSupervisor.id)
    // The other supervisor of that cohort has an interview already: the load is evened out.
    expect(await supervisorIn(other.coordinator, liveSessionId)).toBe(other.otherSupervisor.id)
    expect(await standingOf(cast.supervisor)).not.toBe('held')
    const { lines } = await stage.as(other.coordinator).cohort.decisions({ cohortId: other.cohortId })
    expect(lines.map(({ kind }) => kind)).not.toContain('lostSeats')
  })

  test('stay to be decided in a cohort without a named colleague, and are left alone by a refused suspension', async () => {
    const { other, liveSessionId } = await alsoElsewhere()
    const accountId = cast.supervisor.id
    const stranger = [{ cohortId: cast.cohortId, amongIds: [other.supervisor.id] }]
    expect(await reasonFor(administer().suspend({ accountId, sharing: stranger }))).toBe('notAMember')
    expect(await standingOf(cast.supervisor)).toBe('held')
    const sharing = [{ cohortId: cast.cohortId, amongIds: [cast.otherSupervisor.id] }]
    expect(await administer().suspend({ accountId, sharing })).toEqual({ shared: 1, left: 0 })
    expect(await supervisorIn(other.coordinator, liveSessionId)).toBe(cast.supervisor.id)
    const { lines } = await stage.as(other.coordinator).cohort.decisions({ cohortId: other.cohortId })
    expect(lines).toContainEqual(expect.objectContaining({ kind: 'unsupervised' }))
  })
})

describe('while an interview of theirs runs', () => {
  test('the suspension waits for its end, then takes effect', async () => {
    const { supervisor, liveSessionId } = cast
    await signIn(supervisor)
    await playUntil(stage, cast, 'interview')
    expect(await administer().suspensionPlan({ accountId: supervisor.id })).toMatchObject({ waits: true })
    await suspend(supervisor)
    await applySuspensions(stage.runtime)
    expect(await signInsOf(supervisor)).toHaveLength(1)
    expect(await standingOf(supervisor)).toBe('held')
    const { accounts } = await administer().accounts({ search: supervisor.email })
    expect(accounts[0]?.suspension).toMatchObject({ since: null, by: 'Ada Kerbrat' })
    await send(stage, supervisor, liveSessionId, { type: 'endInterview' })
    await applySuspensions(stage.runtime)
    expect(await signInsOf(supervisor)).toEqual([])
    expect(await standingOf(supervisor)).toBe('suspended')
  })

  test('lifting the suspension before that leaves everything as it was', async () => {
    await signIn(cast.supervisor)
    await playUntil(stage, cast, 'interview')
    await suspend(cast.supervisor)
    await lift(cast.supervisor)
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
    await applySuspensions(stage.runtime)
    expect(await signInsOf(cast.supervisor)).toHaveLength(1)
  })
})

describe('an administrator cannot suspend', () => {
  test('themselves, a persona, or an account that is not there', async () => {
    expect(await reasonFor(suspend(stage.administrator))).toBe('ownSuspension')
    expect(await reasonFor(suspend(await stage.persona('Personnage')))).toBe('personaKeepsAccount')
    expect(await reasonFor(administer().suspend({ accountId: 'nobody' }))).toBe('notFound')
  })

  test('the only coordinator of a cohort, and the one left keeps coordinating', async () => {
    const { coordinator, otherSupervisor, cohortId } = cast
    const { obstacles } = await administer().suspensionPlan({ accountId: coordinator.id })
    expect(obstacles).toEqual([{ kind: 'onlyCoordinator', cohortName: 'Promotion Printemps' }])
    expect(await reasonFor(suspend(coordinator))).toBe('lastCoordinator')
    await stage.database.db
      .update(membership)
      .set({ role: 'coordinator' })
      .where(eq(membership.userId, otherSupervisor.id))
    await suspend(coordinator)
    expect(await reasonFor(stage.as(otherSupervisor).cohort.leave({ cohortId }))).toBe('lastCoordinator')
    await lift(coordinator)
  })

  test('the last administrator, and the one left keeps administering', async () => {
    const other = await stage.person('Odile Renard')
    await administer().markAdministrator({ accountId: other.id, administrator: true })
    await stage.as(other).installation.suspend({ accountId: stage.administrator.id })
    const leave = stage
      .as(other)
      .installation.markAdministrator({ accountId: other.id, administrator: false })
    expect(await reasonFor(leave)).toBe('lastAdministrator')
    const { db } = stage.database
    await stage.as(other).installation.liftSuspension({ accountId: stage.administrator.id })
    await db.update(user).set({ administrator: false }).where(eq(user.id, other.id))
  })

  test('two coordinators at the same moment: one stays', async () => {
    const { coordinator, otherSupervisor } = cast
    await stage.database.db
      .update(membership)
      .set({ role: 'coordinator' })
      .where(eq(membership.userId, otherSupervisor.id))
    const both = await Promise.all([reasonFor(suspend(coordinator)), reasonFor(suspend(otherSupervisor))])
    expect(both.sort()).toEqual(['accepted', 'lastCoordinator'])
  })
})

test('the journal says who suspended the account and who lifted it; a second press changes nothing', async () => {
  await suspend(cast.advisor)
  await suspend(cast.advisor)
  await lift(cast.advisor)
  await lift(cast.advisor)
  const { lines } = await administer().acts({})
  expect(lines.slice(0, 2).map(({ act, actor, about }) => [act, actor, about])).toEqual([
    ['suspensionLifted', 'Ada Kerbrat', 'Inès Marchetti'],
    ['suspended', 'Ada Kerbrat', 'Inès Marchetti'],
  ])
})

test('an administrator has the archive of a suspended person made, and of no other', async () => {
  const accountId = cast.advisor.id
  const make = () => administer().makeArchive({ accountId, language: 'fr' })
  expect(await reasonFor(make())).toBe('notSuspended')
  await suspend(cast.advisor)
  expect(await make()).toMatchObject({ state: 'waiting' })
  expect(await administer().archive({ accountId })).toMatchObject({ state: 'waiting' })
  const { lines } = await administer().acts({})
  expect(lines[0]).toMatchObject({ act: 'archiveAsked', about: 'Inès Marchetti' })
})
