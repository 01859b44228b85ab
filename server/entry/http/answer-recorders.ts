import type { IncomingMessage, ServerResponse } from 'node:http'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { isAway } from '@/db/error'
import { DomainError } from '@/domain/domain-error'
import { joinByCodeSchema } from '@/domain/live-session/recording/recorder-code'
import { recorderReportSchema } from '@/domain/live-session/recording/recorder-schema'
import { openTrackSchema } from '@/domain/live-session/recording/track'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { openTrack } from '@/server/interview/recording/open-track'
import { nextNews } from '@/server/interview/recording/recorder/bell'
import { readDeviceState, recorderOfRight } from '@/server/interview/recording/recorder/device-state'
import { joinByCode } from '@/server/interview/recording/recorder/join-by-code'
import { leaveByRight } from '@/server/interview/recording/recorder/leave-recorder'
import type { RecorderRow } from '@/server/interview/recording/recorder/recorder-row'
import { takeReport } from '@/server/interview/recording/recorder/report-recorder'
import { sha256 } from '@/server/interview/recording/track-rows'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'
import { REQUEST_ID_HEADER } from './front-door'
import { headersByName } from './page-headers'
import { readBody } from './read-body'

const ENDPOINT = '/api/recorders/'
const MAX_BYTES = 2_000
/** How long a device waits for news before it asks again. */
const WAIT_MS = 10_000

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Answer = { readonly status: number; readonly body: object }

/** Six digits are not guessed at this pace; a room of people who mistype is let through. */
const joinLimit = createRateLimit({ perSecond: 0.1, burst: 20 })
/** A report a second, and a question after each piece of news. */
const deviceLimit = createRateLimit({ perSecond: 6, burst: 60 })
/** Rights that are none: of a whole training room behind one address. */
const wrongLimit = createRateLimit({ perSecond: 2, burst: 200 })

/** `known`: the state that the device has, as it was named with it; it then waits for another one. */
const askSchema = z.strictObject({
  known: z.nullable(z.string().check(z.maxLength(64))),
  report: z.nullable(recorderReportSchema),
})

/**
 * Answers devices that record a room without a seat; passes other requests to `next`. Digits let one join; its right
 * then opens tracks of its room, reports its state and reads whether to record, nothing else.
 */
export function answerRecorders(next: Handler): Handler {
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (!path.startsWith(ENDPOINT)) return next(request, response)
    const runtime = await getRuntime()
    response.setHeader('Cache-Control', 'private, no-store')
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const asked = { verb: path.slice(ENDPOINT.length), signal: gone.signal }
    const { status, body } = await answerTo(runtime, request, asked).catch((error: unknown) =>
      faultOf(runtime, request, error),
    )
    if (response.writableEnded || response.destroyed) return
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(`${JSON.stringify(body)}\n`)
  }
}

type Asked = { readonly verb: string; readonly signal: AbortSignal }

async function answerTo(
  runtime: Runtime,
  request: IncomingMessage,
  { verb, signal }: Asked,
): Promise<Answer> {
  if (request.method !== 'POST') return refusal(404)
  if (verb === 'join') return join(runtime, request)
  if (verb !== 'state' && verb !== 'track' && verb !== 'leave') return refusal(404)
  const recorder = await recorderFor(runtime, request)
  if ('status' in recorder) return recorder
  const { liveSessionId } = recorder
  if (!isWithinLimit(runtime.env, deviceLimit, liveSessionId, Date.now())) return refusal(429)
  switch (verb) {
    case 'state':
      return state(runtime, request, recorder, signal)
    case 'track': {
      const asked = openTrackSchema.safeParse(await readJson(request))
      if (!asked.success || asked.data.kind !== 'room') return refusal(400)
      const own = { ...asked.data, deviceId: recorder.deviceId }
      return { status: 200, body: await openTrack(runtime, { liveSessionId, viewer: null }, own) }
    }
    case 'leave':
      await leaveByRight(runtime, recorder)
      return { status: 200, body: {} }
    default:
      return verb satisfies never
  }
}

async function join(runtime: Runtime, request: IncomingMessage): Promise<Answer> {
  if (!isWithinLimit(runtime.env, joinLimit, addressOf(request), Date.now())) {
    return { status: 429, body: { refusal: 'tooMany' } }
  }
  const asked = joinByCodeSchema.safeParse(await readJson(request))
  if (!asked.success) return { status: 400, body: { refusal: 'wrong' } }
  const joined = await joinByCode(runtime, asked.data)
  return { status: 'refusal' in joined ? 403 : 200, body: joined }
}

/** The state the device should take: at once on a report, else when it differs from the known one. */
async function state(
  runtime: Runtime,
  request: IncomingMessage,
  recorder: RecorderRow,
  signal: AbortSignal,
): Promise<Answer> {
  const asked = askSchema.safeParse(await readJson(request))
  if (!asked.success) return refusal(400)
  const { known, report } = asked.data
  const { liveSessionId, deviceId } = recorder
  if (report) await takeReport(runtime, recorder, report)
  const until = Date.now() + WAIT_MS
  for (;;) {
    // Listened for before it is read: what happens between the two is not missed.
    const isWaiting = report === null && Date.now() < until && !signal.aborted
    const news = isWaiting ? nextNews(liveSessionId, until - Date.now(), signal) : null
    const now = await named(runtime, liveSessionId)
    if (news === null || now.name !== known) return { status: 200, body: now }
    await news
    const row = await recorderFor(runtime, request)
    if ('status' in row || row.deviceId !== deviceId) return refusal(401)
  }
}

async function named(runtime: Runtime, liveSessionId: string) {
  const read = { recordingId: liveSessionId, ...(await readDeviceState(runtime, liveSessionId)) }
  return { name: sha256(JSON.stringify(read)), ...read }
}

/** The device whose right the request shows. One that another device has replaced is answered like a wrong right. */
async function recorderFor(runtime: Runtime, request: IncomingMessage): Promise<RecorderRow | Answer> {
  const [, right = ''] = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '') ?? []
  const recorder = right === '' ? null : await recorderOfRight(runtime, right)
  if (recorder) return recorder
  return refusal(isWithinLimit(runtime.env, wrongLimit, addressOf(request), Date.now()) ? 401 : 429)
}

function addressOf(request: IncomingMessage): string {
  return headersByName(request).get(CLIENT_ADDRESS_HEADER) ?? ''
}

const sayings: Readonly<Record<number, string>> = {
  400: 'This is no request that a recording device makes.',
  401: 'This device records no room.',
  404: 'There is nothing at this address.',
  409: 'Nothing can be recorded at this moment.',
  413: 'This is more than a recording device sends.',
  429: 'Too much at once. Wait a second.',
  503: 'This cannot be answered at the moment. Try again later.',
}

function refusal(status: number): Answer {
  return { status, body: { error: sayings[status] ?? '' } }
}

function faultOf(runtime: Runtime, request: IncomingMessage, error: unknown): Answer {
  if (error instanceof TRPCError) return refusal(error.code === 'PAYLOAD_TOO_LARGE' ? 413 : 400)
  if (error instanceof DomainError) return refusal(409)
  if (!isAway(error)) {
    const requestId = request.headers[REQUEST_ID_HEADER]
    runtime.log.error({ err: error, requestId }, 'a recording device could not be answered')
  }
  return refusal(503)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request, MAX_BYTES)).toString('utf8'))
  } catch (error) {
    if (error instanceof TRPCError) throw error
    return null
  }
}
