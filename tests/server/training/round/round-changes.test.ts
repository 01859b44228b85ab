import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RoundSetup } from '@/domain/pairing/round'
import type { RoundChange } from '@/domain/round-change/change'
import { tellCancelled } from '@/server/interview/live-session/tell-seated'
import { jobKinds } from '@/server/operate/jobs/kinds'
import type { Person } from '@/server/people/sign-in/sign-in'
import { changeRound, publishRound } from '../../../support/publish-round'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cohortId: string
let sandrine: Person
let claire: Person
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
  learners = []
  for (const name of ['Camille Roussel', 'Hugo Perrin', 'Léa Aubert', 'Moussa Diarra'])
    learners.push(await stage.member(name, cohortId, 'learner'))
})

const HOUR = 3_600_000
const hour = (index: number) => Date.UTC(2031, 0, 7 * week, 8 + index)
const rounds = () => stage.as(sandrine).round
async function aDraft(change: Partial<RoundSetup> = {}) {
  const setup: RoundSetup = {
    kind: 'oneSeat',
    slots: [0, 1].map((index) => ({ id: `t${index}`, startsAt: hour(index) })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
    learnerIds: learners.map(({ id }) => id),
    supervisorIds: [claire.id],
    supervisorsEach: 1,
    away: [],
    ...change,
  }
  const { roundId } = await rounds().create({ cohortId, title: 'Tour 1', setup })
  return roundId
}
async function aPublished(): Promise<string> {
  const roundId = await aDraft()
  await publishRound(rounds(), { cohortId, roundId, base: 0 })
  return roundId
}
const board = (roundId: string) => rounds().board({ cohortId, roundId })
const ask = (roundId: string, change: RoundChange) => rounds().askChange({ cohortId, roundId, change })
const change = (roundId: string, to: RoundChange) => changeRound(rounds(), { cohortId, roundId, change: to })
const moveBy = (hours: number): RoundChange => ({ kind: 'move', from: hour(0), to: hour(0) + hours * HOUR })
const runJob = (roundId: string) =>
  jobKinds.takeRoundChanges.run(stage.runtime, { roundId }, new AbortController().signal)
/** As if its ten seconds were over. */
async function passTenSeconds(roundId: string) {
  await stage.database.pool.query(
    `update round_change set due_at = now() - interval '1 second' where round_id = $1`,
    [roundId],
  )
}
/** Has the first advisor of the round play in another interview at an hour. */
async function takeFirstAdvisor(roundId: string, scheduledFor: number) {
  const { sessions } = await board(roundId)
  const first = sessions.find(({ slotId }) => slotId === 't0')
  const ana = await stage.member('Ana Costa', cohortId, 'learner')
  await stage.as(sandrine).liveSession.schedule({
    cohortId,
    advisorId: ana.id,
    beneficiaryId: first?.advisorId ?? '',
    supervisorIds: [sandrine.id],
    observerIds: [],
    scenarioKey: first?.scenarioKey === 'yann' ? 'kevin' : 'yann',
    scheduledFor,
    place: 'room',
    plan: (await stage.as(sandrine).cohort.settings({ cohortId })).plan,
  })
}
/** An interview of two other learners that takes the round's supervisor and room at an hour. Gives its id. */
async function takeSupervisorAndRoom(scheduledFor: number): Promise<string> {
  const [ana, odile] = [
    await stage.member('Ana Costa', cohortId, 'learner'),
    await stage.member('Odile Renard', cohortId, 'learner'),
  ]
  const { liveSessionId } = await stage.as(sandrine).liveSession.schedule({
    cohortId,
    advisorId: ana.id,
    beneficiaryId: odile.id,
    supervisorIds: [claire.id],
    observerIds: [],
    scenarioKey: 'yann',
    scheduledFor,
    place: 'room',
    where: { kind: 'room', name: 'Salle Ampère' },
    plan: (await stage.as(sandrine).cohort.settings({ cohortId })).plan,
  })
  return liveSessionId
}
type Row = { to_user_id: string; kind: string; about: { of: string; sessions: { causes: string[] }[] } }
async function letters(kind: string): Promise<Row[]> {
  const { rows } = await stage.database.pool.query<Row>(
    `select to_user_id, kind, about from mail where kind = $1 and cohort_id = $2`,
    [kind, cohortId],
  )
  return rows
}

describe('Publishing', () => {
  test('waits ten seconds: no letter leaves, and the round stays a draft', async () => {
    const roundId = await aDraft()
    await ask(roundId, { kind: 'publish', base: 0 })
    await runJob(roundId)
    const { publishedAt, changes } = await board(roundId)
    expect(publishedAt).toBeNull()
    expect(changes.waiting?.changes).toMatchObject([{ kind: 'publish', byId: sandrine.id }])
    expect(changes.waiting?.leftMs).toBeGreaterThan(5_000)
    expect(changes.waiting?.leftMs).toBeLessThanOrEqual(10_000)
    expect(changes.waiting?.letters.map(({ personId }) => personId).sort()).toEqual(
      [...learners, claire].map(({ id }) => id).sort(),
    )
    expect(await letters('roundPublished')).toEqual([])
  })

  test('takes effect when they are over, once, whichever process looks', async () => {
    const roundId = await aDraft()
    await ask(roundId, { kind: 'publish', base: 0 })
    await passTenSeconds(roundId)
    const second = await stage.secondRuntime()
    const signal = new AbortController().signal
    await Promise.all([runJob(roundId), jobKinds.takeRoundChanges.run(second, { roundId }, signal)])
    const { publishedAt, live, changes } = await board(roundId)
    expect(publishedAt).not.toBeNull()
    expect(live).toHaveLength(2)
    expect(changes).toMatchObject({ waiting: null, refused: null, sent: { kind: 'publish', letters: 5 } })
    expect(await letters('roundPublished')).toHaveLength(5)
  })

  test('has a job of its own in the database, which a restart finds again', async () => {
    const roundId = await aDraft()
    await ask(roundId, { kind: 'publish', base: 0 })
    const { rows } = await stage.database.pool.query(
      `select run_at > now() + interval '5 seconds' as "isLater" from job
       where kind = 'takeRoundChanges' and payload->>'roundId' = $1`,
      [roundId],
    )
    expect(rows).toEqual([{ isLater: true }])
  })

  test('is taken back as if it had never been asked for', async () => {
    const roundId = await aDraft()
    const { changeId } = await ask(roundId, { kind: 'publish', base: 0 })
    const lock = async () => {
      const { sessions, version } = await board(roundId)
      const act = { type: 'lockSession', sessionId: sessions[0]?.id ?? '', locked: true } as const
      return reasonFor(rounds().act({ cohortId, roundId, base: version, act }))
    }
    expect(await lock()).toBe('changeWaits')
    await rounds().takeBackChange({ cohortId, roundId, changeId })
    await passTenSeconds(roundId)
    await runJob(roundId)
    expect(await board(roundId)).toMatchObject({ publishedAt: null, changes: { waiting: null } })
    expect(await letters('roundPublished')).toEqual([])
    expect(await lock()).toBe('accepted')
  })

  test('cannot be taken back once the letters have left', async () => {
    const roundId = await aDraft()
    const { changeId } = await ask(roundId, { kind: 'publish', base: 0 })
    await rounds().sendNow({ cohortId, roundId })
    const late = rounds().takeBackChange({ cohortId, roundId, changeId })
    expect(await reasonFor(late)).toBe('lettersGone')
  })

  test('is refused when it does not hold any more, and every coordinator reads why', async () => {
    const roundId = await aDraft()
    await ask(roundId, { kind: 'publish', base: 0 })
    await takeFirstAdvisor(roundId, hour(0))
    await passTenSeconds(roundId)
    await runJob(roundId)
    const marc = await stage.member('Marc Adam', cohortId, 'coordinator')
    const { publishedAt, changes } = await stage.as(marc).round.board({ cohortId, roundId })
    expect(publishedAt).toBeNull()
    expect(changes).toMatchObject({ waiting: null, refused: { kind: 'publish', refusal: 'roundNotReady' } })
    expect(await letters('roundPublished')).toEqual([])
    const changeId = changes.refused?.id ?? ''
    // What was asked may name people; once it has ended, only why is kept.
    const { rows } = await stage.database.pool.query('select change from round_change where id = $1', [
      changeId,
    ])
    expect(rows).toEqual([{ change: null }])
    await stage.as(marc).round.takeBackChange({ cohortId, roundId, changeId })
    expect((await board(roundId)).changes.refused).toBeNull()
  })

  test('is refused where its coordinator has left meanwhile', async () => {
    const roundId = await aDraft()
    const marc = await stage.member('Marc Adam', cohortId, 'coordinator')
    await stage.as(marc).round.askChange({ cohortId, roundId, change: { kind: 'publish', base: 0 } })
    await stage.database.pool.query(`delete from membership where user_id = $1`, [marc.id])
    await passTenSeconds(roundId)
    await runJob(roundId)
    expect(await board(roundId)).toMatchObject({
      publishedAt: null,
      changes: { refused: { kind: 'publish' } },
    })
  })

  test('shows each letter as its reader will get it', async () => {
    const roundId = await aDraft()
    await ask(roundId, { kind: 'publish', base: 0 })
    const personId = learners[0]?.id ?? ''
    const letter = await rounds().waitingLetter({ cohortId, roundId, personId })
    expect(letter.subject).toBe('Tour 1 : votre entretien')
    expect(letter.greeting).toBe('Bonjour Camille,')
    expect(letter.rows).toHaveLength(1)
    const stranger = rounds().waitingLetter({ cohortId, roundId, personId: sandrine.id })
    expect(await reasonFor(stranger)).toBe('notFound')
  })
})

describe('A published round', () => {
  test('moves as a whole: its interviews, its slots, one letter each with the hour there was', async () => {
    const roundId = await aPublished()
    await change(roundId, moveBy(25))
    const { live, setup } = await board(roundId)
    expect(live.map(({ scheduledFor }) => scheduledFor)).toEqual([hour(25), hour(26)])
    expect(setup.slots.map(({ startsAt }) => startsAt)).toEqual([hour(25), hour(26)])
    const told = await letters('roundChanged')
    expect(told.map(({ to_user_id }) => to_user_id).sort()).toEqual(
      [...learners, claire].map(({ id }) => id).sort(),
    )
    const [ofLearner] = told.filter(({ to_user_id }) => to_user_id === learners[0]?.id)
    expect(ofLearner?.about).toMatchObject({ of: 'changed', sessions: [{ causes: ['hour'] }] })
    const [ofClaire] = told.filter(({ to_user_id }) => to_user_id === claire.id)
    expect(ofClaire?.about.sessions).toHaveLength(2)
  })

  test('moves only what is ahead', async () => {
    const roundId = await aPublished()
    const { live } = await board(roundId)
    const [first, second] = live
    await stage.database.pool.query(`update live_session set status = 'closed' where id = $1`, [first?.id])
    await change(roundId, { kind: 'move', from: hour(1), to: hour(30) })
    const after = await board(roundId)
    expect(after.live).toMatchObject([
      { id: first?.id, scheduledFor: hour(0) },
      { id: second?.id, scheduledFor: hour(30) },
    ])
    expect(after.setup.slots.map(({ startsAt }) => startsAt)).toEqual([hour(0), hour(30)])
    expect(await letters('roundChanged')).toHaveLength(3)
  })

  test('is not moved to where a player is taken', async () => {
    const roundId = await aPublished()
    await takeFirstAdvisor(roundId, hour(48))
    const moved = ask(roundId, { kind: 'move', from: hour(0), to: hour(48) })
    expect(await reasonFor(moved)).toBe('personTaken')
    expect((await board(roundId)).changes.waiting).toBeNull()
  })

  test('moved to where its supervisor or room is taken, is kept with a reason that both interviews and « À décider » name', async () => {
    const roundId = await aPublished()
    const other = await takeSupervisorAndRoom(hour(3))
    const foreseen = await rounds().foresee({ cohortId, roundId, change: moveBy(3) })
    expect(foreseen.letters).toHaveLength(5)
    expect(
      foreseen.doubles.map(({ weight, occupant, room, where }) => [weight, occupant.kind, room, where]),
    ).toEqual([
      ['asked', 'person', null, expect.objectContaining({ liveSessionId: other })],
      ['asked', 'room', 'Salle Ampère', expect.objectContaining({ liveSessionId: other })],
    ])
    expect(await reasonFor(ask(roundId, moveBy(3)))).toBe('doublePlace')
    const keeping = {
      occupants: foreseen.doubles.map(({ occupant }) => occupant),
      reason: 'Claire passe d’une salle à l’autre',
      isFromWall: false,
    }
    await change(roundId, { kind: 'move', from: hour(0), to: hour(3), keeping })
    const { setup, live, sessions } = await board(roundId)
    expect(setup.slots.map(({ startsAt }) => startsAt)).toEqual([hour(3), hour(4)])
    const moved = sessions.find(({ slotId }) => slotId === 't0')?.liveSessionId
    expect(live.find(({ id }) => id === moved)?.scheduledFor).toBe(hour(3))
    const { lines } = await stage.as(sandrine).cohort.decisions({ cohortId })
    const kept = lines.flatMap((line) => (line.kind === 'doubleKept' ? line : []))
    expect(kept).toHaveLength(2)
    expect(new Set(kept.map(({ reason }) => reason))).toEqual(new Set([keeping.reason]))
    for (const liveSessionId of [moved ?? '', other]) {
      const told = await stage
        .as(sandrine)
        .cohort.takenAt({ cohortId, scheduledFor: hour(3), minutes: 45, liveSessionId })
      expect(told.kept.filter(({ betweenIds }) => betweenIds.includes(liveSessionId))).toHaveLength(2)
    }
  })

  test('foresees a player who is taken by another interview, and is refused whatever reason is given', async () => {
    const roundId = await aPublished()
    await takeFirstAdvisor(roundId, hour(3))
    const { doubles } = await rounds().foresee({ cohortId, roundId, change: moveBy(3) })
    expect(doubles).toMatchObject([{ weight: 'refused', occupant: { kind: 'person' } }])
    const keeping = {
      occupants: doubles.map(({ occupant }) => occupant),
      reason: 'Tant pis',
      isFromWall: false,
    }
    const asked = ask(roundId, { kind: 'move', from: hour(0), to: hour(3), keeping })
    expect(await reasonFor(asked)).toBe('personTaken')
  })

  test('is cancelled where it is ahead, with one letter each, which the clock does not write again', async () => {
    const roundId = await aPublished()
    await change(roundId, { kind: 'cancel', reason: 'Salle inondée.' })
    expect((await board(roundId)).live.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
    const told = await letters('roundChanged')
    expect(told).toHaveLength(5)
    expect(told.every(({ about }) => about.of === 'cancelled')).toBe(true)
    await tellCancelled(stage.database.db, { since: new Date(0) })
    expect(await letters('sessionCancelled')).toEqual([])
    expect(await reasonFor(ask(roundId, { kind: 'cancel', reason: null }))).toBe('wrongMoment')
  })

  test('becomes a draft again while none of it was opened, and is published anew', async () => {
    const roundId = await aPublished()
    const before = await board(roundId)
    await change(roundId, { kind: 'toDraft' })
    const draft = await board(roundId)
    expect(draft.publishedAt).toBeNull()
    expect(draft.live).toEqual([])
    expect(draft.sessions.map(({ advisorId, slotId }) => [advisorId, slotId])).toEqual(
      before.sessions.map(({ advisorId, slotId }) => [advisorId, slotId]),
    )
    expect(await letters('roundChanged')).toHaveLength(5)
    const { lines } = await stage.as(sandrine).cohort.decisions({ cohortId })
    expect(lines.filter(({ kind }) => kind === 'placeLost')).toEqual([])
    await publishRound(rounds(), { cohortId, roundId, base: draft.version })
    expect((await board(roundId)).live).toHaveLength(2)
    expect(await letters('roundPublished')).toHaveLength(10)
  })

  test('is no draft again once an interview of it was opened', async () => {
    const roundId = await aPublished()
    const [first] = (await board(roundId)).live
    await stage.database.pool.query(`update live_session set status = 'briefing' where id = $1`, [first?.id])
    expect(await reasonFor(ask(roundId, { kind: 'toDraft' }))).toBe('roundBegun')
  })

  test('changed twice within ten seconds writes one letter each, about both changes', async () => {
    const roundId = await aPublished()
    await ask(roundId, moveBy(24))
    await ask(roundId, { kind: 'cancel', reason: null })
    expect(await reasonFor(ask(roundId, moveBy(48)))).toBe('changeWaits')
    await passTenSeconds(roundId)
    await runJob(roundId)
    const told = await letters('roundChanged')
    expect(told).toHaveLength(5)
    expect(told.every(({ about }) => about.of === 'cancelled')).toBe(true)
    expect((await board(roundId)).live.map(({ scheduledFor }) => scheduledFor)).toEqual([hour(0), hour(1)])
  })

  test('moved and moved back within ten seconds sends no letter', async () => {
    const roundId = await aPublished()
    await ask(roundId, moveBy(24))
    await ask(roundId, { kind: 'move', from: hour(24), to: hour(0) })
    await rounds().sendNow({ cohortId, roundId })
    expect(await letters('roundChanged')).toEqual([])
  })
})
