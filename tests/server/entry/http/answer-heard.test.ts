import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { session } from '@/db/schema'
import { answerHeard } from '@/server/entry/http/answer-heard'
import { createPrecedence } from '@/server/entry/http/precedence'
import { prepareSegments } from '@/server/interview/recording/prepare-segments'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type Answering, startAnswering } from '../../../support/answering'
import { recordVoice } from '../../../support/record-voice'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
} from '../../../support/recording-stage'
import type { RecordedTrack } from '../../../support/seal-chunk'
import { type Cast, castLiveSession, playUntil } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
let track: RecordedTrack
let server: Answering

beforeAll(async () => {
  stage = await openRecordingStage()
  const answer = answerHeard(createPrecedence(), async (_request, response) => void response.end('next'))
  server = await startAnswering(stage.runtime, (request, response) => void answer(request, response))
})
afterAll(async () => {
  server.close()
  await stage.close()
})
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'atOnce', 'audio')
  await playUntil(stage, cast, 'interview')
  track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
  await recordVoice(stage, track)
  await prepareSegments(stage.runtime, cast.liveSessionId)
  await playUntil(stage, cast, 'debrief', 'interview')
})

type Asked = { range?: string; method?: string; place?: string; cookie?: string }

/** Signs a person in, and returns the cookie of that sign-in. */
async function signIn(person: Person): Promise<string> {
  const token = randomUUID()
  const expiresAt = new Date(Date.now() + 86_400_000)
  await stage.database.db.insert(session).values({ id: token, token, userId: person.id, expiresAt })
  return server.cookieOf(token)
}

async function ask(person: Person | null, { range, method = 'GET', place, cookie }: Asked = {}) {
  const headers = new Headers()
  if (person) headers.set('cookie', cookie ?? (await signIn(person)))
  if (range) headers.set('range', range)
  const path = place ?? `${cast.liveSessionId}/${track.trackId}/0`
  const answer = await fetch(`${server.url}/api/heard/${path}`, { method, headers })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('the file of a segment', () => {
  it('is sent whole, to be kept by no cache', async () => {
    const { status, headers, bytes } = await ask(cast.beneficiary)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-type')).toBe('audio/webm;codecs=opus')
    expect(headers.get('accept-ranges')).toBe('bytes')
    expect(bytes.length).toBe(Number(headers.get('content-length')))
  })

  it('is sent in part', async () => {
    const whole = (await ask(cast.advisor)).bytes
    const part = await ask(cast.advisor, { range: 'bytes=1000-1999' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 1000-1999/${whole.length}`)
    expect(part.bytes).toEqual(whole.subarray(1_000, 2_000))
    const beyond = await ask(cast.advisor, { range: `bytes=${whole.length}-` })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`])
  })

  it('tells its length without a body', async () => {
    const { status, headers, bytes } = await ask(cast.supervisor, { method: 'HEAD' })
    expect([status, bytes.length]).toEqual([200, 0])
    expect(Number(headers.get('content-length'))).toBeGreaterThan(1_000)
  })

  it('is sent to no one who is signed out, has no seat there, or coordinates the cohort', async () => {
    expect((await ask(null)).status).toBe(401)
    for (const person of [await stage.person('Odile Vasseur'), cast.coordinator, stage.administrator])
      expect((await ask(person)).status).toBe(404)
  })

  it('is not there under another interview, track or number, nor by another method', async () => {
    const other = await castLiveSession(stage, 'yann', 'atOnce', 'audio')
    await playUntil(stage, other, 'debrief')
    const { liveSessionId } = cast
    const { trackId } = track
    for (const place of [
      `${other.liveSessionId}/${trackId}/0`,
      `${liveSessionId}/${randomUUID()}/0`,
      `${liveSessionId}/${trackId}/1`,
      `${liveSessionId}/${trackId}/-1`,
      `${liveSessionId}/${trackId}/0/0`,
      `${liveSessionId}/../${trackId}/0`,
      `${liveSessionId}/${trackId}/..%2f0`,
      liveSessionId,
    ]) {
      expect((await ask(cast.advisor, { place })).status, place).toBe(404)
    }
    expect((await ask(other.advisor, { place: `${other.liveSessionId}/${trackId}/0` })).status).toBe(404)
    expect((await ask(cast.advisor, { method: 'PUT' })).status).toBe(405)
  })

  it('is sent part after part to one sign-in, and to no other at the same address', async () => {
    const cookie = await signIn(cast.advisor)
    const whole = (await ask(cast.advisor, { cookie })).bytes
    for (const from of [0, 1_000, 5_000, whole.length - 900]) {
      const part = await ask(cast.advisor, { cookie, range: `bytes=${from}-${from + 899}` })
      expect(part.bytes).toEqual(whole.subarray(from, from + 900))
    }
    expect((await ask(null)).status).toBe(401)
    expect((await ask(cast.coordinator)).status).toBe(404)
  })

  it('is gone for a player in the middle of it as soon as a person who was recorded withdraws', async () => {
    cast = await recordedCast(stage, ['voice', 'voice'])
    track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
    await recordVoice(stage, track)
    await prepareSegments(stage.runtime, cast.liveSessionId)
    await playUntil(stage, cast, 'debrief', 'interview')
    const cookie = await signIn(cast.supervisor)
    const statusAt = async (range: string) => (await ask(cast.supervisor, { cookie, range })).status
    expect(await statusAt('bytes=0-99')).toBe(206)
    await stage.as(cast.advisor).recording.withdraw({ liveSessionId: cast.liveSessionId })
    await expect.poll(() => statusAt('bytes=100-199'), { timeout: 2_000 }).toBe(404)
  })

  it('is not sent, once its files are gone, to a player that opened it in another process', async () => {
    const cookie = await signIn(cast.supervisor)
    expect((await ask(cast.supervisor, { cookie, range: 'bytes=0-99' })).status).toBe(206)
    for (const folder of await stage.media.store.folders()) await stage.media.store.removeFolder(folder)
    const more = ask(cast.supervisor, { cookie, range: 'bytes=100-199' })
    await expect(more.then(({ bytes }) => bytes.length)).rejects.toThrow()
  })

  it('leaves a line of a person who asks for a part of it alone', async () => {
    await ask(cast.observer, { range: 'bytes=500-999' })
    const api = stage.as(cast.advisor).liveSession
    await expect
      .poll(() => api.accessLog({ liveSessionId: cast.liveSessionId }))
      .toMatchObject([{ personId: cast.observer.id, what: 'sound' }])
  })

  it('leaves a line of who played it, which the recorded person reads', async () => {
    await ask(cast.observer)
    const api = stage.as(cast.advisor).liveSession
    await expect
      .poll(() => api.accessLog({ liveSessionId: cast.liveSessionId }))
      .toMatchObject([{ personId: cast.observer.id, seat: 'observer', what: 'sound' }])
  })
})
