import { randomUUID } from 'node:crypto'
import { setImmediate as turnOver } from 'node:timers/promises'
import { inspect } from 'node:util'
import { eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { attendanceName, erasureRequest, job, mail, membership, personalArchive, user } from '@/db/schema'
import { pseudonymOf } from '@/domain/erasure/pseudonym'
import type { Runtime } from '@/server/entry/runtime'
import { cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import { joinProcesses } from '@/server/interview/live-session/join-processes'
import { sweepExpired } from '@/server/operate/jobs/sweep-expired'
import type { Person } from '@/server/people/sign-in/sign-in'
import { watchErasures } from '@/server/privacy/erasure/forget-erased'
import { tellErased } from '@/server/privacy/erasure/tell-erased'
import { attendanceNames, sweepAttendanceNames } from '@/server/training/records/attendance-names'
import { type ErasureStage, openErasureStage } from '../../../support/erasure-stage'
import { eventually } from '../../../support/eventually'
import { listeners } from '../../../support/listening'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import { type Cast, castLiveSession, playUntil, reasonFor, send } from '../../../support/server-stage'

const DAY = 86_400_000
let stage: ErasureStage
let postOffice: MailServer
let cast: Cast
beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openErasureStage(), openMailServer()])
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const ask = (who: Person) => stage.as(who).erasure.ask()
const carryOut = (by: Person, who: Person, on?: Runtime) =>
  stage.as(by, on).erasure.carryOut({ cohortId: cast.cohortId, personId: who.id })
const nameOf = async ({ id }: Person) =>
  (await stage.database.db.select({ name: user.name }).from(user).where(eq(user.id, id)))[0]?.name
const actsOf = async () =>
  (await stage.as(cast.coordinator).cohort.acts({ cohortId: cast.cohortId })).lines.map(
    ({ act, actor, about }) => ({ act, actor, about }),
  )

describe('asking', () => {
  test('has a day, is seen by coordinators in what waits for them, and can be withdrawn until it is done', async () => {
    const { dueAt } = await ask(cast.advisor)
    expect(Math.abs(dueAt - Date.now() - 7 * DAY)).toBeLessThan(60_000)
    const decisions = (who: Person) => stage.as(who).cohort.decisions({ cohortId: cast.cohortId })
    const line = {
      kind: 'erasure',
      person: { personId: cast.advisor.id, name: 'Inès Marchetti' },
      dueAt,
      isOverdue: false,
      isOwn: false,
    }
    expect((await decisions(cast.coordinator)).lines[0]).toEqual(line)
    // Supervisors plan interviews; they manage no one.
    expect((await decisions(cast.supervisor)).lines.map(({ kind }) => kind)).not.toContain('erasure')
    expect((await stage.as(stage.administrator).erasure.asked()).map(({ personId }) => personId)).toContain(
      cast.advisor.id,
    )

    await stage.database.db.update(erasureRequest).set({ dueAt: new Date(Date.now() - DAY) })
    expect((await decisions(cast.coordinator)).lines[0]).toMatchObject({ kind: 'erasure', isOverdue: true })

    await stage.as(cast.advisor).erasure.withdraw()
    expect((await decisions(cast.coordinator)).lines.map(({ kind }) => kind)).not.toContain('erasure')
    expect(await reasonFor(carryOut(cast.coordinator, cast.advisor))).toBe('erasureNotAsked')
    expect(await nameOf(cast.advisor)).toBe('Inès Marchetti')
    expect((await actsOf()).slice(0, 2)).toEqual([
      { act: 'erasureWithdrawn', actor: 'Inès Marchetti', about: 'Inès Marchetti' },
      { act: 'erasureAsked', actor: 'Inès Marchetti', about: 'Inès Marchetti' },
    ])
  })

  test('twice, or withdrawing what was not asked for, is refused', async () => {
    await ask(cast.advisor)
    expect(await reasonFor(ask(cast.advisor))).toBe('erasureAsked')
    await stage.as(cast.advisor).erasure.withdraw()
    expect(await reasonFor(stage.as(cast.advisor).erasure.withdraw())).toBe('erasureNotAsked')
  })

  test('is refused to a person who must hand something on, and says what', async () => {
    expect(await reasonFor(ask(cast.coordinator))).toBe('lastCoordinator')
    expect((await stage.as(cast.coordinator).erasure.mine()).obstacles).toEqual([
      { kind: 'onlyCoordinator', cohortId: cast.cohortId, cohortName: 'Promotion Printemps' },
    ])
    expect(await reasonFor(ask(stage.administrator))).toBe('lastAdministrator')
    expect((await stage.as(stage.administrator).erasure.mine()).obstacles).toEqual([
      { kind: 'lastAdministrator' },
    ])
    await stage.as(cast.coordinator).cohort.handOver({
      cohortId: cast.cohortId,
      toId: cast.otherSupervisor.id,
      stayAs: 'supervisor',
    })
    expect(await reasonFor(ask(cast.coordinator))).toBe('accepted')
  })

  test('is not for personas, which every visitor plays', async () => {
    await stage.database.db.update(user).set({ demo: true }).where(eq(user.id, cast.observer.id))
    expect(await reasonFor(ask({ ...cast.observer, demo: true }))).toBe('personaKeepsAccount')
    const erase = { accountId: cast.observer.id, typedName: cast.observer.name }
    expect(await reasonFor(stage.as(stage.administrator).erasure.eraseAccount(erase))).toBe(
      'personaKeepsAccount',
    )
  })

  test('takes the delay of the organisation; what was asked before keeps its day', async () => {
    const administrator = stage.as(stage.administrator)
    const before = await ask(cast.advisor)
    await administrator.erasure.saveDelays({ erasureDays: 2, attendanceYears: 3 })
    onTestFinished(() => administrator.erasure.saveDelays({ erasureDays: 7, attendanceYears: 3 }))
    const after = await ask(cast.beneficiary)
    expect(before.dueAt - after.dueAt).toBeGreaterThan(4 * DAY)
    expect((await stage.as(cast.advisor).erasure.mine()).asked?.dueAt).toBe(before.dueAt)
    const { lines } = await administrator.installation.acts({})
    expect(lines.map(({ act }) => act)).toContain('delaysSet')
    for (const wrong of [0, 31, 1.5]) {
      const saved = administrator.erasure.saveDelays({ erasureDays: wrong, attendanceYears: 3 })
      expect(await reasonFor(saved)).toBe('invalid')
    }
  })
})

describe('carrying out', () => {
  test('is refused to everybody else, and changes nothing', async () => {
    const { advisor, beneficiary, supervisor, stranger, strangeCohortId } = cast
    await ask(advisor)
    expect(await reasonFor(carryOut(beneficiary, advisor))).toBe('roleMayNot')
    expect(await reasonFor(carryOut(supervisor, advisor))).toBe('roleMayNot')
    expect(await reasonFor(carryOut(stranger, advisor))).toBe('notFound')
    expect(await reasonFor(carryOut(advisor, advisor))).toBe('roleMayNot')
    const elsewhere = { cohortId: strangeCohortId, personId: advisor.id }
    expect(await reasonFor(stage.as(stranger).erasure.carryOut(elsewhere))).toBe('notAMember')
    expect(await reasonFor(stage.as(null).erasure.carryOut({ ...elsewhere, cohortId: cast.cohortId }))).toBe(
      'signedOut',
    )
    const erase = { accountId: advisor.id, typedName: advisor.name }
    expect(await reasonFor(stage.as(cast.coordinator).erasure.eraseAccount(erase))).toBe(
      'onlyAdministratorMay',
    )
    expect(await nameOf(advisor)).toBe('Inès Marchetti')
  })

  test('of oneself is for another to carry out, for a coordinator as for an administrator', async () => {
    const { db } = stage.database
    await db
      .update(membership)
      .set({ role: 'coordinator' })
      .where(eq(membership.userId, cast.otherSupervisor.id))
    await ask(cast.coordinator)
    expect(await reasonFor(carryOut(cast.coordinator, cast.coordinator))).toBe('ownErasure')
    const self = { accountId: stage.administrator.id, typedName: stage.administrator.name }
    expect(await reasonFor(stage.as(stage.administrator).erasure.eraseAccount(self))).toBe('ownErasure')
    expect(await carryOut(cast.otherSupervisor, cast.coordinator)).toMatchObject({
      pseudonym: expect.any(String),
    })
  })

  test('by an administrator needs no asking, and the name as it is written', async () => {
    const administrator = stage.as(stage.administrator)
    const erase = (typedName: string) =>
      administrator.erasure.eraseAccount({ accountId: cast.otherLearner.id, typedName })
    expect(await reasonFor(erase('Fatou'))).toBe('nameDiffers')
    const { pseudonym } = await erase(' fatou  ba ')
    expect(await nameOf(cast.otherLearner)).toBe(pseudonym)
    expect(await reasonFor(erase(pseudonym))).toBe('notFound')
    const { accounts } = await administrator.installation.accounts({ search: 'effacée' })
    expect(accounts).toEqual([])
    const accountId = cast.otherLearner.id
    expect(await reasonFor(administrator.installation.giveResetLink({ accountId }))).toBe('notFound')
    expect(
      await reasonFor(administrator.installation.markAdministrator({ accountId, administrator: true })),
    ).toBe('notFound')
    const { lines } = await administrator.installation.acts({})
    expect(lines[0]).toMatchObject({ act: 'erasureCarriedOut', actor: 'Ada Kerbrat', about: pseudonym })
  })

  test('stands in the journals under the pseudonym, and lets no erased person back in', async () => {
    await ask(cast.advisor)
    const { pseudonym } = await carryOut(cast.coordinator, cast.advisor)
    expect((await actsOf())[0]).toEqual({
      act: 'erasureCarriedOut',
      actor: 'Sandrine Bellec',
      about: pseudonym,
    })
    expect((await actsOf())[1]).toEqual({ act: 'erasureAsked', actor: pseudonym, about: pseudonym })
    const { members, removed } = await stage.as(cast.coordinator).cohort.members({ cohortId: cast.cohortId })
    expect([...members, ...removed].map(({ personId }) => personId)).not.toContain(cast.advisor.id)
    const back = { cohortId: cast.cohortId, personIds: [cast.advisor.id] }
    expect(await reasonFor(stage.as(cast.coordinator).cohort.letBackIn(back))).toBe('tooLateToReturn')
    expect(
      (await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })).lines,
    ).toContainEqual(
      expect.objectContaining({ kind: 'lostSeats', lost: [expect.objectContaining({ name: pseudonym })] }),
    )
  })

  test('at once by two people happens once', async () => {
    await ask(cast.advisor)
    const both = await Promise.all([
      reasonFor(carryOut(cast.coordinator, cast.advisor)),
      reasonFor(
        stage
          .as(stage.administrator)
          .erasure.eraseAccount({ accountId: cast.advisor.id, typedName: cast.advisor.name }),
      ),
    ])
    expect(both.toSorted()).toEqual(['accepted', 'notFound'])
  })
})

describe('what remembers words', () => {
  const words = 'un tournesol bleu'
  const remembered = async (runtime: Runtime) =>
    inspect((await cachedSnapshot(runtime, cast.liveSessionId))?.state, { depth: null, maxArrayLength: null })

  test('forgets them: this process at once, another by a notice, and again by looking', async () => {
    await playUntil(stage, cast, 'debrief')
    const comment = { type: 'postComment', moment: 0, text: words, replyTo: null } as const
    await send(stage, cast.advisor, cast.liveSessionId, comment)
    const url = stage.database.url
    const here = { ...stage.runtime, processes: joinProcesses(stage.runtime, { url, areWakeUpsOn: true }) }
    const second = await stage.secondRuntime()
    const there = { ...second, processes: joinProcesses(second, { url, areWakeUpsOn: true }) }
    const deaf = { ...(await stage.secondRuntime()), processes: here.processes, env: stage.runtime.env }
    const stop = watchErasures(deaf, 30)
    onTestFinished(async () => {
      stop()
      await Promise.all([here.processes.close(), there.processes.close()])
    })
    await turnOver()
    for (const each of [here, there, deaf]) expect(await remembered(each)).toContain(words)
    await ask(cast.advisor)
    await eventually(async () =>
      expect((await listeners(stage.database.pool)).length).toBeGreaterThanOrEqual(2),
    )
    await carryOut(cast.coordinator, cast.advisor, here)
    expect(here.snapshots.get(cast.liveSessionId)).toBeUndefined()
    await eventually(async () => expect(there.snapshots.get(cast.liveSessionId)).toBeUndefined())
    await eventually(async () => expect(deaf.snapshots.get(cast.liveSessionId)).toBeUndefined())
    for (const each of [here, there, deaf]) expect(await remembered(each)).not.toContain(words)
  })

  test('a page that holds them reads the log again: it has another id', async () => {
    await playUntil(stage, cast, 'debrief')
    const read = () =>
      stage.as(cast.beneficiary).liveSession.events({ liveSessionId: cast.liveSessionId, after: 0 })
    const before = await read()
    await ask(cast.advisor)
    await carryOut(cast.coordinator, cast.advisor)
    const after = await read()
    expect(after.logId).not.toBe(before.logId)
    expect(after.lastSeq).toBe(before.lastSeq)
  })
})

test('words that were on their way at that moment go within seconds, by a job', async () => {
  await playUntil(stage, cast, 'debrief')
  await ask(cast.advisor)
  await carryOut(cast.coordinator, cast.advisor)
  const { db, pool } = stage.database
  const late = () => pool.query('select from live_session_text where author_id = $1', [cast.advisor.id])
  await pool.query(
    `insert into live_session_text (event_id, author_id, body)
     select id, actor_id, '{"text": "trop tard"}' from live_session_event where actor_id = $1 limit 1`,
    [cast.advisor.id],
  )
  expect((await late()).rows).toHaveLength(1)
  const waiting = await db.select({ runAt: job.runAt }).from(job).where(like(job.key, 'erased %'))
  expect(waiting.every(({ runAt }) => runAt.getTime() < Date.now() + 30_000)).toBe(true)
  expect(waiting.length).toBeGreaterThan(0)
  await sweepExpired(stage.runtime)
  expect((await late()).rows).toEqual([])
})

test('their archive goes, those of their cohorts’ members are forgotten, others stay', async () => {
  const { db, pool } = stage.database
  const archive = (who: Person) => ({
    id: randomUUID(),
    personId: who.id,
    language: 'fr',
    state: 'ready',
    progress: { step: 'data', done: 0, of: 0 },
  })
  await pool.query(
    `insert into personal_archive (id, person_id, language, state, progress)
     select id, "personId", language, state, progress from jsonb_to_recordset($1)
       as row (id uuid, "personId" text, language text, state text, progress jsonb)`,
    [JSON.stringify([cast.beneficiary, cast.advisor, cast.stranger].map(archive))],
  )
  await ask(cast.advisor)
  await carryOut(cast.coordinator, cast.advisor)
  const { personId, state } = personalArchive
  const kept = await db.select({ personId, state }).from(personalArchive)
  expect(new Map(kept.map((each) => [each.personId, each.state]))).toEqual(
    new Map([
      [cast.beneficiary.id, 'forgotten'],
      [cast.stranger.id, 'ready'],
    ]),
  )
})

describe('letters', () => {
  test('one says that the wish arrived, and goes with the erasure; one says that it is done, and is kept nowhere', async () => {
    await ask(cast.advisor)
    const kept = () => stage.database.db.select().from(mail).where(eq(mail.toUserId, cast.advisor.id))
    expect((await kept()).map(({ kind }) => kind)).toContain('erasureAsked')
    const told: Promise<void>[] = []
    const env = { ...stage.runtime.env, mail: postOffice.config }
    const on: Runtime = {
      ...stage.runtime,
      env,
      tellErased: async (farewell) => void told.push(tellErased({ ...stage.runtime, env }, farewell, [1, 1])),
    }
    postOffice.follow(['defer'])
    await carryOut(cast.coordinator, cast.advisor, on)
    await Promise.all(told)
    expect(await kept()).toEqual([])
    const [letter, ...more] = postOffice.received.filter(({ to }) => to === cast.advisor.email)
    expect(more).toEqual([])
    expect(letter?.raw).toContain('Content-Language: fr')
    const { rows } = await stage.database.pool.query(
      `select from mail where to_address is not null and to_address = $1`,
      [cast.advisor.email],
    )
    expect(rows).toEqual([])
  })
})

describe('the attendance register', () => {
  test('keeps the name of each person at an interview, until its years are over', async () => {
    await playUntil(stage, cast, 'closed')
    for (const who of [cast.advisor, cast.otherLearner]) {
      await ask(who)
      await carryOut(cast.coordinator, who)
    }
    const { db } = stage.database
    const ids = [cast.advisor.id, cast.otherLearner.id]
    expect(await attendanceNames(db, ids)).toEqual(new Map([[cast.advisor.id, 'Inès Marchetti']]))
    const [row] = await db.select().from(attendanceName).where(eq(attendanceName.personId, cast.advisor.id))
    const until = row?.keptUntil.getTime() ?? 0
    expect(Math.abs(until - Date.now() - 3 * 365.25 * DAY)).toBeLessThan(2 * DAY)
    await sweepAttendanceNames(db, until - 1)
    expect((await attendanceNames(db, ids)).size).toBe(1)
    await sweepAttendanceNames(db, until + 1)
    expect((await attendanceNames(db, ids)).size).toBe(0)
    expect(await nameOf(cast.advisor)).toContain(pseudonymOf(1).slice(0, -1))
  })
})

describe('where others name the person', () => {
  test('is shown as far as they may read it, with its author; of the rest nothing is told', async () => {
    await playUntil(stage, cast, 'interview')
    const cue = { type: 'sendCue', text: 'Doucement, Inès' } as const
    await send(stage, cast.supervisor, cast.liveSessionId, cue)
    const named = (who: Person) => stage.as(who).erasure.namedIn()
    expect(await named(cast.advisor)).toEqual({ places: [], more: 0 })
    await playUntil(stage, cast, 'debrief', 'interview')
    const comment = (by: Person, text: string) =>
      send(stage, by, cast.liveSessionId, { type: 'postComment', moment: 0, text, replyTo: null })
    await comment(cast.beneficiary, 'Merci à INES pour ce silence.')
    await comment(cast.advisor, 'Moi, Inès, j’ai attendu.')
    await comment(cast.beneficiary, 'Un silence bien tenu.')
    const { places } = await named(cast.advisor)
    expect(places.map(({ author, kind, excerpt }) => ({ author, kind, excerpt }))).toEqual([
      { author: 'Thomas Guérin', kind: 'comment', excerpt: 'Merci à INES pour ce silence.' },
      { author: 'Claire Dubreuil', kind: 'cue', excerpt: 'Doucement, Inès' },
    ])
    // Of the same cohort, without a seat there: a name they chose tells nothing of what is written.
    await stage.database.db.update(user).set({ name: 'Inès Ba' }).where(eq(user.id, cast.otherLearner.id))
    expect(await named({ ...cast.otherLearner, name: 'Inès Ba' })).toEqual({ places: [], more: 0 })
  })
})
