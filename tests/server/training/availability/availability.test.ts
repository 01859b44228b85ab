import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { hoursToken } from '@/server/letters/mail/hours-token'
import { sendMail } from '@/server/operate/jobs/send-mail'
import type { Person } from '@/server/people/sign-in/sign-in'
import { forgetAvailability } from '@/server/privacy/retention/forget-availability'
import { type MailServer, openMailServer } from '../../../support/mail-server'
import { publishRound } from '../../../support/publish-round'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let postOffice: MailServer
let cast: Cast
let requestId: string
beforeAll(async () => {
  ;[stage, postOffice] = await Promise.all([openServerStage(), openMailServer()])
})
afterAll(() => Promise.all([stage.close(), postOffice.close()]))
beforeEach(async () => {
  vi.useRealTimers()
  cast = await castLiveSession(stage)
  requestId = await ask()
})

const DAY = 86_400_000
/** Two Tuesdays far ahead, at nine and at ten in Paris. */
const slots = [
  { id: 't1', startsAt: Date.UTC(2096, 11, 4, 8) },
  { id: 't2', startsAt: Date.UTC(2096, 11, 4, 9) },
  { id: 't3', startsAt: Date.UTC(2096, 11, 11, 8) },
]
const answerBy = Date.UTC(2096, 10, 30, 22, 59)
const as = (who: Person) => stage.as(who).availability
const people = () => ({
  learnerIds: [cast.advisor.id, cast.beneficiary.id],
  supervisorIds: [cast.supervisor.id],
})
async function ask(more: Partial<Parameters<ReturnType<typeof as>['ask']>[0]> = {}) {
  const wish = { cohortId: cast.cohortId, title: 'Tour 3', slots, answerBy, ...people(), ...more }
  return (await as(cast.coordinator).ask(wish)).requestId
}
const table = (id = requestId) => as(cast.coordinator).table({ cohortId: cast.cohortId, requestId: id })
const rowOf = async ({ id }: Person, of = requestId) =>
  (await table(of)).rows.find(({ personId }) => personId === id)
const statesOf = async (who: Person, of = requestId) =>
  (await rowOf(who, of))?.hours.map(({ state }) => state)
const answer = (who: Person, awaySlotIds: string[], isNever = false, id = requestId) =>
  as(who).answer({ requestId: id, answer: { awaySlotIds, isNever } })
const linkOf = ({ id: userId }: Person, until = answerBy) =>
  hoursToken(stage.runtime.env.secret, { requestId, userId, until })
const visitor = () => stage.as(null as never).availability

describe('asking', () => {
  test('writes to everybody who was asked, once, and lists the request', async () => {
    const { rows } = await stage.database.pool.query(
      `select to_user_id as "to" from mail where kind = 'availabilityAsked' and about ->> 'requestId' = $1`,
      [requestId],
    )
    expect(rows.map(({ to }) => to).sort()).toEqual(
      [cast.advisor.id, cast.beneficiary.id, cast.supervisor.id].sort(),
    )
    expect(await as(cast.coordinator).list({ cohortId: cast.cohortId })).toMatchObject([
      { requestId, title: 'Tour 3', asked: 3, answered: 0, answerBy, isPlanned: false },
    ])
  })

  test('is refused for hours or a day that have passed, for an empty list, and for people of other cohorts', async () => {
    expect(await reasonFor(ask({ answerBy: Date.now() - 1 }))).toBe('hourPassed')
    expect(await reasonFor(ask({ slots: [{ id: 't1', startsAt: Date.now() - 1 }] }))).toBe('hourPassed')
    expect(await reasonFor(ask({ learnerIds: [], supervisorIds: [] }))).toBe('tooFewPeople')
    expect(await reasonFor(ask({ learnerIds: [cast.stranger.id] }))).toBe('notAMember')
    expect(await reasonFor(ask({ learnerIds: [], supervisorIds: [cast.advisor.id] }))).toBe('roleCannotSit')
  })
})

describe('answering', () => {
  test('says which hours a member cannot; the others are free, and silence is unknown', async () => {
    await answer(cast.advisor, ['t2'])
    expect(await statesOf(cast.advisor)).toEqual(['free', 'away', 'free'])
    expect(await statesOf(cast.beneficiary)).toEqual(['unknown', 'unknown', 'unknown'])
    expect((await table()).free).toEqual({ learner: [2, 1, 2], supervisor: [1, 1, 1] })
    await answer(cast.advisor, [])
    expect(await statesOf(cast.advisor)).toEqual(['free', 'free', 'free'])
  })

  test('is for those who were asked, while they are members, and unknown hours are passed over', async () => {
    expect(await reasonFor(answer(cast.observer, []))).toBe('notFound')
    await answer(cast.advisor, ['t2', 'elsewhere'])
    expect(await statesOf(cast.advisor)).toEqual(['free', 'away', 'free'])
    await stage.database.pool.query('delete from membership where user_id = $1', [cast.advisor.id])
    expect(await reasonFor(answer(cast.advisor, []))).toBe('notFound')
    expect(await rowOf(cast.advisor)).toBeUndefined()
    expect(await as(cast.advisor).mine()).toEqual([])
  })

  test('replaces what the coordinator had set for them, which bears their mark until then', async () => {
    const set = { cohortId: cast.cohortId, requestId, personId: cast.advisor.id, slotId: 't1' }
    await as(cast.coordinator).setHour({ ...set, isAway: true })
    expect((await rowOf(cast.advisor))?.hours[0]).toEqual({ slotId: 't1', state: 'away', isSet: true })
    await answer(cast.advisor, [])
    expect((await rowOf(cast.advisor))?.hours[0]).toEqual({ slotId: 't1', state: 'free', isSet: false })
  })

  test('with « never » fills the next request in, until it is said otherwise', async () => {
    await answer(cast.advisor, ['t2'], true)
    const next = await ask({ slots: slots.map(({ id, startsAt }) => ({ id, startsAt: startsAt + 7 * DAY })) })
    expect(await statesOf(cast.advisor, next)).toEqual(['unknown', 'away', 'unknown'])
    expect((await as(cast.advisor).mine()).find((each) => each.requestId === next)?.isNever).toBe(true)
    await answer(cast.advisor, [], false, next)
    const last = await ask()
    expect(await statesOf(cast.advisor, last)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('locks an hour that another interview takes, and says to its owner alone which', async () => {
    await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish(cast),
      advisorId: cast.otherLearner.id,
      scenarioKey: 'nadia',
      scheduledFor: slots[2]?.startsAt ?? 0,
    })
    expect(await statesOf(cast.beneficiary)).toEqual(['unknown', 'unknown', 'taken'])
    const [sheet] = await as(cast.beneficiary).mine()
    expect(sheet?.hours[2]?.taken).toMatchObject({ cohortName: 'Promotion Printemps', supervises: false })
    expect(sheet?.next).not.toBeNull()
  })

  test('ends in a cohort that is archived, signed in and by the link', async () => {
    const token = linkOf(cast.advisor)
    await stage.as(cast.coordinator).records.archive({ cohortId: cast.cohortId })
    expect(await reasonFor(answer(cast.advisor, []))).toBe('hourPassed')
    const byLink = visitor().answerByLink({ token, answer: { awaySlotIds: [], isNever: false } })
    expect(await reasonFor(byLink)).toBe('hourPassed')
    expect(await reasonFor(visitor().renewLink({ token }))).toBe('hourPassed')
  })

  test('the link of a suspended account opens nothing, until the suspension is lifted', async () => {
    const { pool } = stage.database
    const token = linkOf(cast.advisor)
    await pool.query('insert into suspension (person_id, asked_by, effective_at) values ($1, $1, now())', [
      cast.advisor.id,
    ])
    expect(await reasonFor(visitor().byLink({ token }))).toBe('notFound')
    const answered = visitor().answerByLink({ token, answer: { awaySlotIds: ['t1'], isNever: false } })
    expect(await reasonFor(answered)).toBe('notFound')
    expect(await reasonFor(visitor().renewLink({ token }))).toBe('notFound')
    await pool.query('delete from suspension where person_id = $1', [cast.advisor.id])
    expect(await visitor().byLink({ token })).toMatchObject({ state: 'open' })
  })

  test('ends once the round is published, or the last hour has come', async () => {
    const { pool } = stage.database
    // PostgreSQL rounds to the millisecond: its now() may be the one after that of the clock here.
    await pool.query(
      `update availability_request set last_slot_at = now() - interval '1 second' where id = $1`,
      [requestId],
    )
    expect(await reasonFor(answer(cast.advisor, []))).toBe('hourPassed')
    expect(await as(cast.advisor).mine()).toEqual([])
    expect(await reasonFor(as(cast.coordinator).remind({ cohortId: cast.cohortId, requestId }))).toBe(
      'hourPassed',
    )
  })
})

describe('the link of a letter', () => {
  test('opens one person’s hours without signing in, and takes their answer', async () => {
    const token = linkOf(cast.advisor)
    const opened = await visitor().byLink({ token })
    expect(opened).toMatchObject({ state: 'open', sheet: { name: cast.advisor.name, title: 'Tour 3' } })
    expect(JSON.stringify(opened)).not.toContain(cast.beneficiary.name)
    await visitor().answerByLink({ token, answer: { awaySlotIds: ['t1'], isNever: false } })
    expect(await statesOf(cast.advisor)).toEqual(['away', 'free', 'free'])
    expect(await statesOf(cast.beneficiary)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('is none of a member who was not asked, of another kind, or changed by a letter', async () => {
    const token = linkOf(cast.advisor)
    const [text = '', proof = ''] = token.split('.')
    const other = Buffer.from(
      Buffer.from(text, 'base64url').toString().replace(cast.advisor.id, cast.beneficiary.id),
    ).toString('base64url')
    for (const each of [linkOf(cast.observer), `${other}.${proof}`, `${text}.${proof.slice(1)}`, text, '.'])
      expect(await reasonFor(visitor().byLink({ token: each }))).toBe('notFound')
  })

  test('is over after its day: a new letter can be asked for, once an hour, and answers on Today are taken', async () => {
    const token = linkOf(cast.advisor, Date.now() - 1)
    expect(await visitor().byLink({ token })).toEqual({ state: 'expired', title: 'Tour 3' })
    const given = { token, answer: { awaySlotIds: [], isNever: false } }
    expect(await reasonFor(visitor().answerByLink(given))).toBe('linkDead')
    const written = async () =>
      (
        await stage.database.pool.query(
          `select from mail where kind = 'availabilityAsked' and to_user_id = $1 and about ->> 'requestId' = $2`,
          [cast.advisor.id, requestId],
        )
      ).rowCount
    await visitor().renewLink({ token })
    await visitor().renewLink({ token })
    expect(await written()).toBe(2)
    await answer(cast.advisor, ['t1'])
    expect(await statesOf(cast.advisor)).toEqual(['away', 'free', 'free'])
  })

  test('is in the letter, which is dropped once its reader has answered a reminder, or left', async () => {
    const runtime = { ...stage.runtime, env: { ...stage.runtime.env, mail: postOffice.config } }
    const leave = async (kind: string, { id }: Person) => {
      const { rows } = await stage.database.pool.query(
        `select id from mail where kind = $1 and to_user_id = $2 and about ->> 'requestId' = $3`,
        [kind, id, requestId],
      )
      const before = postOffice.received.length
      for (const row of rows) await sendMail(runtime, { mailId: row.id }, new AbortController().signal)
      return postOffice.received.slice(before)
    }
    const [letter] = await leave('availabilityAsked', cast.advisor)
    const body = Buffer.from(letter?.raw ?? '', 'utf8')
      .toString()
      .replaceAll('=\r\n', '')
    const [, token = ''] = /\/hours\/([\w.-]+)/.exec(body) ?? []
    expect(await visitor().byLink({ token })).toMatchObject({ state: 'open', until: answerBy })
    await as(cast.coordinator).remind({ cohortId: cast.cohortId, requestId })
    await answer(cast.beneficiary, [])
    expect(await leave('availabilityReminder', cast.beneficiary)).toEqual([])
    expect(await leave('availabilityReminder', cast.supervisor)).toHaveLength(1)
  })
})

describe('the coordinator', () => {
  test('reminds once who has not answered', async () => {
    await answer(cast.advisor, [])
    const remind = () => as(cast.coordinator).remind({ cohortId: cast.cohortId, requestId })
    expect((await table()).toRemind).toBe(2)
    expect(await remind()).toEqual({ sent: 2 })
    expect(await remind()).toEqual({ sent: 0 })
    expect(await table()).toMatchObject({ awaited: 2, toRemind: 0 })
  })

  test('plans a round from the answers, which people may still change until it is published', async () => {
    await answer(cast.advisor, ['t1', 't2'])
    const { away } = await table()
    expect(away).toEqual([{ personId: cast.advisor.id, slotIds: ['t1', 't2'] }])
    const setup = {
      kind: 'oneSeat' as const,
      supervisorsEach: 1,
      slots,
      away,
      rooms: [{ id: 'r1', name: 'Salle Ampère', place: 'room' as const }],
      ...people(),
    }
    const { cohortId } = cast
    const api = stage.as(cast.coordinator).round
    const { roundId } = await api.create({ cohortId, title: 'Tour 3', setup, availabilityId: requestId })
    const { sessions, version } = await api.board({ cohortId, roundId })
    expect(sessions.map(({ slotId }) => slotId)).toEqual(['t3'])
    expect(await as(cast.beneficiary).mine()).toMatchObject([{ isLate: true }])
    await publishRound(api, { cohortId, roundId, base: version })
    expect(await as(cast.beneficiary).mine()).toEqual([])
    expect(await as(cast.coordinator).list({ cohortId })).toEqual([])
  })

  test('asks no more by one act, and nothing of it stays', async () => {
    await answer(cast.advisor, ['t1'])
    await as(cast.coordinator).discard({ cohortId: cast.cohortId, requestId })
    expect(await reasonFor(table())).toBe('notFound')
    expect(await reasonFor(visitor().byLink({ token: linkOf(cast.advisor) }))).toBe('notFound')
  })
})

describe('other hours than those that were asked about', () => {
  const later = Date.UTC(2096, 11, 12, 8)
  const changeHours = (hours: readonly number[], who = cast.coordinator) =>
    as(who).changeHours({ cohortId: cast.cohortId, requestId, hours: [...hours] })
  const starts = slots.map(({ startsAt }) => startsAt)
  const written = async ({ id }: Person) =>
    (
      await stage.database.pool.query<{ again: boolean }>(
        `select coalesce((about ->> 'isAgain')::boolean, false) as again from mail
         where kind = 'availabilityAsked' and to_user_id = $1 and about ->> 'requestId' = $2 order by 1`,
        [id, requestId],
      )
    ).rows.map(({ again }) => again)

  test('are proposed by a person who answers, and gathered for the coordinator alone', async () => {
    const answered = { awaySlotIds: ['t1'], isNever: false, proposed: [later] }
    await as(cast.advisor).answer({ requestId, answer: answered })
    await visitor().answerByLink({ token: linkOf(cast.beneficiary), answer: answered })
    expect((await table()).proposals).toEqual([
      { startsAt: later, names: [cast.beneficiary.name, cast.advisor.name] },
    ])
    expect(await as(cast.advisor).mine()).toMatchObject([{ proposed: [later] }])
    expect(await as(cast.supervisor).mine()).toMatchObject([{ proposed: [] }])
    const late = { ...answered, proposed: [later + 30 * DAY] }
    expect(await reasonFor(as(cast.advisor).answer({ requestId, answer: late }))).toBe('hourPassed')
    await as(cast.advisor).answer({ requestId, answer: { awaySlotIds: ['t1'], isNever: false } })
    expect((await table()).proposals).toMatchObject([{ names: [cast.beneficiary.name] }])
  })

  test('once added, are asked about by a letter; what was said of the first ones is kept', async () => {
    await as(cast.advisor).answer({
      requestId,
      answer: { awaySlotIds: ['t2'], isNever: false, proposed: [later] },
    })
    expect(await changeHours([...starts, later])).toEqual({ sent: 3 })
    expect(await written(cast.advisor)).toEqual([false, true])
    expect(await statesOf(cast.advisor)).toEqual(['free', 'away', 'free', 'unknown'])
    expect(await table()).toMatchObject({ awaited: 3, proposals: [] })
    expect(await as(cast.advisor).mine()).toMatchObject([{ isAnswered: false }])
    expect(await as(cast.coordinator).remind({ cohortId: cast.cohortId, requestId })).toEqual({ sent: 3 })
    await answer(cast.advisor, ['t2'])
    expect(await statesOf(cast.advisor)).toEqual(['free', 'away', 'free', 'free'])
    expect(await table()).toMatchObject({ awaited: 2 })
  })

  test('replace those that are taken out, and what was said of these is gone; no letter leaves', async () => {
    await answer(cast.advisor, ['t1', 't2'])
    expect(await changeHours(starts.slice(1))).toEqual({ sent: 0 })
    expect(await statesOf(cast.advisor)).toEqual(['away', 'free'])
    expect(await written(cast.advisor)).toEqual([false])
    expect((await table()).away).toEqual([{ personId: cast.advisor.id, slotIds: ['t2'] }])
  })

  test('are for who plans rounds, and none that has passed', async () => {
    expect(await reasonFor(changeHours(starts, cast.supervisor))).toBe('roleMayNot')
    expect(await reasonFor(changeHours(starts, cast.stranger))).toBe('notFound')
    expect(await reasonFor(changeHours([...starts, Date.now() - 1]))).toBe('hourPassed')
  })
})

describe('a month after an hour', () => {
  const rows = async (from: string) => (await stage.database.pool.query(`select from ${from}`)).rowCount

  test('what was said of it is gone; with its last hour the request, and copies in rounds', async () => {
    await answer(cast.advisor, ['t1', 't3'], true)
    const { cohortId } = cast
    const setup = {
      kind: 'oneSeat' as const,
      supervisorsEach: 1,
      slots,
      away: (await table()).away,
      rooms: [{ id: 'r1', name: 'Salle Ampère', place: 'room' as const }],
      ...people(),
    }
    const api = stage.as(cast.coordinator).round
    const { roundId } = await api.create({ cohortId, title: 'Tour 3', setup, availabilityId: requestId })
    const act = { type: 'tellAbsence' as const, personId: cast.beneficiary.id, slotIds: ['t2'] }
    await api.act({ cohortId, roundId, base: 0, act })
    const { db } = stage.database
    const said = `availability_slot where request_id = '${requestId}'`
    const proposed = [Date.UTC(2096, 11, 4, 12), Date.UTC(2096, 11, 18, 9)]
    await as(cast.supervisor).answer({ requestId, answer: { awaySlotIds: [], isNever: false, proposed } })
    const kept = (hours: number[]) =>
      rows(
        `availability_person where user_id = '${cast.supervisor.id}' and proposed = '${JSON.stringify(hours)}'`,
      )
    await forgetAvailability(db, Date.UTC(2097, 0, 3))
    expect(await kept(proposed)).toBe(1)
    expect(await rows(said)).toBe(2)
    await forgetAvailability(db, Date.UTC(2097, 0, 5))
    expect(await rows(said)).toBe(1)
    expect(await kept(proposed.slice(1))).toBe(1)
    expect(await rows(`round where id = '${roundId}' and setup -> 'away' <> '[]'`)).toBe(1)
    await forgetAvailability(db, Date.UTC(2097, 0, 12))
    expect(await rows(`availability_request where id = '${requestId}'`)).toBe(0)
    expect(await rows(`round where id = '${roundId}' and setup -> 'away' <> '[]'`)).toBe(0)
    expect(await rows(`round_act where round_id = '${roundId}' and act -> 'slotIds' <> '[]'`)).toBe(0)
    expect(await rows(`round_act where round_id = '${roundId}' and before #> '{setup,away}' <> '[]'`)).toBe(0)
    expect(await rows(`availability_never where user_id = '${cast.advisor.id}'`)).toBe(1)
    await forgetAvailability(db, Date.UTC(2097, 6, 1))
    expect(await rows(`availability_never where user_id = '${cast.advisor.id}'`)).toBe(0)
  })
})
