import type { IncomingMessage, ServerResponse } from 'node:http'
import { chunkPlaceSchema } from '@/domain/live-session/recording/track'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { recordAccess } from '@/server/interview/live-session/record-access'
import { type OpenedSegment, openSegment } from '@/server/interview/recording/open-segment'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { readSignIn } from '@/server/people/sign-in/read-sign-in'
import { isUuid } from '@/server/platform/is-uuid'
import { createOpenedSegments, type OpenedSegments } from './opened-segments'
import type { Precedence } from './precedence'
import { endWith, giveUp, sendMedia } from './send-media'

const ENDPOINT = '/api/heard/'
/** A part of a recording waits so long for marks to go first. */
const PATIENCE_MS = 200

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Serves debrief players a segment's file, whole or in ranges, decrypted as it is read; passes other requests to
 * `next`. Only for signed-in people whose seat may hear the interview, and never cached.
 */
export function answerHeard(precedence: Precedence, next: Handler): Handler {
  const lately = createOpenedSegments()
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (!path.startsWith(ENDPOINT)) return next(request, response)
    const runtime = await getRuntime()
    response.setHeader('Cache-Control', 'private, no-store')
    try {
      await precedence.gap(PATIENCE_MS)
      const found = await recalled(runtime, request, path, lately)
      if (typeof found === 'number') endWith(response, found)
      else await sendMedia(request, response, found)
    } catch (error) {
      giveUp(runtime, request, response, error)
    }
  }
}

/** What this player opened seconds ago, else the file that is asked for, or the status that refuses it. */
async function recalled(
  runtime: Runtime,
  request: IncomingMessage,
  path: string,
  lately: OpenedSegments,
): Promise<OpenedSegment | number> {
  const asked = `${path} ${request.headers.cookie ?? ''}`
  const proven = { at: Date.now(), destructions: runtime.media?.keys.destructions() ?? 0 }
  const known = request.method === 'GET' && lately.recall(asked, proven.destructions)
  if (known) return known
  const found = await segmentFor(runtime, request, path.slice(ENDPOINT.length).split('/'))
  if (typeof found !== 'number') lately.keep(asked, found, proven)
  return found
}

/** The file that is asked for, or the status that refuses it. */
async function segmentFor(
  runtime: Runtime,
  request: IncomingMessage,
  [liveSessionId = '', trackId = '', segment = '', ...rest]: readonly string[],
): Promise<OpenedSegment | number> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405
  const number = /^\d{1,4}$/.test(segment) ? Number(segment) : Number.NaN
  const place = chunkPlaceSchema.safeParse({ trackId, segment: number, number: 0 })
  if (!place.success || !isUuid(liveSessionId) || rest.length > 0) return 404
  const signIn = await readSignIn(runtime, new Headers({ cookie: request.headers.cookie ?? '' }))
  if (!signIn) return 401
  const seat = await takeSeat(runtime, signIn.person.id, liveSessionId)
  const found = await openSegment(runtime, seat, place.data)
  if (!found) return 404
  void recordAccess(runtime, seat, 'sound')
  return found
}
