import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liveSessionAbsence, mail } from '@/db/schema'
import { readLetterFacts } from '@/server/operate/jobs/read-letter-facts'
import type { Person } from '@/server/people/sign-in/sign-in'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

const DAY_MS = 86_400_000
const why = 'Un rendez-vous chez le médecin.'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const liveSessionOf = (who: Person) => stage.as(who).liveSession
const say = (who: Person, reason: string | null = why) =>
  liveSessionOf(who).sayAbsence({ liveSessionId: cast.liveSessionId, reason })
const takeBack = (who: Person) => liveSessionOf(who).takeBackAbsence({ liveSessionId: cast.liveSessionId })
const absentFor = (who: Person) => liveSessionOf(who).absences({ liveSessionId: cast.liveSessionId })
const decisions = async (who = cast.coordinator) =>
  (await stage.as(who).cohort.decisions({ cohortId: cast.cohortId })).lines
const edit = async (change: Partial<Parameters<ReturnType<typeof liveSessionOf>['edit']>[0]>) => {
  const { version } = await agreement()
  return liveSessionOf(cast.coordinator).edit({ liveSessionId: cast.liveSessionId, version, ...change })
}
const rows = () =>
  stage.database.db
    .select()
    .from(liveSessionAbsence)
    .where(eq(liveSessionAbsence.liveSessionId, cast.liveSessionId))
const agreement = () => liveSessionOf(cast.coordinator).agreement({ liveSessionId: cast.liveSessionId })
const inAWeek = () => ({ scheduledFor: Date.now() + 7 * DAY_MS, place: 'room' as const, where: null })

describe('a person who cannot come', () => {
  test('says so; the other seats see who, and only the coordinator what to decide and why', async () => {
    await say(cast.beneficiary)
    const { advisor, supervisor, coordinator, beneficiary } = cast
    for (const who of [advisor, supervisor, beneficiary])
      expect(await absentFor(who), who.name).toEqual([beneficiary.id])
    const [card] = await liveSessionOf(advisor).mine()
    expect(card?.absent).toEqual([{ personId: beneficiary.id, isOwn: false }])
    const [own] = await liveSessionOf(beneficiary).mine()
    expect(own?.absent).toEqual([{ personId: beneficiary.id, isOwn: true }])
    expect((await liveSessionOf(supervisor).room({ liveSessionId: cast.liveSessionId })).absentIds).toEqual([
      beneficiary.id,
    ])
    expect(await decisions()).toMatchObject([
      {
        kind: 'absent',
        absent: [{ personId: beneficiary.id, name: 'Thomas Guérin', reason: why }],
        proposed: null,
      },
    ])
    expect(await decisions(supervisor)).toMatchObject([{ kind: 'absent', absent: [{ reason: null }] }])
    for (const who of [advisor, supervisor, beneficiary, coordinator]) {
      const read = [
        await stage.as(who).today.overview(),
        await stage.as(who).cohort.overview({ cohortId: cast.cohortId }),
        who === coordinator ? null : await liveSessionOf(who).room({ liveSessionId: cast.liveSessionId }),
      ]
      expect(JSON.stringify(read), who.name).not.toContain(why)
    }
  })

  test('takes it back with one press, and nothing of it is left', async () => {
    await say(cast.advisor)
    await takeBack(cast.advisor)
    expect(await absentFor(cast.advisor)).toEqual([])
    expect(await decisions()).toEqual([])
    expect(await rows()).toEqual([])
  })

  test('says it in the open room too, and no more once the interview begins, when it stands no longer', async () => {
    await playUntil(stage, cast, 'briefing')
    await say(cast.observer, null)
    expect(await absentFor(cast.advisor)).toEqual([cast.observer.id])
    await playUntil(stage, cast, 'interview', 'briefing')
    expect(await absentFor(cast.advisor)).toEqual([])
    expect(await reasonFor(say(cast.advisor))).toBe('wrongMoment')
    await takeBack(cast.observer)
    expect(await rows(), 'a reason is taken back at any stage').toEqual([])
  })

  test('is free again at another hour, and away again when the old one is put back', async () => {
    const { scheduledFor, place, where } = await agreement()
    await say(cast.advisor)
    await edit({ when: inAWeek() })
    expect(await absentFor(cast.advisor)).toEqual([])
    expect(await decisions()).toEqual([])
    await edit({ when: { scheduledFor, place, where } })
    expect(await absentFor(cast.advisor)).toEqual([cast.advisor.id])
  })

  test('is waited for no more once another person has the seat, and still takes their reason back', async () => {
    await say(cast.beneficiary)
    const { seats } = await agreement()
    const replaced = seats.map((each) =>
      each.personId === cast.beneficiary.id ? { ...each, personId: cast.otherLearner.id } : each,
    )
    await edit({ seats: { seats: replaced } })
    expect(await absentFor(cast.advisor)).toEqual([])
    expect(await decisions()).toEqual([])
    await takeBack(cast.advisor)
    await takeBack(cast.stranger)
    expect(await rows(), 'each takes back their own').toMatchObject([{ reason: why }])
    await takeBack(cast.beneficiary)
    await takeBack(cast.beneficiary)
    expect(await rows()).toEqual([])
  })

  test('leaves the seat empty in what the day of a coordinator says of the slot', async () => {
    await say(cast.beneficiary)
    const { organised } = await stage.as(cast.coordinator).today.overview()
    expect(organised[0]?.slots[0]?.sessions[0]?.readiness).toMatchObject({
      advisor: 'ready',
      beneficiary: 'missing',
    })
  })
})

describe('a supervisor who cannot come', () => {
  test('is replaced in one press by a free supervisor, which is undone in one press', async () => {
    await say(cast.supervisor)
    expect(await decisions()).toMatchObject([
      { kind: 'absent', proposed: { personId: cast.otherSupervisor.id } },
    ])
    const { liveSessionId } = cast
    const assigned = await liveSessionOf(cast.coordinator).assignSupervisor({
      liveSessionId,
      supervisorId: cast.otherSupervisor.id,
    })
    expect(await supervisorIds()).toEqual([cast.otherSupervisor.id])
    expect(await decisions()).toEqual([])
    await liveSessionOf(cast.coordinator).undoAssignment({ liveSessionId, ...assigned })
    expect(await supervisorIds()).toEqual([cast.supervisor.id])
    expect(await decisions()).toMatchObject([{ kind: 'absent' }])
  })

  const supervisorIds = async () =>
    (await agreement()).seats.flatMap(({ personId, seat }) => (seat === 'supervisor' ? personId : []))
})

describe('a player who cannot come', () => {
  const seatOf = async (who: Person) =>
    (await agreement()).seats.find(({ personId }) => personId === who.id)?.seat

  test('is replaced in one press by the proposed observer, who leaves that seat, and it is undone', async () => {
    await say(cast.advisor)
    const { liveSessionId, advisor, coordinator } = cast
    const [line] = await decisions()
    const proposed = line?.kind === 'absent' ? line.replacement : null
    expect(proposed).toMatchObject({ absentId: advisor.id })
    const wish = { liveSessionId, absentId: advisor.id, personId: cast.observer.id }
    const replaced = await liveSessionOf(coordinator).replaceAbsent(wish)
    expect(await seatOf(cast.observer)).toBe('advisor')
    expect(await seatOf(advisor)).toBeUndefined()
    expect(await decisions()).toEqual([])
    expect(await reasonFor(liveSessionOf(coordinator).replaceAbsent(wish))).toBe('changedMeanwhile')
    await liveSessionOf(coordinator).undoAssignment({ liveSessionId, ...replaced })
    expect([await seatOf(cast.observer), await seatOf(advisor)]).toEqual(['observer', 'advisor'])
    expect(await absentFor(cast.observer)).toEqual([advisor.id])
  })

  test('is never proposed to be replaced by a person whose hour is taken, or who cannot come either', async () => {
    const { cohortId, coordinator, otherLearner, otherSupervisor: supervisor } = cast
    const other = await stage.member('Karim Ziani', cohortId, 'learner')
    const third = await stage.member('Maud Leroy', cohortId, 'learner')
    const { scheduledFor } = await agreement()
    await liveSessionOf(coordinator).schedule({
      ...aWish({ cohortId, supervisor, advisor: otherLearner, beneficiary: other }),
      scenarioKey: 'kevin',
      scheduledFor,
    })
    await say(cast.advisor)
    await say(cast.observer)
    const ids = [cast.secondObserver.id, third.id]
    const [line] = await decisions()
    expect(ids).toContain(line?.kind === 'absent' ? line.replacement?.personId : null)
  })
})

describe('the letter about an absence', () => {
  const letters = () =>
    stage.database.db
      .select()
      .from(mail)
      .where(and(eq(mail.kind, 'absenceSaid'), eq(mail.cohortId, cast.cohortId)))
  const factsFor = (who: Person) => (letter: Awaited<ReturnType<typeof letters>>[number] | undefined) => {
    if (!letter?.about) throw new Error('no letter')
    return readLetterFacts(stage.runtime, letter.about, who.id, Date.now())
  }
  const factsOf = async (who: Person) => factsFor(who)((await letters())[0])

  test('goes to the coordinators once, without the reason, and not where it was taken back before it left', async () => {
    await edit({ when: inAWeek() })
    await say(cast.advisor)
    await say(cast.advisor, 'Une autre raison.')
    expect((await letters()).map(({ toUserId }) => toUserId)).toEqual([cast.coordinator.id])
    expect(await factsOf(cast.coordinator)).toMatchObject({ kind: 'absenceSaid', absent: 'Inès Marchetti' })
    expect(JSON.stringify([await letters(), await factsOf(cast.coordinator)])).not.toContain('raison')
    await takeBack(cast.advisor)
    expect(await factsOf(cast.coordinator)).toBe('gone')
    await say(cast.advisor)
    expect(await letters(), 'said again after that, it is told again').toHaveLength(2)
    expect((await Promise.all((await letters()).map(factsFor(cast.coordinator)))).sort()).toEqual([
      expect.objectContaining({ kind: 'absenceSaid' }),
      'gone',
    ])
  })
})

test('an absence is deleted, reason included, a month after its hour', async () => {
  await say(cast.advisor)
  const run = (days: number) =>
    applyRetention(stage.runtime, {
      runId: randomUUID(),
      now: Date.now() + days * DAY_MS,
      signal: new AbortController().signal,
    })
  await run(27)
  expect(await rows()).toHaveLength(1)
  await run(32)
  expect(await rows()).toEqual([])
})
