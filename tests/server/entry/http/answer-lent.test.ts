import { randomUUID } from 'node:crypto'
import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { session } from '@/db/schema'
import type { LentSound } from '@/domain/stimulus/lent/lent-sound'
import { answerHeard } from '@/server/entry/http/answer-heard'
import { answerLent } from '@/server/entry/http/answer-lent'
import { createPrecedence } from '@/server/entry/http/precedence'
import { prepareSegments } from '@/server/interview/recording/prepare-segments'
import type { Person } from '@/server/people/sign-in/sign-in'
import { aLoan } from '../../../support/a-moment'
import { type Answering, startAnswering } from '../../../support/answering'
import { recordVoice } from '../../../support/record-voice'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
} from '../../../support/recording-stage'
import { aWish, type Cast, playUntil, reasonFor, send } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
let server: Answering
/** What happens once a passage is cut, before it is sent. */
let meanwhile: (() => Promise<unknown>) | null = null

beforeAll(async () => {
  stage = await openRecordingStage()
  const { heavyWork } = stage.runtime
  const make: typeof heavyWork.make = async (...of) => {
    const made = await heavyWork.make(...of)
    await meanwhile?.()
    return made
  }
  const precedence = createPrecedence()
  const answer = answerLent(
    precedence,
    answerHeard(precedence, async (_request, response) => void response.end('next')),
  )
  const runtime = { ...stage.runtime, heavyWork: { ...heavyWork, make } }
  server = await startAnswering(runtime, (request, response) => void answer(request, response))
})
afterAll(async () => {
  server.close()
  await stage.close()
})
afterEach(() => {
  meanwhile = null
  vi.useRealTimers()
})

/** Six seconds of both voices, of an interview of eight seconds whose debrief is closed, and which may be used in teaching. */
beforeEach(async () => {
  cast = await recordedCast(stage)
  await record([cast.advisor, cast.beneficiary])
  await close()
})

async function record(people: readonly Person[]) {
  for (const person of people) await recordVoice(stage, await openTrackOf(stage, cast.liveSessionId, person))
}

/** `blind`: supervisors whose codings must be finished first. */
async function close(blind: readonly Person[] = []) {
  await prepareSegments(stage.runtime, cast.liveSessionId)
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(now + 8_000)
  await playUntil(stage, cast, 'selfAssessment', 'interview')
  for (const who of blind) await send(stage, who, cast.liveSessionId, { type: 'finishCoding' })
  await playUntil(stage, cast, 'closed', 'selfAssessment')
  for (const who of [cast.advisor, cast.beneficiary])
    await send(stage, who, cast.liveSessionId, { type: 'giveConsent', scope: 'teaching', wording: 2 })
}

const usual: LentSound = { fromMs: 1_000, toMs: 3_000, cameToMs: 5_000 }
const of = () => ({ liveSessionId: cast.liveSessionId })
const lending = (who: Person) => stage.as(who).lending
const propose = async (sound: LentSound | null = usual, at = 3_000) =>
  (await lending(cast.supervisor).propose({ ...of(), moment: aLoan({ at, sound }) })).lentId
const agree = (who: Person, lentId: string, lendsSound = true, revision = 1) =>
  lending(who).answer({ ...of(), lentId, answer: { say: 'agree', revision, lendsDial: false, lendsSound } })
async function lend(sounds: readonly [boolean, boolean] = [true, true]) {
  const lentId = await propose()
  await agree(cast.advisor, lentId, sounds[0])
  await agree(cast.beneficiary, lentId, sounds[1])
  return lentId
}
const stimulus = (who: Person) => stage.as(who).stimulus
async function put(stimulusKey: string, mode: 'inClass' | 'alone' = 'inClass') {
  const { cohortId } = cast
  const wish =
    mode === 'inClass' ? { mode, stimulusKey } : { mode, stimulusKey, until: Date.now() + 3 * 86_400_000 }
  return { cohortId, questionId: (await stimulus(cast.supervisor).open({ cohortId, wish })).questionId }
}
type Question = Awaited<ReturnType<typeof put>>
const look = (who: Person, question: Question) =>
  stimulus(who).look({ cohortId: cast.cohortId, wish: question })
const soundFor = async (who: Person, question: Question) =>
  (await stimulus(who).question(question)).view.sound

/** Asks at an address as a person; null: signed out. */
async function ask(person: Person | null, path: string, { range = '', method = 'GET' } = {}) {
  const headers = new Headers(range ? { range } : {})
  if (person) {
    const token = randomUUID()
    const expiresAt = new Date(Date.now() + 86_400_000)
    await stage.database.db.insert(session).values({ id: token, token, userId: person.id, expiresAt })
    headers.set('cookie', server.cookieOf(token))
  }
  const answer = await fetch(`${server.url}/api/${path}`, { method, headers })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}
const proposed = (lentId: string, part = 'before', voice = 'advisor') =>
  `lent/interviews/${cast.liveSessionId}/${lentId}/${part}/${voice}`
const asked = ({ cohortId, questionId }: Question, part = 'before', voice = 'advisor') =>
  `lent/cohorts/${cohortId}/${questionId}/${part}/${voice}`
const status = async (...of: Parameters<typeof ask>) => (await ask(...of)).status

/** What a file holds: the bytes of its packets, and how long they last, in seconds. */
async function packetsOf(bytes: Uint8Array) {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) })
  const [track, ...others] = await input.getTracks()
  if (!track || others.length > 0) throw new Error('not one track')
  const packets: { at: number; lasts: number; data: string }[] = []
  for await (const { timestamp, duration, data } of new EncodedPacketSink(track).packets())
    packets.push({ at: timestamp, lasts: duration, data: Buffer.from(data).toString('base64') })
  return { packets, seconds: await input.computeDuration() }
}

describe('the sound of a moment that is proposed', () => {
  it('is cut to the very packets of its stretch, in each voice, and nothing keeps it', async () => {
    const lentId = await propose()
    const { files } = (await lending(cast.advisor).moments(of())).recorded
    expect(files).toMatchObject([
      { fromMs: 0, toMs: 6_000 },
      { fromMs: 0, toMs: 6_000 },
    ])
    const [file] = files ?? []
    // Both tracks of this test hold the same voice.
    const path = `heard/${cast.liveSessionId}/${file?.trackId}/${file?.segment}`
    const whole = await packetsOf((await ask(cast.advisor, path)).bytes)
    const within = (from: number, to: number) =>
      whole.packets
        .filter(({ at, lasts }) => at >= from - 0.001 && at + lasts <= to + 0.001)
        .map(({ data }) => data)
    for (const voice of ['advisor', 'beneficiary']) {
      const before = await ask(cast.advisor, proposed(lentId, 'before', voice))
      const came = await ask(cast.beneficiary, proposed(lentId, 'came', voice))
      expect(before.headers.get('cache-control')).toBe('private, no-store')
      expect(before.headers.get('content-type')).toBe('audio/webm;codecs=opus')
      const [one, other] = [await packetsOf(before.bytes), await packetsOf(came.bytes)]
      for (const { seconds } of [one, other]) expect(seconds).toBeCloseTo(2, 1)
      expect(one.packets.map(({ data }) => data)).toEqual(within(1, 3))
      expect(other.packets.map(({ data }) => data)).toEqual(within(3, 5))
    }
  })

  it('is sent in part, and told its length without a body', async () => {
    const path = proposed(await propose())
    const { bytes } = await ask(cast.advisor, path)
    const part = await ask(cast.advisor, path, { range: 'bytes=100-299' })
    expect(part.status).toBe(206)
    expect(part.bytes).toEqual(bytes.subarray(100, 300))
    const head = await ask(cast.advisor, path, { method: 'HEAD' })
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    expect(await status(cast.advisor, path, { method: 'POST' })).toBe(405)
  })

  it('is for the seats that are asked or may propose, and leaves a line of who listened', async () => {
    const path = proposed(await propose())
    for (const who of [cast.advisor, cast.beneficiary, cast.supervisor])
      expect(await status(who, path)).toBe(200)
    for (const who of [
      cast.observer,
      cast.otherLearner,
      cast.coordinator,
      cast.stranger,
      stage.administrator,
    ])
      expect(await status(who, path), who.name).toBe(404)
    expect(await status(null, path)).toBe(401)
    const lines = () => stage.as(cast.advisor).liveSession.accessLog(of())
    await expect
      .poll(lines)
      .toContainEqual(expect.objectContaining({ personId: cast.supervisor.id, what: 'sound' }))
  })

  it('is at no other address: of another interview, part, voice or moment', async () => {
    const lentId = await propose()
    const { liveSessionId } = cast
    for (const path of [
      proposed(lentId, 'whole'),
      proposed(lentId, 'before', 'observer'),
      proposed(randomUUID()),
      `${proposed(lentId)}/0`,
      `lent/interviews/${liveSessionId}/x/before/advisor`,
      `lent/tracks/${liveSessionId}/${lentId}/before/advisor`,
    ])
      expect(await status(cast.advisor, path), path).toBe(404)
    const silent = await propose({ ...usual, cameToMs: null })
    expect(await status(cast.advisor, proposed(silent, 'came'))).toBe(404)
    expect(await status(cast.advisor, proposed(await propose(null)))).toBe(404)
  })

  it('is proposed only where both voices were recorded, and ends before the answer', async () => {
    const reason = (sound: LentSound, at?: number) => reasonFor(propose(sound, at))
    expect(await reason(usual, 2_900)).toBe('soundNotThere')
    expect(await reason({ ...usual, cameToMs: 6_001 })).toBe('soundNotThere')
    expect(await reason({ fromMs: 4_500, toMs: 7_000, cameToMs: null }, 7_000)).toBe('soundNotThere')
    expect(await reason(usual)).toBe('accepted')
  })
})

describe('a second supervisor who may not hear the recording', () => {
  it('proposes words alone, and leaves the sound of others as it is', async () => {
    cast = await recordedCast(stage, undefined, undefined, true)
    await record([cast.advisor, cast.beneficiary])
    await close([cast.supervisor, cast.otherSupervisor])
    const second = lending(cast.otherSupervisor)
    expect((await second.moments(of())).recorded.files).toBeNull()
    const moment = (sound: LentSound | null) => aLoan({ at: 3_000, sound })
    expect(await reasonFor(second.propose({ ...of(), moment: moment(usual) }))).toBe('seatMayNot')
    expect(await reasonFor(second.propose({ ...of(), moment: moment(null) }))).toBe('accepted')
    const lentId = await propose()
    const rewrite = (sound: LentSound) =>
      reasonFor(second.rewrite({ ...of(), lentId, moment: moment(sound) }))
    expect(await rewrite({ ...usual, fromMs: 500 })).toBe('seatMayNot')
    expect(await rewrite(usual)).toBe('accepted')
    expect(await status(cast.otherSupervisor, proposed(lentId))).toBe(404)
  })
})

describe('the sound of a moment that was put to a class', () => {
  it('is for who leads: before the answers what precedes them, and the answer once it is revealed', async () => {
    const question = await put(await lend())
    const leader = cast.supervisor
    expect(await soundFor(leader, question)).toEqual({ before: 2_000, came: null })
    expect(await status(leader, asked(question))).toBe(200)
    for (const act of ['ask', 'show'] as const) {
      expect(await status(leader, asked(question, 'came'))).toBe(404)
      await stimulus(leader).act({ ...question, act })
    }
    expect(await status(leader, asked(question, 'came'))).toBe(404)
    await stimulus(leader).act({ ...question, act: 'reveal' })
    expect(await soundFor(leader, question)).toEqual({ before: 2_000, came: 2_000 })
    expect((await packetsOf((await ask(leader, asked(question, 'came'))).bytes)).seconds).toBeCloseTo(2, 1)
  })

  it('plays on no phone, for no other cohort, and for no one outside', async () => {
    const question = await put(await lend())
    for (const who of [cast.otherLearner, cast.observer]) await look(who, question)
    for (const who of [cast.otherLearner, cast.observer, cast.advisor]) {
      expect(await soundFor(who, question)).toBeNull()
      expect(await status(who, asked(question)), who.name).toBe(404)
    }
    for (const who of [cast.stranger, await stage.person('Odile Vasseur')])
      expect(await status(who, asked(question))).toBe(404)
    expect(await status(null, asked(question))).toBe(401)
    const other = await recordedCast(stage)
    expect(await status(other.coordinator, asked({ ...question, cohortId: other.cohortId }))).toBe(404)
  })

  it('is not for a leader who has not looked yet, or who is to advise on its situation', async () => {
    const question = await put(await lend())
    expect(await soundFor(cast.coordinator, question)).toBeNull()
    expect(await status(cast.coordinator, asked(question))).toBe(404)
    await look(cast.coordinator, question)
    expect(await status(cast.coordinator, asked(question))).toBe(200)
  })

  it('is none where one player said no to it: the words are lent without', async () => {
    for (const sounds of [
      [true, false],
      [false, true],
    ] as const) {
      const question = await put(await lend(sounds))
      expect((await stimulus(cast.supervisor).question(question)).view.before).not.toBeNull()
      expect(await soundFor(cast.supervisor, question)).toBeNull()
      expect(await status(cast.supervisor, asked(question))).toBe(404)
    }
  })
})

describe('the sound of a moment that is prepared alone', () => {
  it('is for its members: what precedes the answer at once, the answer once theirs is sealed', async () => {
    const question = await put(await lend(), 'alone')
    const who = cast.observer
    await look(who, question)
    expect(await soundFor(who, question)).toEqual({ before: 2_000, came: null })
    expect(await status(who, asked(question))).toBe(200)
    expect(await status(who, asked(question, 'came'))).toBe(404)
    await stimulus(who).join(question)
    await stimulus(who).answer({ ...question, answer: { id: randomUUID(), words: 'Et mars ?' } })
    expect(await status(who, asked(question, 'came'))).toBe(404)
    await stimulus(who).lookBack({ ...question, lookBack: { stayed: 3, left: 3 } })
    expect(await soundFor(who, question)).toEqual({ before: 2_000, came: 2_000 })
    expect(await status(who, asked(question, 'came'))).toBe(200)
    expect(await status(cast.supervisor, asked(question, 'came'))).toBe(404)
  })

  it('opens with the words, to a person who may still advise once they have looked, and to none who is to', async () => {
    const question = await put(await lend(), 'alone')
    const who = cast.otherLearner
    expect(await soundFor(who, question)).toBeNull()
    expect(await status(who, asked(question))).toBe(404)
    const plan = { ...aWish(cast), scenarioKey: 'driss', advisorId: who.id, observerIds: [] }
    await stage.as(cast.coordinator).liveSession.schedule(plan)
    expect(await status(who, asked(question))).toBe(404)
    expect(await reasonFor(look(who, question))).toBe('advisesElsewhere')
  })

  it('leaves no line of who listened: it would say who has prepared', async () => {
    const question = await put(await lend(), 'alone')
    await look(cast.observer, question)
    expect(await status(cast.observer, asked(question))).toBe(200)
    expect(await stage.as(cast.advisor).liveSession.accessLog(of())).toEqual([])
  })
})

describe('the sound of a lent moment ends', () => {
  async function heldOpen() {
    const lentId = await lend()
    const question = await put(lentId)
    expect(await status(cast.supervisor, asked(question))).toBe(200)
    stage.runtime.publisher.published.length = 0
    return { lentId, question }
  }
  const told = ({ questionId }: Question) =>
    stage.runtime.publisher.published.filter(({ channel }) => channel.includes(questionId)).length

  it('with the recording: open pages are told, the words stay', async () => {
    const { lentId, question } = await heldOpen()
    await stage.as(cast.advisor).recording.withdraw(of())
    expect(told(question)).toBe(2)
    const { view } = await stimulus(cast.supervisor).question(question)
    expect(view.sound).toBeNull()
    expect(view.before?.said).toHaveLength(2)
    expect(await status(cast.supervisor, asked(question))).toBe(404)
    expect(await status(cast.advisor, proposed(lentId))).toBe(404)
    const { moments, recorded } = await lending(cast.advisor).moments(of())
    expect(moments[0]).toMatchObject({ standing: 'lent', isHeard: false })
    expect(recorded).toMatchObject({ as: 'nothing', together: [], files: [] })
  })

  it('with its withdrawal by one player alone: open pages are told, the words stay', async () => {
    const { lentId, question } = await heldOpen()
    await lending(cast.beneficiary).answer({ ...of(), lentId, answer: { say: 'withoutSound' } })
    expect(told(question)).toBe(2)
    expect(await soundFor(cast.supervisor, question)).toBeNull()
    expect(await status(cast.supervisor, asked(question))).toBe(404)
    expect((await stimulus(cast.supervisor).library({ cohortId: cast.cohortId })).lent).toMatchObject([
      { hasSound: false },
    ])
    const { rows } = await stage.database.pool.query('select sound from lent_moment where id = $1', [lentId])
    expect(rows).toEqual([{ sound: null }])
  })

  it.each([
    [
      'with the moment',
      (lentId: string) => lending(cast.advisor).answer({ ...of(), lentId, answer: { say: 'refuse' } }),
    ],
    [
      'with the use in teaching',
      () => send(stage, cast.beneficiary, cast.liveSessionId, { type: 'withdrawConsent', scope: 'teaching' }),
    ],
  ] as const)('%s', async (_, end) => {
    const { lentId, question } = await heldOpen()
    await end(lentId)
    expect(await status(cast.supervisor, asked(question))).toBe(404)
    expect(await status(cast.advisor, proposed(lentId))).toBe(404)
    const { rows } = await stage.database.pool.query(
      'select sound, advisor_sound, beneficiary_sound from lent_moment where id = $1',
      [lentId],
    )
    expect(rows).toEqual([{ sound: null, advisor_sound: false, beneficiary_sound: false }])
  })

  const withoutSound = (lentId: string) =>
    lending(cast.advisor).answer({ ...of(), lentId, answer: { say: 'withoutSound' } })
  const withdraw = () => send(stage, cast.advisor, cast.liveSessionId, { type: 'withdrawRecording' })
  it.each([
    ['its withdrawal', withoutSound],
    [
      'the end of the moment',
      (lentId: string) => lending(cast.advisor).answer({ ...of(), lentId, answer: { say: 'refuse' } }),
    ],
    ['the fact that the recording is withdrawn', withdraw],
  ] as const)('before it is sent, where %s comes while it is cut', async (_, end) => {
    const { lentId, question } = await heldOpen()
    meanwhile = () => end(lentId)
    expect(await status(cast.supervisor, asked(question))).toBe(404)
  })

  it('and is asked for again where the moment is written anew', async () => {
    const lentId = await lend()
    await lending(cast.advisor).rewrite({
      ...of(),
      lentId,
      moment: aLoan({ at: 4_000, sound: { ...usual, toMs: 4_000 } }),
    })
    await agree(cast.advisor, lentId, true, 2)
    await agree(cast.beneficiary, lentId, false, 2)
    expect(await soundFor(cast.supervisor, await put(lentId))).toBeNull()
  })
})

describe('a room', () => {
  it('lends no sound: its one track holds the voices of others', async () => {
    cast = await recordedCast(stage)
    await record([cast.advisor])
    await stage.database.pool.query(
      `update recording_track set kind = 'room', person_id = null where live_session_id = $1`,
      [cast.liveSessionId],
    )
    await close()
    expect((await lending(cast.advisor).moments(of())).recorded).toEqual({
      as: 'room',
      together: [],
      files: [],
    })
    expect(await reasonFor(propose())).toBe('soundNotThere')
  })
})

describe('what is kept of a person', () => {
  it('counts the moments that they lend with their sound, while that is there', async () => {
    await lend()
    await lend([true, false])
    const line = async (who: Person) =>
      (await stage.as(who).personalData.read()).cohorts[0]?.lines.find(({ kind }) => kind === 'lentMoments')
    expect(await line(cast.advisor)).toMatchObject({ count: 2, withSound: 1 })
    await stage.as(cast.advisor).recording.withdraw(of())
    await expect.poll(() => line(cast.advisor)).toMatchObject({ count: 2, withSound: 0 })
  })
})
