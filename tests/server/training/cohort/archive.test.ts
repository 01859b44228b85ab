import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mail } from '@/db/schema'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import { readFeed } from '@/server/letters/calendar/read-feed'
import { remind } from '@/server/letters/mail/remind'
import { aReport } from '../../../support/a-report'
import { eventually } from '../../../support/eventually'
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
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

const archive = ({ cohortId, coordinator }: Cast) => stage.as(coordinator).records.archive({ cohortId })
const reopen = ({ cohortId, coordinator }: Cast) => stage.as(coordinator).records.reopen({ cohortId })

/** Mutations of an archived cohort that are still done, with what they answer. */
const stillDone: Record<string, string> = {
  'cohort.leave': 'accepted',
  'records.saveHeading': 'accepted',
  'records.archive': 'accepted',
  'records.reopen': 'accepted',
  'erasure.carryOut': 'invalid',
  'liveSession.takeBackAbsence': 'accepted',
  // A right of those who were asked to be recorded: to the others there is nothing.
  'recording.withdraw': 'notFound',
  // A right of its author: a coordinator has no seat there.
  'recording.deletePassage': 'notFound',
  'recording.setToReread': 'notFound',
  // A right of the person who proposed the moment.
  'lending.takeBack': 'notFound',
  // What a cohort has recorded can always be destroyed.
  'recording.clear': 'accepted',
}
/** Mutations that name no cohort and no live session; answers about hours ask by themselves (availability.test.ts). */
const ofNoCohort =
  /^(account|calendar|installation|person|personalData)\.|^cohort\.(create|join)$|^mail\.setReminder$|^availability\.(answer|answerByLink|renewLink)$|^erasure\.(ask|withdraw|eraseAccount|saveDelays|keepNamingWords)$/u

type Anything = Record<string, Record<string, (input: unknown) => Promise<unknown>>>

/** Calls a procedure by its path. */
function call(caller: unknown, path: string, input: unknown): Promise<unknown> {
  const [router = '', procedure = ''] = path.split('.')
  const found = (caller as Anything)[router]?.[procedure]
  return found ? found(input) : Promise.reject(new Error(`no procedure ${path}`))
}

const heading = { organisation: '', declaration: '', action: '', place: '' }

describe('in an archived cohort', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await castLiveSession(stage)
    await archive(cast)
  })

  const mutations = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
  )
    .filter(([path, { _def }]) => _def.type === 'mutation' && !ofNoCohort.test(path))
    .map(([path]) => path)

  // The gate answers before the rest of the input is read, so that one input serves every mutation.
  test.each(mutations.filter((path) => !(path in stillDone)))('%s is refused to everybody', async (path) => {
    const { cohortId, liveSessionId } = cast
    const input = {
      cohortId,
      liveSessionId,
      reason: 'Plus personne.',
      abandonedFor: null,
      version: 0,
      supervisorId: cast.otherSupervisor.id,
      id: randomUUID(),
      at: Date.now(),
      command: { type: 'openBriefing' },
      absentId: cast.advisor.id,
      personId: cast.otherLearner.id,
      brief: 'tooHard',
      reveals: [],
      words: null,
      passageId: randomUUID(),
      name: 'La question',
      fromMs: 0,
      toMs: 9_000,
      isToReread: true,
      lentId: randomUUID(),
      answer: { say: 'agree', revision: 1, lendsDial: false },
      deviceId: randomUUID(),
      form: 'computer',
      instead: null,
      report: aReport,
      keeping: { occupants: [{ kind: 'room', id: 'curie' }], reason: 'Une cloison.', isFromWall: false },
    }
    for (const who of [cast.coordinator, cast.supervisor]) {
      const told = await reasonFor(call(stage.as(who), path, input))
      const isOfSeat =
        who === cast.coordinator &&
        /^(?:liveSession\.(?:command|saveDraft|saveRemarks|sayAbsence)|meeting\.signal|recording\.(?:openTrack|keepPassage|recordHere|reportHere|stopHere|makeCode)|lending\.(?:propose|rewrite|answer))$/u.test(
          path,
        )
      expect(told, who.name).toBe(isOfSeat ? 'notFound' : 'cohortArchived')
    }
  })

  test.each(Object.entries(stillDone))('%s is still done: %s', async (path, answer) => {
    const other = await castLiveSession(stage)
    await archive(other)
    const who = path === 'cohort.leave' ? other.otherLearner : other.coordinator
    const input = { cohortId: other.cohortId, liveSessionId: other.liveSessionId, ...heading }
    expect(await reasonFor(call(stage.as(who), path, input))).toBe(answer)
  })

  test('every mutation is in one of the two lists', () => {
    expect(Object.keys(stillDone).filter((path) => !mutations.includes(path))).toEqual([])
  })

  test('its members read everything they could read', async () => {
    const { cohortId, liveSessionId } = cast
    const [coordinator, advisor] = [stage.as(cast.coordinator), stage.as(cast.advisor)]
    expect((await advisor.cohort.overview({ cohortId })).isArchived).toBe(true)
    expect((await coordinator.cohort.practice({ cohortId })).rows).not.toEqual([])
    expect((await coordinator.round.list({ cohortId })).length).toBe(0)
    expect((await advisor.liveSession.room({ liveSessionId })).isArchived).toBe(true)
    expect(await reasonFor(coordinator.cohort.settings({ cohortId }))).toBe('accepted')
    expect(await reasonFor(coordinator.liveSession.agreement({ liveSessionId }))).toBe('accepted')
  })
})

test('an interview that is opened in the instant of archiving is refused', async () => {
  const cast = await castLiveSession(stage)
  const { pool } = stage.database
  const archiving = await pool.connect()
  try {
    await archiving.query('begin')
    await archiving.query('update cohort set archived_at = now() where id = $1', [cast.cohortId])
    const opened = reasonFor(send(stage, cast.supervisor, cast.liveSessionId, { type: 'openBriefing' }))
    const isWaiting = eventually(async () => {
      const { rows } = await pool.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect(rows).toHaveLength(1)
    })
    await Promise.race([opened, isWaiting])
    await archiving.query('commit')
    expect(await opened).toBe('cohortArchived')
  } finally {
    archiving.release()
  }
  const { rows } = await pool.query('select status from live_session where id = $1', [cast.liveSessionId])
  expect(rows).toEqual([{ status: 'scheduled' }])
})

test('no newcomer joins by a link that was given out before, and its page says why', async () => {
  const cast = await castLiveSession(stage)
  const { cohortId } = cast
  const { url } = await stage.as(cast.coordinator).cohort.renewJoinLink({ cohortId, role: 'learner' })
  const token = url.split('/').at(-1) ?? ''
  await archive(cast)
  const newcomer = await stage.person('Nina Tard-Venue')
  expect(await reasonFor(stage.as(newcomer).cohort.join({ token }))).toBe('cohortArchived')
  expect((await stage.as(null).cohort.invitation({ token })).state).toBe('archived')
  await reopen(cast)
  expect(await reasonFor(stage.as(newcomer).cohort.join({ token }))).toBe('accepted')
})

test('nothing is owed there: not today, not by letter, not to decide; and all of it again once it is reopened', async () => {
  const cast = await castLiveSession(stage)
  const { cohortId } = cast
  await playUntil(stage, cast, 'selfAssessment')
  const next = {
    ...aWish(cast),
    scenarioKey: 'driss',
    scheduledFor: Date.now() + 3_600_000,
    supervisorIds: [],
  }
  await stage.as(cast.coordinator).liveSession.schedule({ ...next, supervisorIds: [cast.supervisor.id] })
  await send(stage, cast.advisor, cast.liveSessionId, {
    type: 'lockSelfAssessment',
    answers: { ratings: {}, moment: { codeKey: 'empathy', text: 'x' }, freeText: '' },
  }).catch(() => null)
  const today = () => stage.as(cast.advisor).today.overview()
  expect((await today()).now.length + (await today()).next.length).toBeGreaterThan(0)
  const before = await today()
  // The self-assessment of today would keep it open: its people are around it.
  expect(await reasonFor(archive(cast))).toBe('interviewGoesOn')
  await stage.database.pool.query(
    `update live_session set scheduled_for = now() - interval '2 days' where id = $1`,
    [cast.liveSessionId],
  )
  await archive(cast)
  expect(await today()).toMatchObject({ now: [], next: [], owed: [], organised: [] })
  expect((await stage.as(cast.coordinator).today.overview()).organised).toEqual([])
  expect((await stage.as(cast.coordinator).cohort.decisions({ cohortId })).lines).toEqual([])
  const letters = async () => (await stage.database.db.select({ id: mail.id }).from(mail)).length
  const written = await letters()
  const remindAllDay = async () => {
    for (let hour = 0; hour < 24; hour += 1) await remind(stage.runtime, Date.now() + hour * 3_600_000)
  }
  await remindAllDay()
  expect(await letters()).toBe(written)
  await reopen(cast)
  await remindAllDay()
  expect(await letters()).toBeGreaterThan(written)
  expect((await today()).next.length).toBe(before.next.length)
  expect((await today()).owed.length).toBe(before.owed.length)
})

test('a calendar is told that what is planned there does not take place', async () => {
  const cast = await castLiveSession(stage)
  const { url } = await stage.as(cast.advisor).calendar.renewFeed()
  const secret = new URL(url).pathname.split('/').at(-1)?.replace('.ics', '') ?? ''
  const feed = () =>
    readFeed(stage.runtime, { secret, address: '192.0.2.9', origin: 'http://triade.test', now: Date.now() })
  expect(await feed()).not.toContain('STATUS:CANCELLED')
  await archive(cast)
  expect(await feed()).toContain('STATUS:CANCELLED')
})

test('an author still takes their own words back in it', async () => {
  const cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'debrief')
  const words = { type: 'postComment', moment: 0, text: 'Mes mots', replyTo: null } as const
  const { events } = await send(stage, cast.advisor, cast.liveSessionId, words)
  const eventId = events.find((event) => 'id' in event && event.type === 'commentPosted')
  await stage.database.pool.query(
    `update live_session set scheduled_for = now() - interval '2 days' where id = $1`,
    [cast.liveSessionId],
  )
  await archive(cast)
  expect(await reasonFor(send(stage, cast.advisor, cast.liveSessionId, words))).toBe('cohortArchived')
  const redaction = { type: 'redactWords', eventId: eventId && 'id' in eventId ? eventId.id : '' } as const
  expect(await reasonFor(send(stage, cast.advisor, cast.liveSessionId, redaction))).toBe('accepted')
})

test('a player still takes back what they said of a situation in it, and says nothing new', async () => {
  const cast = await castLiveSession(stage)
  const { liveSessionId, supervisor } = cast
  await playUntil(stage, cast, 'closed')
  const save = (words: string | null, brief: 'tooEasy' | 'tooHard' | null = 'tooEasy') =>
    reasonFor(stage.as(supervisor).liveSession.saveRemarks({ liveSessionId, brief, reveals: [], words }))
  expect(await save('Trop vite gagné.')).toBe('accepted')
  await archive(cast)
  expect(await save('Autre chose.')).toBe('cohortArchived')
  expect(await save(null, 'tooHard')).toBe('cohortArchived')
  expect(await save(null)).toBe('accepted')
  expect(await stage.as(supervisor).liveSession.remarks({ liveSessionId })).toMatchObject({ words: null })
})

test('a plan at the moment of the archiving comes before it or is refused', async () => {
  const cast = await castLiveSession(stage)
  const { cohortId, coordinator } = cast
  const wish = { ...aWish(cast), scenarioKey: 'driss', plan: defaultPlan }
  const [planned] = await Promise.all([
    reasonFor(stage.as(coordinator).liveSession.schedule(wish)),
    archive(cast),
  ])
  const { planned: count } = await stage.as(coordinator).records.archiving({ cohortId })
  expect(count).toBe(planned === 'accepted' ? 2 : 1)
  expect(['accepted', 'cohortArchived']).toContain(planned)
})

test('the journal tells of the archiving and of its end, each once', async () => {
  const cast = await castLiveSession(stage)
  await archive(cast)
  await archive(cast)
  await reopen(cast)
  await reopen(cast)
  const { lines } = await stage.as(cast.coordinator).cohort.acts({ cohortId: cast.cohortId })
  expect(lines.map(({ act }) => act)).toEqual(['cohortReopened', 'cohortArchived', 'cohortCreated'])
})
