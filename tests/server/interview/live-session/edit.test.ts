import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultPlan } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import { seatChannel } from '@/domain/live-session/follow/channels'
import { seatKey } from '@/server/people/access/authorizations'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endMembership } from '@/server/training/cohort/end-membership'
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
let seats: { personId: string; seat: Seat }[]
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  seats = (await agreement()).seats
})

const agreement = (who: Person = cast.coordinator) =>
  stage.as(who).liveSession.agreement({ liveSessionId: cast.liveSessionId })
type Edit = Parameters<ReturnType<ServerStage['as']>['liveSession']['edit']>[0]
const edit = (who: Person, change: Partial<Edit>, runtime = stage.runtime) =>
  stage.as(who, runtime).liveSession.edit({ liveSessionId: cast.liveSessionId, version: 0, ...change })
const room = (who: Person) => stage.as(who).liveSession.room({ liveSessionId: cast.liveSessionId })
/** The seats with these people put in place of those they replace. */
const seatsWith = (...changes: [replaced: Person, by: Person][]) =>
  seats.map((each) => {
    const change = changes.find(([replaced]) => replaced.id === each.personId)
    return change ? { ...each, personId: change[1].id } : each
  })
const tomorrow = Date.parse('2027-03-02T13:30:00Z')
const when = {
  scheduledFor: tomorrow,
  place: 'video',
  where: { kind: 'link', url: 'https://visio.example/a' },
}

describe('moving', () => {
  test('is seen by every seat, in its lists and on its page, with who did it', async () => {
    await edit(cast.supervisor, { when: when as Edit['when'] })
    const { scheduledFor, place, where } = await room(cast.advisor)
    expect({ scheduledFor, place, where }).toEqual(when)
    const cards = await stage.as(cast.beneficiary).liveSession.mine()
    expect(cards[0]).toMatchObject(when)
    const { events } = await stage
      .as(cast.observer)
      .liveSession.events({ liveSessionId: cast.liveSessionId, after: 1 })
    expect(events).toMatchObject([{ type: 'moved', actorId: cast.supervisor.id, payload: when }])
    expect((await agreement()).changedBy?.name).toBe('Claire Dubreuil')
  })

  test('names an author without a seat', async () => {
    await edit(cast.coordinator, { when: when as Edit['when'] })
    const { others, people } = await room(cast.advisor)
    expect(others).toEqual([{ personId: cast.coordinator.id, name: 'Sandrine Bellec', form: 'neutral' }])
    expect(people).toHaveLength(seats.length)
  })

  test('closes an open briefing, in its status too', async () => {
    await playUntil(stage, cast, 'briefing')
    await edit(cast.coordinator, { when: when as Edit['when'] })
    expect((await stage.as(cast.advisor).liveSession.mine())[0]?.status).toBe('scheduled')
  })

  test.each(['http://visio.example/a', 'javascript:alert(1)', 'visio', ''])(
    'to the link "%s" is refused',
    async (url) => {
      const where = { kind: 'link', url } as const
      expect(
        await reasonFor(edit(cast.coordinator, { when: { ...(when as Edit['when']), where } as never })),
      ).toBe('invalid')
    },
  )

  test('is refused once the interview has begun, and to an earlier reading, with nothing changed', async () => {
    await edit(cast.coordinator, { plan: { ...defaultPlan, debrief: 20 } })
    expect(await reasonFor(edit(cast.supervisor, { when: when as Edit['when'] }))).toBe('changedMeanwhile')
    await playUntil(stage, cast, 'interview')
    const change = { version: 1, when: when as Edit['when'] }
    expect(await reasonFor(edit(cast.coordinator, change))).toBe('wrongMoment')
    expect((await room(cast.advisor)).scheduledFor).not.toBe(tomorrow)
  })
})

describe('letters', () => {
  const letters = async (kind: string, liveSessionId = cast.liveSessionId) => {
    const { rows } = await stage.database.pool.query(
      `select to_user_id as "to" from mail where kind = $1 and about ->> 'liveSessionId' = $2`,
      [kind, liveSessionId],
    )
    return rows.map(({ to }) => to).sort()
  }
  const ids = (...people: Person[]) => people.map(({ id }) => id).sort()

  test('of a plan go to all seated people, and of what is noted afterwards to none', async () => {
    const wish = { ...aWish(cast), scenarioKey: 'kevin', scheduledFor: tomorrow }
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule(wish)
    expect(await letters('sessionPlanned', liveSessionId)).toEqual(
      ids(cast.advisor, cast.beneficiary, cast.supervisor),
    )
    expect(await letters('sessionPlanned')).toEqual([])
  })

  test('of an edit go once to each of those concerned, and not to its author', async () => {
    const next = seatsWith([cast.observer, cast.otherLearner])
    await edit(cast.supervisor, { when: when as Edit['when'], seats: { seats: next } })
    expect(await letters('seatsChanged')).toEqual(ids(cast.observer, cast.otherLearner))
    expect(await letters('sessionMoved')).toEqual(ids(cast.advisor, cast.beneficiary, cast.secondObserver))
  })

  test('of other lengths, and of what was not changed, are none', async () => {
    await edit(cast.coordinator, { plan: { ...defaultPlan, debrief: 20 }, seats: { seats } })
    expect([...(await letters('seatsChanged')), ...(await letters('sessionMoved'))]).toEqual([])
  })

  test('of a cancellation go to all seated people but its author', async () => {
    await edit(cast.coordinator, { when: when as Edit['when'] })
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'cancel', reason: 'Salle prise' })
    const others = seats.map(({ personId }) => personId).filter((id) => id !== cast.supervisor.id)
    expect(await letters('sessionCancelled')).toEqual(others.sort())
  })
})

describe('changing the seats', () => {
  test('lets the new ones in at once and the former ones no more, whose sockets are closed', async () => {
    const closed: string[] = []
    const gateway = { closeLinked: (key: string) => closed.push(key) } as never
    const next = seatsWith([cast.advisor, cast.otherLearner], [cast.supervisor, cast.otherSupervisor])
    await edit(cast.coordinator, { seats: { seats: next } }, { ...stage.runtime, gateway })
    const { liveSessionId } = cast
    expect([...closed].sort()).toEqual(
      [cast.advisor, cast.supervisor].map(({ id }) => seatKey(liveSessionId, id)).sort(),
    )
    for (const former of [cast.advisor, cast.supervisor]) {
      expect(await reasonFor(room(former))).toBe('noLongerSeated')
      expect(await stage.as(former).liveSession.mine()).toEqual([])
    }
    expect((await room(cast.otherLearner)).viewer.seat).toBe('advisor')
    expect((await stage.as(cast.otherLearner).liveSession.mine())[0]?.seat).toBe('advisor')
    const { people, others } = await room(cast.beneficiary)
    expect(people.map(({ personId }) => personId)).not.toContain(cast.advisor.id)
    expect(others.map(({ personId }) => personId)).toContain(cast.advisor.id)
    const told = stage.runtime.publisher.published.filter(({ channel }) => channel.includes(liveSessionId))
    const channels = told.map(({ channel }) => channel)
    expect(channels).toContain(
      seatChannel(liveSessionId, { seat: 'advisor', personId: cast.otherLearner.id }),
    )
    expect(channels).not.toContain(
      seatChannel(liveSessionId, { seat: 'supervisor', personId: cast.supervisor.id }),
    )
  })

  test('another process lets them in by its own gates, whatever it remembers', async () => {
    const second = await stage.secondRuntime()
    await stage.as(cast.advisor, second).liveSession.room({ liveSessionId: cast.liveSessionId })
    await edit(cast.coordinator, { seats: { seats: seatsWith([cast.advisor, cast.otherLearner]) } })
    const there = (who: Person) =>
      stage.as(who, second).liveSession.command({
        liveSessionId: cast.liveSessionId,
        id: crypto.randomUUID(),
        at: Date.now(),
        command: { type: 'chooseFocus', codeKey: 'empathy' },
      })
    expect(await reasonFor(there(cast.advisor))).toBe('noLongerSeated')
    expect(await reasonFor(there(cast.otherLearner))).toBe('accepted')
  })

  test('keeps to who may know the brief: who could read it never advises, and is named', async () => {
    const swapped = seatsWith([cast.advisor, cast.beneficiary], [cast.beneficiary, cast.advisor])
    expect(await reasonFor(edit(cast.coordinator, { seats: { seats: swapped } }))).toBe('briefAlreadyKnown')
    expect((await agreement()).seats).toEqual(seats)
    const observes = seatsWith([cast.advisor, cast.observer], [cast.observer, cast.advisor])
    expect(await reasonFor(edit(cast.coordinator, { seats: { seats: observes } }))).toBe('accepted')
    expect((await room(cast.observer)).viewer.seat).toBe('advisor')
  })

  test('frees who gave up the advisor’s seat: they may advise on that scenario another time', async () => {
    await edit(cast.coordinator, { seats: { seats: seatsWith([cast.advisor, cast.otherLearner]) } })
    const again = stage.as(cast.coordinator).liveSession.schedule({ ...aWish(cast), scenarioKey: 'yann' })
    expect(await reasonFor(again)).toBe('accepted')
  })

  test('fills the seat of a member who has left the cohort', async () => {
    await endMembership(stage.runtime, { cohortId: cast.cohortId, personId: cast.beneficiary.id })
    expect((await agreement()).formerNames).toEqual({ [cast.beneficiary.id]: 'Thomas Guérin' })
    expect(await reasonFor(edit(cast.coordinator, { seats: { seats } }))).toBe('notAMember')
    await edit(cast.coordinator, { seats: { seats: seatsWith([cast.beneficiary, cast.otherLearner]) } })
    const { viewer, scenario } = await room(cast.otherLearner)
    expect(viewer.seat).toBe('beneficiary')
    expect(scenario.reveals).toBeDefined()
  })

  test('gives a seat back to a person who had lost it', async () => {
    await edit(cast.coordinator, { seats: { seats: seatsWith([cast.observer, cast.otherLearner]) } })
    await edit(cast.coordinator, { version: 1, seats: { seats } })
    expect((await room(cast.observer)).viewer.seat).toBe('observer')
    expect(await reasonFor(room(cast.otherLearner))).toBe('noLongerSeated')
  })

  test('drops the focus of an advisor who gave up the seat, in lists as well', async () => {
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
    const focusFor = async () => (await stage.as(cast.supervisor).liveSession.mine())[0]?.focus
    expect(await focusFor()).toBe('empathy')
    await edit(cast.coordinator, { seats: { seats: seatsWith([cast.advisor, cast.otherLearner]) } })
    expect(await focusFor()).toBeNull()
  })

  test.each<[string, () => Edit['seats']]>([
    ['seatsIncomplete', () => ({ seats: seats.filter(({ seat }) => seat !== 'advisor') })],
    ['seatTaken', () => ({ seats: seatsWith([cast.observer, cast.advisor]) })],
    ['notAMember', () => ({ seats: seatsWith([cast.observer, cast.stranger]) })],
    ['roleCannotSit', () => ({ seats: seatsWith([cast.observer, cast.otherSupervisor]) })],
  ])('is refused as %s, and nothing of the edit remains', async (reason, wished) => {
    const change = { seats: wished(), when: when as Edit['when'] }
    expect(await reasonFor(edit(cast.coordinator, change))).toBe(reason)
    expect((await room(cast.advisor)).scheduledFor).not.toBe(tomorrow)
    expect((await agreement()).version).toBe(0)
  })
})

describe('another situation', () => {
  const plans = (change: Partial<ReturnType<typeof aWish>>) =>
    reasonFor(stage.as(cast.coordinator).liveSession.schedule({ ...aWish(cast), ...change }))

  test('is what each seat reads from then on, in lists and in another process that remembers the one before', async () => {
    const second = await stage.secondRuntime()
    const there = (who: Person) =>
      stage.as(who, second).liveSession.room({ liveSessionId: cast.liveSessionId })
    expect((await there(cast.beneficiary)).scenario.persona.shortName).toBe('Yann L.')
    await edit(cast.coordinator, { scenarioKey: 'kevin' })
    for (const read of [room, there]) {
      expect((await read(cast.beneficiary)).scenario).toMatchObject({
        key: 'kevin',
        reveals: expect.anything(),
      })
      const { scenario } = await read(cast.advisor)
      expect([scenario.key, scenario.reveals]).toEqual(['kevin', undefined])
    }
    expect((await stage.as(cast.observer).liveSession.mine())[0]?.scenario.shortName).toBe(
      (await room(cast.observer)).scenario.persona.shortName,
    )
    expect(await agreement()).toMatchObject({ scenarioKey: 'kevin', version: 1, seats })
  })

  test('frees the advisor of the one before; who could read its brief knows it for good', async () => {
    await edit(cast.coordinator, { scenarioKey: 'kevin' })
    const swapped = { advisorId: cast.beneficiary.id, beneficiaryId: cast.advisor.id }
    expect(await plans({ ...swapped, scenarioKey: 'yann' })).toBe('briefAlreadyKnown')
    expect(await plans({ ...swapped, scenarioKey: 'kevin' }), 'both are bound by the new one').not.toBe(
      'accepted',
    )
    expect(await plans({ scenarioKey: 'yann' }), 'the advisor is free to advise on it').toBe('accepted')
    expect(await plans({ scenarioKey: 'kevin' })).toBe('advisesAlready')
  })

  test('keeps what another interview binds its observer to', async () => {
    const others = { advisorId: cast.otherLearner.id, observerIds: [cast.observer.id] }
    expect(await plans({ ...others, scenarioKey: 'yann' })).toBe('accepted')
    await edit(cast.coordinator, { scenarioKey: 'kevin' })
    expect(await plans({ advisorId: cast.observer.id, scenarioKey: 'yann' })).toBe('observesElsewhere')
  })

  test('is refused where the advisor knows its brief, and nothing of the edit remains', async () => {
    const known = { advisorId: cast.otherLearner.id, beneficiaryId: cast.advisor.id, scenarioKey: 'kevin' }
    expect(await plans(known)).toBe('accepted')
    const change = { scenarioKey: 'kevin', when: when as Edit['when'] }
    expect(await reasonFor(edit(cast.coordinator, change))).toBe('briefAlreadyKnown')
    expect(await agreement()).toMatchObject({ scenarioKey: 'yann', version: 0 })
    expect(
      await plans({ advisorId: cast.otherLearner.id, scenarioKey: 'yann' }),
      'all are bound as before',
    ).toBe('accepted')
    expect(await plans({ scenarioKey: 'yann' })).toBe('advisesAlready')
  })

  test('takes other people with it, who are asked about the new one alone', async () => {
    const swapped = seatsWith([cast.advisor, cast.beneficiary], [cast.beneficiary, cast.advisor])
    await edit(cast.coordinator, { scenarioKey: 'kevin', seats: { seats: swapped } })
    expect((await room(cast.beneficiary)).viewer.seat).toBe('advisor')
    expect((await room(cast.advisor)).viewer.seat).toBe('beneficiary')
    expect((await agreement()).version).toBe(2)
  })

  test('is not known by a person who gave their seat up in the same edit, whatever becomes of the interview', async () => {
    const { liveSessionId } = cast
    const kinds = async () => {
      const { rows } = await stage.database.pool.query(
        'select family, kind from scenario_knowledge where user_id = $1 order by family collate "C"',
        [cast.beneficiary.id],
      )
      return rows.map(({ family, kind }) => `${family} ${kind}`)
    }
    const replaced = seatsWith([cast.beneficiary, cast.otherLearner])
    await edit(cast.coordinator, { scenarioKey: 'kevin', seats: { seats: replaced } })
    const own = { advisorId: cast.beneficiary.id, beneficiaryId: cast.secondObserver.id, observerIds: [] }
    expect(await plans({ ...own, scenarioKey: 'kevin' })).toBe('accepted')
    expect(await kinds()).toEqual(['kevin advises', 'yann knows'])
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
    expect(await kinds()).toEqual(['kevin advises', 'yann knows'])
    // A restore asks for everybody.
    await stage.database.pool.query('select fill_scenario_knowledge()')
    expect(await kinds()).toEqual(['kevin advises', 'yann knows'])
    await stage.database.pool.query(`delete from scenario_knowledge where kind <> 'knows'`)
    await stage.database.pool.query('select fill_scenario_knowledge()')
    expect(await kinds()).toEqual(['kevin advises', 'yann knows'])
  })

  test('is put back, and is refused where there is none of that name, or the interview has begun', async () => {
    await edit(cast.coordinator, { scenarioKey: 'kevin' })
    await edit(cast.supervisor, { version: 1, scenarioKey: 'yann', seats: { seats } })
    expect((await room(cast.beneficiary)).scenario.key).toBe('yann')
    expect(await plans({ scenarioKey: 'kevin' })).toBe('accepted')
    expect(await reasonFor(edit(cast.coordinator, { version: 2, scenarioKey: 'unknown' }))).toBe('notFound')
    expect(await reasonFor(edit(cast.advisor, { version: 2, scenarioKey: 'kevin' }))).toBe('seatMayNot')
    await playUntil(stage, cast, 'interview')
    expect(await reasonFor(edit(cast.supervisor, { version: 2, scenarioKey: 'nadia' }))).toBe('wrongMoment')
  })

  test('of two interviews exchanged for each other’s at once, neither waits for the other for good', async () => {
    const second = await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish(cast),
      advisorId: cast.otherLearner.id,
      scenarioKey: 'kevin',
    })
    const other = (liveSessionId: string, version: number, scenarioKey: string) =>
      reasonFor(stage.as(cast.coordinator).liveSession.edit({ liveSessionId, version, scenarioKey }))
    for (const version of [0, 1, 2, 3]) {
      const [first, last] = version % 2 === 0 ? ['kevin', 'yann'] : ['yann', 'kevin']
      const told = [other(cast.liveSessionId, version, first), other(second.liveSessionId, version, last)]
      expect(await Promise.all(told)).toEqual(['accepted', 'accepted'])
    }
  })
})
