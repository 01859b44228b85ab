import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { membership } from '@/db/schema'
import { seatChannel } from '@/domain/live-session/follow/channels'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endMembership } from '@/server/training/cohort/end-membership'
import { eventually } from '@/tests/support/eventually'
import { publishRound } from '../../../support/publish-round'
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
  stage.runtime.publisher.occupied.clear()
})

const wallOf = (person: Person, at: number | null = null) =>
  stage.as(person).cohort.wall({ cohortId: cast.cohortId, at })

/** A second room of the same cohort, at the hour of the first or another one. */
async function secondRoom(
  change: Partial<Parameters<ReturnType<ServerStage['as']>['liveSession']['schedule']>[0]>,
) {
  const beneficiary = await stage.member('Karim Ould', cast.cohortId, 'learner')
  const wish = {
    ...aWish({ ...cast, advisor: cast.otherLearner, beneficiary, supervisor: cast.otherSupervisor }),
    scenarioKey: 'kevin',
    ...change,
  }
  return (await stage.as(cast.coordinator).liveSession.schedule(wish)).liveSessionId
}

describe('the wall of a slot', () => {
  test('holds the rooms that begin together, by the name of their room, and no other', async () => {
    const scheduledFor = Date.UTC(2031, 4, 5, 8)
    const where = (name: string) => ({ kind: 'room' as const, name })
    const ampere = await secondRoom({ scheduledFor, where: where('Ampère') })
    await secondRoom({ scheduledFor: scheduledFor + 3_600_000, scenarioKey: 'nadia' })
    const named = await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish(cast),
      scenarioKey: 'sylvie',
      scheduledFor,
      where: where('Berthelot'),
    })
    const wall = await wallOf(cast.coordinator, scheduledFor)
    expect(wall.rooms.map(({ liveSessionId }) => liveSessionId)).toEqual([ampere, named.liveSessionId])
    expect(wall).toMatchObject({ startsAt: scheduledFor, round: null, mayPlan: true })
    // The way back of a supervisor is no board: it would refuse them.
    expect((await wallOf(cast.supervisor, scheduledFor)).mayPlan).toBe(false)
  })

  test('a room of a round keeps the name its round gave it, also where people meet by a link', async () => {
    const startsAt = Date.UTC(2031, 5, 2, 8)
    const api = stage.as(cast.coordinator)
    const { cohortId, advisor, beneficiary, supervisor } = cast
    const { roundId } = await api.round.create({
      cohortId,
      title: 'Tour 7',
      setup: {
        kind: 'oneSeat',
        supervisorsEach: 1,
        away: [],
        slots: [{ id: 't0', startsAt }],
        rooms: [{ id: 'r0', name: 'Visio A', place: 'video' }],
        learnerIds: [advisor.id, beneficiary.id],
        supervisorIds: [supervisor.id],
      },
    })
    const { version: base } = await api.round.board({ cohortId, roundId })
    await publishRound(api.round, { cohortId, roundId, base })
    const [room] = (await wallOf(cast.coordinator, startsAt)).rooms
    expect([room?.roomName, room?.where]).toEqual(['Visio A', null])
    const { liveSessionId = '' } = room ?? {}
    const when = { scheduledFor: startsAt, place: 'video' as const }
    const link = { kind: 'link' as const, url: 'https://visio.example/a' }
    await api.liveSession.edit({ liveSessionId, version: 0, when: { ...when, where: link } })
    expect((await wallOf(cast.coordinator, startsAt)).rooms[0]).toMatchObject({
      roomName: 'Visio A',
      where: link,
    })
    const elsewhere = { scheduledFor: startsAt, place: 'room' as const }
    const curie = { kind: 'room' as const, name: 'Curie' }
    await api.liveSession.edit({ liveSessionId, version: 1, when: { ...elsewhere, where: curie } })
    expect((await wallOf(cast.coordinator, startsAt)).rooms[0]).toMatchObject({
      roomName: null,
      where: curie,
    })
  })

  test('an interview that is moved leaves the wall of its former hour, and a few minutes leave it there', async () => {
    const startsAt = Date.UTC(2031, 5, 9, 8)
    const api = stage.as(cast.coordinator)
    const { cohortId, advisor, beneficiary, supervisor, observer, secondObserver, otherSupervisor } = cast
    const { roundId } = await api.round.create({
      cohortId,
      title: 'Tour 8',
      setup: {
        kind: 'oneSeat',
        supervisorsEach: 1,
        away: [],
        slots: [{ id: 't0', startsAt }],
        rooms: ['r0', 'r1'].map((id) => ({ id, name: id, place: 'room' as const })),
        learnerIds: [advisor, beneficiary, observer, secondObserver].map(({ id }) => id),
        supervisorIds: [supervisor.id, otherSupervisor.id],
      },
    })
    const { version: base } = await api.round.board({ cohortId, roundId })
    await publishRound(api.round, { cohortId, roundId, base })
    const [moved] = (await wallOf(cast.coordinator, startsAt)).rooms
    const liveSessionId = moved?.liveSessionId ?? ''
    const roomsAt = async (at: number) =>
      (await wallOf(cast.coordinator, at)).rooms.map((room) => room.liveSessionId)
    const where = moved?.where ?? null
    const move = (version: number, minutes: number) =>
      api.liveSession.edit({
        liveSessionId,
        version,
        when: { scheduledFor: startsAt + minutes * 60_000, place: 'room', where },
      })
    await move(0, 10)
    expect(await roomsAt(startsAt)).toContain(liveSessionId)
    await move(1, 120)
    expect(await roomsAt(startsAt)).toHaveLength(1)
    expect(await roomsAt(startsAt)).not.toContain(liveSessionId)
    expect(await roomsAt(startsAt + 120 * 60_000)).toContain(liveSessionId)
  })

  test('without a moment it is the slot that goes on', async () => {
    await secondRoom({ scheduledFor: Date.now() + 1_800_000 })
    await playUntil(stage, cast, 'interview')
    expect((await wallOf(cast.coordinator)).rooms.map((room) => room.liveSessionId)).toEqual([
      cast.liveSessionId,
    ])
  })

  test('a cohort without interviews has an empty wall', async () => {
    const empty = await stage.as(cast.coordinator).cohort.create({ name: 'Promotion neuve' })
    const wall = await stage.as(cast.coordinator).cohort.wall({ cohortId: empty.cohortId })
    expect(wall).toMatchObject({ startsAt: null, rooms: [] })
  })

  test('what was called off before it began has no place there; what was given up keeps its own', async () => {
    await playUntil(stage, cast, 'interview')
    await send(stage, cast.supervisor, cast.liveSessionId, {
      type: 'abandonInterview',
      reason: 'Alarme incendie',
    })
    const { startsAt, rooms } = await wallOf(cast.coordinator, await hourOf())
    expect(rooms.map(({ card }) => card.stage.status)).toEqual(['cancelled'])
    const off = await secondRoom({ scheduledFor: startsAt ?? 0 })
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId: off, reason: null })
    expect((await wallOf(cast.coordinator, startsAt)).rooms).toHaveLength(1)
  })
})

async function hourOf(): Promise<number> {
  const { sessions } = await stage.as(cast.coordinator).cohort.overview({ cohortId: cast.cohortId })
  return sessions.find(({ id }) => id === cast.liveSessionId)?.scheduledFor ?? 0
}

describe('who sees what from the wall', () => {
  beforeEach(async () => {
    await playUntil(stage, cast, 'interview')
    await send(stage, cast.supervisor, cast.liveSessionId, {
      type: 'mark',
      codeKey: 'empathy',
      valence: 'missed',
      reactionOffsetMs: 0,
    })
    await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'callSupervisor' })
  })
  const cardFor = async (person: Person) => (await wallOf(person)).rooms[0]

  test('the seated supervisor sees the last mark, and may go in', async () => {
    expect(await cardFor(cast.supervisor)).toMatchObject({
      mayEnter: true,
      card: { sight: 'desk', lastMark: { sign: { codeKey: 'empathy', valence: 'missed' } } },
    })
  })

  test('a coordinator and a supervisor of another room see that a mark was made and who calls; they only watch', async () => {
    for (const person of [cast.coordinator, cast.otherSupervisor]) {
      const room = await cardFor(person)
      expect(room).toMatchObject({
        mayEnter: false,
        card: { sight: 'room', lastMark: { sign: null }, call: { callerIds: [cast.beneficiary.id] } },
      })
      expect(JSON.stringify(room)).not.toContain('empathy')
    }
  })

  test('no brief, reveal or trap is ever part of it', async () => {
    const told = JSON.stringify(await wallOf(cast.supervisor))
    const { scenario } = await stage
      .as(cast.supervisor)
      .liveSession.room({ liveSessionId: cast.liveSessionId })
    const brief = scenario as unknown as {
      privateBrief: Record<string, { fr: string }>
      reveals: { fact: { fr: string } }[]
    }
    expect(told).not.toContain('privateBrief')
    expect(told).not.toContain('reveals')
    expect(told).not.toContain(JSON.stringify(brief.privateBrief).slice(20, 60))
  })

  test('a player of the slot, whatever their role has become, sees clocks alone', async () => {
    const { db } = stage.database
    await db.update(membership).set({ role: 'supervisor' }).where(eq(membership.userId, cast.advisor.id))
    const room = await cardFor(cast.advisor)
    expect(room?.card).toMatchObject({ sight: 'clock', call: null, lastMark: null, dial: null })
  })

  test('learners are refused, and so is everybody from elsewhere', async () => {
    expect(await reasonFor(wallOf(cast.advisor))).toBe('roleMayNot')
    expect(await reasonFor(wallOf(cast.stranger))).toBe('notFound')
  })

  test('a removed member is told so at the next look', async () => {
    await wallOf(cast.otherSupervisor)
    await endMembership(stage.runtime, { personId: cast.otherSupervisor.id, cohortId: cast.cohortId })
    expect(await reasonFor(wallOf(cast.otherSupervisor))).toBe('noLongerMember')
  })

  test('only who may manage members is given addresses', async () => {
    expect((await cardFor(cast.coordinator))?.people[0]?.email).toContain('@')
    expect((await cardFor(cast.supervisor))?.people.map(({ email }) => email)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  test('looking changes nothing in the room, and is logged once for its people where the looker has no seat', async () => {
    const before = await lastSeqOf()
    for (const person of [cast.coordinator, cast.coordinator, cast.supervisor]) await wallOf(person)
    expect(await lastSeqOf()).toBe(before)
    const lines = await eventually(async () => {
      const found = await stage.as(cast.advisor).liveSession.accessLog({ liveSessionId: cast.liveSessionId })
      expect(found.length).toBeGreaterThan(0)
      return found
    })
    expect(lines.map(({ personId, seat, what }) => [personId, seat, what])).toEqual([
      [cast.coordinator.id, null, 'wall'],
    ])
  })

  async function lastSeqOf() {
    const { lastSeq } = await stage
      .as(cast.supervisor)
      .liveSession.room({ liveSessionId: cast.liveSessionId })
    return lastSeq
  }
})

describe('how far a room is', () => {
  test('whose page is open is said, of this process', async () => {
    const { liveSessionId, supervisor } = cast
    stage.runtime.publisher.occupied.add(
      seatChannel(liveSessionId, { personId: supervisor.id, seat: 'supervisor' }),
    )
    stage.runtime.publisher.occupied.add(
      seatChannel(liveSessionId, { personId: cast.advisor.id, seat: 'advisor' }),
    )
    const { rooms } = await wallOf(cast.coordinator)
    const here = rooms[0]?.people.filter(({ isHere }) => isHere).map(({ personId }) => personId)
    expect(here).toEqual([cast.advisor.id, supervisor.id])
  })

  test('self-assessments are told in numbers, never in words', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    const saveDraft = (who: Person, body: Record<string, never> | object) =>
      stage
        .as(who)
        .liveSession.saveDraft({ liveSessionId: cast.liveSessionId, body: { ...body }, base: null })
    const reflection = async () => (await wallOf(cast.coordinator)).rooms[0]?.reflection
    expect(await reflection()).toEqual({ rated: 0, of: 7, hasBegun: false })
    await saveDraft(cast.advisor, { ratings: { empathy: 4, authenticity: 2 }, freeText: 'Un mot à moi' })
    await saveDraft(cast.beneficiary, { answers: { understood: 'Au silence' } })
    expect(await reflection()).toEqual({ rated: 2, of: 7, hasBegun: true })
    expect(JSON.stringify(await wallOf(cast.coordinator))).not.toContain('Un mot à moi')
  })

  test('a second process shows what the first one wrote', async () => {
    const other = await stage.secondRuntime()
    const ask = () => stage.as(cast.coordinator, other).cohort.wall({ cohortId: cast.cohortId })
    expect((await ask()).rooms[0]?.card.stage.status).toBe('scheduled')
    await playUntil(stage, cast, 'interview')
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'callSupervisor' }, randomUUID())
    expect((await ask()).rooms[0]?.card.call?.callerIds).toEqual([cast.advisor.id])
  })
})
