import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendMail } from '@/server/operate/jobs/send-mail'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
  type Wish,
} from '../../../support/server-stage'

let stage: ServerStage
let postOffice: MailServer
let cast: Cast
let liveSessionId: string
beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openServerStage(), openMailServer()])
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))
beforeEach(async () => {
  cast = await castLiveSession(stage)
  hour = Date.now() + 3 * 86_400_000
  liveSessionId = await plan({ scenarioKey: 'nadia' })
  await cancel()
})

let hour = 0
const as = (who: Person) => stage.as(who).liveSession
async function plan(more: Partial<Wish>) {
  const wish = { ...aWish(cast), scheduledFor: hour, ...more }
  return (await as(cast.coordinator).schedule(wish)).liveSessionId
}
const cancel = (who = cast.coordinator, reason: string | null = 'Salle prise') =>
  as(who).cancel({ liveSessionId, reason })
const undo = (who: Person = cast.coordinator, keptBecause: string | null = null) =>
  as(who).undoCancellation({ liveSessionId, keptBecause })
const statusOf = async () => (await as(cast.advisor).mine()).find(({ id }) => id === liveSessionId)?.status
const lines = async () =>
  (await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })).lines.filter(
    ({ kind }) => kind === 'placeLost',
  )
async function kindOf({ id }: Person, family = 'nadia'): Promise<string | null> {
  const { rows } = await stage.database.pool.query(
    'select kind from scenario_knowledge where user_id = $1 and family = $2',
    [id, family],
  )
  return rows[0]?.kind ?? null
}

describe('taking a cancellation back', () => {
  test('gives everybody their seat again; what the beneficiary could read stayed known', async () => {
    expect([await kindOf(cast.advisor), await kindOf(cast.beneficiary)]).toEqual([null, 'knows'])
    expect(await lines()).toMatchObject([
      { card: { id: liveSessionId }, people: [{ name: 'Inès Marchetti' }, { name: 'Thomas Guérin' }] },
    ])
    await undo()
    expect(await statusOf()).toBe('scheduled')
    expect([await kindOf(cast.advisor), await kindOf(cast.beneficiary)]).toEqual(['advises', 'knows'])
    expect(await lines()).toEqual([])
    await undo()
    const { events } = await as(cast.advisor).events({ liveSessionId, after: 1 })
    expect(events.map(({ type }) => type)).toEqual(['cancelled', 'cancellationUndone'])
  })

  test('offers it until another interview gives them the same seats', async () => {
    await plan({ scheduledFor: hour + 86_400_000, scenarioKey: 'kevin' })
    expect(await lines()).toEqual([])
  })

  test('counts the places in the balance again, once', async () => {
    const counts = async () => {
      const { rows } = await stage.as(cast.coordinator).cohort.practice({ cohortId: cast.cohortId })
      return rows.find(({ personId }) => personId === cast.advisor.id)?.cells
    }
    await undo()
    const planned = await counts()
    await cancel()
    expect(await counts()).not.toEqual(planned)
    await undo()
    expect(await counts()).toEqual(planned)
  })

  test('is for its supervisors too, and not for its players', async () => {
    expect(await reasonFor(undo(cast.advisor))).toBe('seatMayNot')
    await undo(cast.supervisor)
    expect(await statusOf()).toBe('scheduled')
  })

  test('is refused about a player who plays elsewhere at that hour by now', async () => {
    await plan({
      advisorId: cast.otherLearner.id,
      supervisorIds: [cast.otherSupervisor.id],
      scenarioKey: 'kevin',
    })
    await expect(undo()).rejects.toMatchObject({
      cause: { code: 'personTaken', aboutId: cast.beneficiary.id },
    })
    expect(await statusOf()).toBe('cancelled')
    expect(await kindOf(cast.advisor)).toBeNull()
  })

  test('keeps a supervisor who is taken elsewhere by now only for a reason', async () => {
    await plan({ advisorId: cast.otherLearner.id, beneficiaryId: cast.observer.id, scenarioKey: 'kevin' })
    expect(await reasonFor(undo())).toBe('doublePlace')
    await undo(cast.coordinator, 'Deux salles voisines.')
    const { lines } = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
    expect(lines).toMatchObject([{ kind: 'doubleKept', reason: 'Deux salles voisines.' }])
  })

  test('is refused about an advisor who knows the brief by now', async () => {
    await plan({
      beneficiaryId: cast.advisor.id,
      advisorId: cast.otherLearner.id,
      scheduledFor: hour + 7_200_000,
      scenarioKey: 'nadia',
    })
    await expect(undo()).rejects.toMatchObject({
      cause: { code: 'briefAlreadyKnown', aboutId: cast.advisor.id },
    })
  })

  test('is refused once its hour has come, and for an interview that was given up', async () => {
    await stage.database.pool.query(
      `update live_session set scheduled_for = now() - interval '1 second' where id = $1`,
      [liveSessionId],
    )
    expect(await lines()).toEqual([])
    liveSessionId = cast.liveSessionId
    await playUntil(stage, cast, 'interview')
    await send(stage, cast.supervisor, liveSessionId, { type: 'abandonInterview', reason: 'Alarme' })
    expect(await reasonFor(undo())).toBe('wrongMoment')
  })

  test('leaves the seat of a member who left to be filled', async () => {
    await stage.database.pool.query('delete from membership where user_id = $1', [cast.supervisor.id])
    await undo()
    const { lines } = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
    expect(lines.find((line) => 'card' in line && line.card.id === liveSessionId)).toMatchObject({
      kind: 'unsupervised',
    })
  })
})

describe('letters', () => {
  const written = async () => {
    const { rows } = await stage.database.pool.query(
      `select id, kind, to_user_id as "to" from mail where about ->> 'liveSessionId' = $1 order by written_at`,
      [liveSessionId],
    )
    return rows as { id: string; kind: string; to: string }[]
  }

  test('tell everybody seated that it is on again, once for each time it is', async () => {
    await undo()
    await cancel()
    await undo()
    const told = (await written()).filter(({ to }) => to === cast.advisor.id).map(({ kind }) => kind)
    expect(told).toEqual([
      ...(['sessionPlanned', 'sessionCancelled', 'cancellationUndone'] as const),
      ...(['sessionCancelled', 'cancellationUndone'] as const),
    ])
    expect((await written()).some(({ to }) => to === cast.coordinator.id)).toBe(false)
  })

  test('put it back in the calendar after they took it out, under a higher number', async () => {
    const runtime = { ...stage.runtime, env: { ...stage.runtime.env, mail: postOffice.config } }
    const sendAll = async (kind: string) => {
      for (const each of await written()) {
        if (each.kind !== kind || each.to !== cast.advisor.id) continue
        await sendMail(runtime, { mailId: each.id }, new AbortController().signal)
      }
    }
    const file = () => {
      const raw = postOffice.received.at(-1)?.raw ?? ''
      const part = /filename="?triade\.ics"?\r\n[\s\S]*?\r\n\r\n([\s\S]+?)\r\n--/.exec(raw)?.[1] ?? ''
      return Buffer.from(part, 'base64').toString('utf8')
    }
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
    await sendAll('sessionCancelled')
    const off = file()
    expect(off).toContain('STATUS:CANCELLED')
    await undo()
    await sendAll('cancellationUndone')
    const on = file()
    expect(on).not.toContain('CANCELLED')
    expect(sequence(on)).toBeGreaterThan(sequence(off))
  })

  test('of a cancellation that was taken back before they left are dropped', async () => {
    await undo()
    const runtime = { ...stage.runtime, env: { ...stage.runtime.env, mail: postOffice.config } }
    const before = postOffice.received.length
    for (const { id, kind } of await written())
      if (kind === 'sessionCancelled') await sendMail(runtime, { mailId: id }, new AbortController().signal)
    expect(postOffice.received.length).toBe(before)
  })
})
