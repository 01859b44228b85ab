import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { todayOverview } from '@/server/training/today/overview'
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

const inAnHour = 3_600_000

let stage: ServerStage
let past: Cast
/** The next live session of the same advisor, with another beneficiary. */
let next: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

beforeEach(async () => {
  past = await castLiveSession(stage)
  await playUntil(stage, past, 'closed')
  next = await scheduleNext(past)
})

async function scheduleNext(after: Cast, scenarioKey = 'kevin', hours = 1): Promise<Cast> {
  const seats = { ...after, beneficiary: after.otherLearner, supervisor: after.otherSupervisor }
  const { liveSessionId } = await stage.as(after.coordinator).liveSession.schedule({
    ...aWish(seats),
    observerIds: [after.observer.id],
    scenarioKey,
    scheduledFor: Date.now() + hours * inAnHour,
  })
  return { ...seats, liveSessionId }
}

type Seat = 'advisor' | 'beneficiary' | 'supervisor' | 'observer'
const roomOf = (cast: Cast, who: Seat) =>
  stage.as(cast[who]).liveSession.room({ liveSessionId: cast.liveSessionId })
const broughtTo = async (who: Seat) => (await roomOf(next, who)).brought

async function theCommitment() {
  const brought = await broughtTo('advisor')
  const [commitment] = brought?.commitments ?? []
  if (!commitment) throw new Error('nothing was brought')
  return commitment
}
async function review(outcome: 'kept' | 'partly' | 'notYet', text: string | null = null): Promise<Command> {
  return { type: 'reviewCommitment', commitmentId: (await theCommitment()).id, outcome, text }
}

describe('the next live session of an advisor', () => {
  test('opens with their last commitments, for them and their supervisors', async () => {
    for (const who of ['advisor', 'supervisor'] as const) {
      expect(await broughtTo(who)).toMatchObject({
        liveSessionId: past.liveSessionId,
        shortName: 'Yann L.',
        commitments: [{ what: 'Attendre', due: '2099-01-01', how: 'Compter' }],
      })
    }
    expect(await broughtTo('beneficiary')).toBeNull()
    expect(await broughtTo('observer')).toBeNull()
  })

  test('proposes to the advisor alone what to work on: the last of them', async () => {
    expect((await broughtTo('advisor'))?.toWork).toMatchObject({
      commitment: { what: 'Attendre' },
      // The moment they kept was not said to be one to rework.
      text: null,
    })
    expect((await broughtTo('supervisor'))?.toWork).toBeNull()
  })

  test('leads back to it only those who have a seat there', async () => {
    expect((await broughtTo('advisor'))?.maySee).toBe(true)
    expect((await broughtTo('supervisor'))?.maySee).toBe(false)
  })

  test('brings nothing to the first one, nor into another cohort', async () => {
    expect((await roomOf(past, 'advisor')).brought).toBeNull()
    const { coordinator, advisor, beneficiary } = past
    const { cohortId } = await stage.as(coordinator).cohort.create({ name: 'Promotion Hiver' })
    for (const learner of [advisor, beneficiary]) {
      const link = await stage.as(coordinator).cohort.renewJoinLink({ cohortId, role: 'learner' })
      await stage.as(learner).cohort.join({ token: link.url.split('/').at(-1) ?? '' })
    }
    const elsewhere = { ...past, cohortId, supervisor: coordinator }
    const wish = { ...aWish(elsewhere), scenarioKey: 'sylvie', scheduledFor: Date.now() + 2 * inAnHour }
    const { liveSessionId } = await stage.as(coordinator).liveSession.schedule(wish)
    expect((await roomOf({ ...elsewhere, liveSessionId }, 'advisor')).brought).toBeNull()
  })

  test('brings those of the last one only, and none that were withdrawn', async () => {
    await playUntil(stage, next, 'debrief')
    const third = await scheduleNext(next, 'nadia', 2)
    const broughtToThird = async () => (await roomOf(third, 'advisor')).brought
    expect((await broughtToThird())?.liveSessionId).toBe(past.liveSessionId)
    const id = randomUUID()
    await send(
      stage,
      next.advisor,
      next.liveSessionId,
      { type: 'makeCommitment', what: 'Reformuler', due: '2099-01-02', how: 'Trois fois' },
      id,
    )
    expect(await broughtToThird()).toMatchObject({
      liveSessionId: next.liveSessionId,
      commitments: [{ what: 'Reformuler' }],
    })
    await send(stage, next.advisor, next.liveSessionId, { type: 'withdrawCommitment', commitmentId: id })
    expect((await broughtToThird())?.liveSessionId).toBe(past.liveSessionId)
  })

  test('reads erased words as erased', async () => {
    const { id } = await theCommitment()
    await stage.database.pool.query('delete from live_session_text where event_id = $1', [id])
    stage.runtime.snapshots.forget(past.liveSessionId)
    expect(await theCommitment()).toMatchObject({ id, what: null, how: null, due: '2099-01-01' })
  })
})

describe('how a commitment went', () => {
  test('is said by the advisor alone, and only of one they bring', async () => {
    const said = await review('partly', 'Deux fois')
    expect(await reasonFor(send(stage, next.supervisor, next.liveSessionId, said))).toBe('seatMayNot')
    const unknown: Command = {
      type: 'reviewCommitment',
      commitmentId: randomUUID(),
      outcome: 'kept',
      text: null,
    }
    expect(await reasonFor(send(stage, next.advisor, next.liveSessionId, unknown))).toBe('unknownCommitment')
    expect(await reasonFor(send(stage, next.advisor, next.liveSessionId, said))).toBe('accepted')
  })

  test('is sealed to the advisor and the supervisors, and everybody’s after unsealing', async () => {
    await send(stage, next.advisor, next.liveSessionId, await review('partly', 'Deux fois'))
    const seenBy = async (who: Seat) => {
      const { events } = await stage
        .as(next[who])
        .liveSession.events({ liveSessionId: next.liveSessionId, after: 0 })
      return events.flatMap((event) => (event.type === 'commitmentReviewed' ? [event.payload.text] : []))
    }
    expect(await Promise.all([seenBy('advisor'), seenBy('supervisor')])).toEqual([
      ['Deux fois'],
      ['Deux fois'],
    ])
    expect(await Promise.all([seenBy('beneficiary'), seenBy('observer')])).toEqual([[], []])
    await playUntil(stage, next, 'debrief')
    expect(await Promise.all([seenBy('beneficiary'), seenBy('observer')])).toEqual([
      ['Deux fois'],
      ['Deux fois'],
    ])
    expect(await broughtTo('beneficiary')).toMatchObject({
      commitments: [{ what: 'Attendre' }],
      maySee: false,
    })
    expect(await broughtTo('observer')).toMatchObject({ commitments: [{ what: 'Attendre' }], maySee: true })
  })

  test('takes it off what the advisor owes, whatever they answer', async () => {
    const owed = async () =>
      (await todayOverview(stage.runtime, past.advisor.id, Date.now())).owed
        .filter(({ kind }) => kind === 'commitment')
        .map(({ what }) => what)
    expect(await owed()).toEqual(['Attendre'])
    for (const outcome of ['partly', 'kept', 'notYet'] as const) {
      await send(stage, next.advisor, next.liveSessionId, await review(outcome))
      expect(await owed(), outcome).toEqual([])
    }
  })

  test('loses its word when the advisor takes it back, in the database, too', async () => {
    await send(stage, next.advisor, next.liveSessionId, await review('notYet', 'Une phrase à oublier'))
    const said = await send(stage, next.advisor, next.liveSessionId, await review('kept', 'Un mot à oublier'))
    await playUntil(stage, next, 'closed')
    const [fact] = said.events
    if (fact?.type !== 'commitmentReviewed') throw new Error('no fact')
    await send(stage, next.advisor, next.liveSessionId, { type: 'redactWords', eventId: fact.id })
    const { rows } = await stage.database.pool.query(
      "select body from live_session_text where body::text like '%à oublier%'",
    )
    expect(rows).toEqual([])
    const wire = await stage
      .as(next.supervisor)
      .liveSession.events({ liveSessionId: next.liveSessionId, after: 0 })
    expect(JSON.stringify(wire)).not.toContain('à oublier')
  })
})
