import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recorderCode, recordingTrack, roomRecorder } from '@/db/schema'
import { answerRecorders } from '@/server/entry/http/answer-recorders'
import { answerRecordings } from '@/server/entry/http/answer-recordings'
import { createPrecedence } from '@/server/entry/http/precedence'
import { setRuntime } from '@/server/entry/runtime'
import { sweepRecordings } from '@/server/privacy/recordings/sweep-recordings'
import { aReport } from '../../../support/a-report'
import { openRecordingStage, openTrackOf, type RecordingStage } from '../../../support/recording-stage'
import { roomCast } from '../../../support/room-stage'
import { contentDigest, sealChunk } from '../../../support/seal-chunk'
import { type Cast, playUntil, reasonFor, send } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
let server: Server
let url = ''

beforeAll(async () => {
  stage = await openRecordingStage()
  setRuntime(stage.runtime)
  const precedence = createPrecedence()
  const next = async (_request: unknown, response: { end(text: string): unknown }) =>
    void response.end('next')
  const answer = answerRecorders(answerRecordings(precedence, next))
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  setRuntime(stage.runtime)
  cast = await roomCast(stage)
})
afterAll(async () => {
  server.close()
  setRuntime(null)
  await stage.close()
})

const makeCode = (who = cast.beneficiary) =>
  stage.as(who).recording.makeCode({ liveSessionId: cast.liveSessionId })
type Code = Awaited<ReturnType<typeof makeCode>>

async function ask(verb: string, body: object, right?: string) {
  const answer = await fetch(`${url}/api/recorders/${verb}`, {
    method: 'POST',
    headers: right === undefined ? {} : { authorization: `Bearer ${right}` },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const join = ({ name, digits }: Pick<Code, 'name' | 'digits'>) =>
  ask('join', { name, digits, deviceId: randomUUID(), form: 'tablet' })
async function joined(): Promise<string> {
  const { body } = await join(await makeCode())
  return String(body.right)
}
const refusalOf = async (answer: ReturnType<typeof join>) => (await answer).body.refusal
const wrong = ({ digits }: Code) => (digits === '000000' ? '000001' : '000000')
const news = (right: string, known: unknown = null) => ask('state', { known, report: null }, right)
const stateOf = async (right: string) => (await news(right)).body
const openTrack = (right: string, kind = 'room') =>
  ask('track', { trackId: randomUUID(), kind, mimeType: 'audio/webm' }, right)
const told = () => stage.as(cast.supervisor).recording.recorder({ liveSessionId: cast.liveSessionId })

describe('Six digits', () => {
  it('let one device record the room, without an account, and every seat knows it', async () => {
    const code = await makeCode()
    expect(code.digits).toMatch(/^\d{6}$/)
    const { status, body } = await join(code)
    expect(status).toBe(200)
    expect(await told()).toMatchObject({ form: 'tablet', personId: null })
    const [row] = await stage.database.db
      .select()
      .from(roomRecorder)
      .where(eq(roomRecorder.liveSessionId, cast.liveSessionId))
    expect(JSON.stringify(row)).not.toContain(String(body.right))
  })

  it('are kept as a digest that needs the secret of the installation', async () => {
    const { name, digits } = await makeCode()
    const [row] = await stage.database.db.select().from(recorderCode).where(eq(recorderCode.name, name))
    expect(JSON.stringify(row)).not.toContain(digits)
    expect(row?.digitsHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are good for one device alone', async () => {
    const code = await makeCode()
    const both = await Promise.all([join(code), join(code)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403])
    expect(await refusalOf(join(code))).toBe('used')
  })

  it('are refused where wrong, and are worth nothing after five wrong ones', async () => {
    const code = await makeCode()
    const guess = { name: code.name, digits: wrong(code) }
    for (let tries = 0; tries < 5; tries += 1) expect(await refusalOf(join(guess))).toBe('wrong')
    expect(await refusalOf(join(guess))).toBe('old')
    expect(await refusalOf(join(code)), 'the right ones, too late').toBe('old')
    expect(await told()).toBeNull()
  })

  it('are over after ten minutes, and once others are shown', async () => {
    const code = await makeCode()
    await stage.database.db
      .update(recorderCode)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(recorderCode.name, code.name))
    expect(await refusalOf(join(code))).toBe('old')
    await makeCode()
    expect(await refusalOf(join(code))).toBe('old')
    expect(await refusalOf(join({ name: 'BCDF', digits: '123456' }))).toBe('old')
  })

  it('open nothing where the interview is over, or a person withdrew', async () => {
    await playUntil(stage, cast, 'interview', 'briefing')
    const first = await makeCode()
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'withdrawRecording' })
    expect(await refusalOf(join(first))).toBe('withdrawn')
    expect(await reasonFor(makeCode())).toBe('notRecorded')
    cast = await roomCast(stage)
    await playUntil(stage, cast, 'interview', 'briefing')
    const second = await makeCode()
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
    expect(await refusalOf(join(second))).toBe('notRecording')
  })

  it('are not guessed from one address', async () => {
    const limited = { ...stage.runtime, env: { ...stage.runtime.env, isRateLimited: true } }
    setRuntime(limited)
    const answers = []
    for (let tries = 0; tries < 25; tries += 1)
      answers.push(await refusalOf(join({ name: 'BCDF', digits: '123456' })))
    expect(answers.filter((each) => each === 'tooMany').length).toBeGreaterThanOrEqual(4)
  })
})

describe('A device without a seat', () => {
  it('reads whether it is to record, and the clock, and nothing else', async () => {
    const right = await joined()
    expect(await stateOf(right)).toEqual({
      name: expect.any(String),
      recordingId: cast.liveSessionId,
      standing: 'clock',
      clock: { startedAt: null, endedAt: null, stops: [] },
      leftoverDays: 7,
    })
    await playUntil(stage, cast, 'interview', 'briefing')
    expect(await stateOf(right)).toMatchObject({ standing: 'recorded' })
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'haltInterview' })
    const halted = await stateOf(right)
    expect(halted).toMatchObject({ standing: 'clock' })
    expect(JSON.stringify(halted), 'who stopped it').not.toContain(cast.advisor.id)
  })

  it('is told at once that it is to stop', async () => {
    const right = await joined()
    await playUntil(stage, cast, 'interview', 'briefing')
    const { name } = await stateOf(right)
    const waiting = news(right, name)
    const before = Date.now()
    await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'pauseRecording' })
    expect((await waiting).body).toMatchObject({ standing: 'paused' })
    expect(Date.now() - before).toBeLessThan(5_000)
  })

  it('opens a track of its room while that is recorded, and puts chunks of it', async () => {
    const right = await joined()
    expect((await openTrack(right)).status, 'before the clock runs').toBe(409)
    await playUntil(stage, cast, 'interview', 'briefing')
    const trackId = randomUUID()
    const opened = await ask('track', { trackId, kind: 'room', mimeType: 'audio/webm' }, right)
    const track = {
      recordingId: cast.liveSessionId,
      trackId,
      publicKey: String(opened.body.publicKey),
      right: String(opened.body.right),
    }
    const sealed = await sealChunk(track, { segment: 0, number: 0 }, Buffer.from('said in the room'))
    const put = (of: string) =>
      fetch(`${url}/api/recordings/${trackId}/0/0`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${of}`, 'content-digest': contentDigest(sealed) },
        body: sealed,
      })
    expect((await put(right)).status, 'its own right puts nothing').toBe(401)
    expect((await put(track.right)).status).toBe(201)
    const [row] = await stage.database.db.select().from(recordingTrack).where(eq(recordingTrack.id, trackId))
    expect(row).toMatchObject({ kind: 'room', personId: null, liveSessionId: cast.liveSessionId })
  })

  it('tells the seats how it stands', async () => {
    const right = await joined()
    await ask('state', { known: null, report: { ...aReport, state: 'held', battery: 8 } }, right)
    expect(await told()).toMatchObject({ report: { state: 'held', battery: 8 } })
  })

  it('may do nothing once another device has its place', async () => {
    const first = await joined()
    const { name } = await stateOf(first)
    const waiting = news(first, name)
    const second = await joined()
    expect((await waiting).status).toBe(401)
    await playUntil(stage, cast, 'interview', 'briefing')
    expect((await openTrack(first)).status).toBe(401)
    expect((await ask('leave', {}, first)).status).toBe(401)
    expect((await openTrack(second)).status).toBe(200)
    expect((await ask('leave', {}, second)).status).toBe(200)
    expect(await told()).toBeNull()
  })

  it('reaches nothing else by its right', async () => {
    const right = await joined()
    await playUntil(stage, cast, 'interview', 'briefing')
    for (const kind of ['voice', 'picture']) expect((await openTrack(right, kind)).status).toBe(400)
    const others = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
    const authorization = `Bearer ${right}`
    expect(
      (await fetch(`${url}/api/recordings/${others.trackId}`, { headers: { authorization } })).status,
    ).toBe(401)
    for (const verb of ['', 'room', 'code', 'join/extra'])
      expect((await ask(verb, {}, right)).status).toBe(404)
    expect((await news('x'.repeat(43))).status).toBe(401)
    expect((await ask('state', { known: null, report: { ...aReport, level: 99 } }, right)).status).toBe(400)
    expect((await fetch(`${url}/api/recorders/state`, { headers: { authorization } })).status).toBe(404)
  })

  it('is forgotten days after it was chosen, with its code', async () => {
    const right = await joined()
    await sweepRecordings(stage.runtime, Date.now() + 3 * 86_400_000)
    expect((await news(right)).status).toBe(401)
    expect(await stage.database.db.select().from(recorderCode)).toEqual([])
  })
})
