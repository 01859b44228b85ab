import type { IncomingMessage, ServerResponse } from 'node:http'
import { TRPCError } from '@trpc/server'
import { isAway } from '@/db/error'
import { chunkPlaceSchema, segmentEndSchema } from '@/domain/live-session/recording/track'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { endSegment } from '@/server/interview/recording/end-segment'
import { readTrack } from '@/server/interview/recording/read-track'
import { receiveChunk } from '@/server/interview/recording/receive-chunk'
import {
  createKnownTracks,
  type DeviceTrack,
  noteDeviceTold,
  trackOfRight,
} from '@/server/interview/recording/track-rows'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'
import { MAX_CHUNK_BYTES } from './chunk-size'
import { REQUEST_ID_HEADER } from './front-door'
import { headersByName } from './page-headers'
import type { Precedence } from './precedence'
import { readBody } from './read-body'

const ENDPOINT = '/api/recordings/'
/** A chunk waits so long for marks to go first. */
const PATIENCE_MS = 200
const MAX_END_BYTES = 200

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Answer = { readonly status: number; readonly body: object; readonly retryAfterS?: number }

/** Two seconds a chunk; what waited on a device comes faster. */
const chunkLimit = createRateLimit({ perSecond: 20, burst: 80 })
const knownTracks = createKnownTracks()
/** Wrong rights: of a whole training room behind one address. */
const wrongLimit = createRateLimit({ perSecond: 2, burst: 200 })

const sayings: Readonly<Record<number, string>> = {
  400: 'This is no request that a recording page makes.',
  401: 'This right does not open this track.',
  404: 'There is nothing at this address.',
  409: 'Another chunk or another end was told for this place before.',
  410: 'This track was destroyed. Remove what is left of it.',
  413: 'This is more than a chunk or a track may hold.',
  422: 'This is not what was recorded for this place: its digest or its seal does not fit.',
  429: 'Too much at once. Wait a second.',
  503: 'This cannot be kept at the moment. Try again later.',
  507: 'The server has no room for more recordings.',
}

/**
 * Answers devices that upload a recording; passes other requests to `next`. A device needs no sign-in: the right given
 * with its track only lets it put chunks, ask what has arrived and say that it holds nothing more.
 */
export function answerRecordings(precedence: Precedence, next: Handler): Handler {
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (!path.startsWith(ENDPOINT)) return next(request, response)
    const runtime = await getRuntime()
    response.setHeader('Cache-Control', 'private, no-store')
    const { status, body, retryAfterS } = await answerTo(runtime, request, {
      parts: path.slice(ENDPOINT.length).split('/'),
      turn: () => precedence.gap(PATIENCE_MS),
    }).catch((error: unknown) => faultOf(runtime, request, error))
    if (response.writableEnded || response.destroyed) return
    if (retryAfterS !== undefined) response.setHeader('Retry-After', String(retryAfterS))
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(`${JSON.stringify(body)}\n`)
  }
}

type Asked = { readonly parts: readonly string[]; readonly turn: () => Promise<void> }

async function answerTo(runtime: Runtime, request: IncomingMessage, { parts, turn }: Asked): Promise<Answer> {
  const [trackId = '', segment = '', number = ''] = parts
  const isTelling = request.method === 'DELETE' && parts.length === 1
  const isReading = request.method === 'GET' && parts.length === 1
  const isWhole = isReading || isTelling
  const isPutting = request.method === 'PUT' && parts.length === 3
  const place = chunkPlaceSchema.safeParse({
    trackId,
    segment: isWhole ? 0 : whole(segment),
    number: isWhole || number === 'end' ? 0 : whole(number),
  })
  if (!place.success || !(isWhole || isPutting)) return refusal(404)
  const isChunk = isPutting && number !== 'end'
  const find = isChunk ? knownTracks.find : trackOfRight
  const found = await trackFor(runtime, request, { trackId, find })
  if ('status' in found) return found
  if (!isWithinLimit(runtime.env, chunkLimit, trackId, Date.now())) return refusal(429, 1)
  if (isReading) return { status: 200, body: await readTrack(runtime, found) }
  if (isTelling) {
    await noteDeviceTold(runtime.database.db, found)
    return { status: 200, body: { state: 'noted' } }
  }
  if (!isChunk) return answerToEnd(runtime, request, found, place.data.segment)
  const digest = digestOf(request.headers['content-digest'])
  if (digest === null) return refusal(400)
  const read = async () => {
    const { buffer, byteOffset, length } = await readBody(request, MAX_CHUNK_BYTES)
    await turn()
    return new Uint8Array(buffer, byteOffset, length)
  }
  const outcome = await receiveChunk(runtime, found, { ...place.data, read, digest })
  switch (outcome) {
    case 'kept':
      return { status: 201, body: { state: outcome } }
    case 'known':
      return { status: 200, body: { state: outcome } }
    case 'different':
      return refusal(409)
    case 'corrupt':
      return refusal(422)
    case 'destroyed':
      return refusal(410)
    case 'tooMuch':
      return refusal(413)
    case 'full':
      return refusal(507, 60)
    case 'away':
      return refusal(503, 30)
    default:
      return outcome satisfies never
  }
}

async function answerToEnd(
  runtime: Runtime,
  request: IncomingMessage,
  track: DeviceTrack,
  segment: number,
): Promise<Answer> {
  const told = segmentEndSchema.safeParse(readJson(await readBody(request, MAX_END_BYTES)))
  if (!told.success) return refusal(400)
  const outcome = await endSegment(runtime, track, { segment, count: told.data.count })
  switch (outcome) {
    case 'kept':
      return { status: 201, body: { state: outcome } }
    case 'known':
      return { status: 200, body: { state: outcome } }
    case 'different':
      return refusal(409)
    case 'destroyed':
      return refusal(410)
    default:
      return outcome satisfies never
  }
}

/** The track that the right of a request opens. A track that is not there is answered like a wrong right. */
async function trackFor(
  runtime: Runtime,
  request: IncomingMessage,
  { trackId, find }: { readonly trackId: string; readonly find: typeof trackOfRight },
): Promise<DeviceTrack | Answer> {
  const [, right = ''] = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '') ?? []
  const track = right === '' ? null : await find(runtime.database.pool, trackId, right)
  if (track) return track
  const address = headersByName(request).get(CLIENT_ADDRESS_HEADER) ?? ''
  return isWithinLimit(runtime.env, wrongLimit, address, Date.now()) ? refusal(401) : refusal(429, 10)
}

function refusal(status: number, retryAfterS?: number): Answer {
  const body = { error: sayings[status] ?? '' }
  return retryAfterS === undefined ? { status, body } : { status, body, retryAfterS }
}

function faultOf(runtime: Runtime, request: IncomingMessage, error: unknown): Answer {
  if (error instanceof TRPCError) return refusal(error.code === 'PAYLOAD_TOO_LARGE' ? 413 : 400)
  if (!isAway(error)) {
    const requestId = request.headers[REQUEST_ID_HEADER]
    runtime.log.error({ err: error, requestId }, 'a recording could not be kept')
  }
  return refusal(503, 5)
}

/** Hexadecimal SHA-256 of a `Content-Digest` (RFC 9530); null where there is none. */
function digestOf(header: string | string[] | undefined): string | null {
  const [, base64 = ''] = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(String(header ?? '')) ?? []
  return base64 === '' ? null : Buffer.from(base64, 'base64').toString('hex')
}

/** A number as a path writes it: decimal, without a sign or leading zeros. */
function whole(text: string): number {
  return /^(?:0|[1-9]\d{0,5})$/.test(text) ? Number(text) : Number.NaN
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
