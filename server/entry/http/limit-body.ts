import type { IncomingMessage, ServerResponse } from 'node:http'
import { MAX_CHUNK_BYTES } from './chunk-size'
import { refuse } from './refuse'

/** Far more than a sign-in form or a channel name needs. */
const MAX_BYTES = 65_536
/** Far more than any command or draft needs. */
export const MAX_PROCEDURE_BYTES = 262_144

/** A file of situations or grids, quoted in a call. */
export const MAX_FILE_BYTES = 2_621_440

/** Paths with limits of their own; the first that fits counts. The HTTP API enforces its limit itself. */
const ownLimits: readonly [path: string, most: number][] = [
  ['/api/trpc/exchange.', MAX_FILE_BYTES],
  ['/api/trpc/', MAX_PROCEDURE_BYTES],
  ['/api/recordings/', MAX_CHUNK_BYTES],
  ['/apps/', Number.POSITIVE_INFINITY],
]

/**
 * Whether the announced length of a body is within the limit of its path. A request that announces no length is accepted, and
 * refused with 413 once its body is longer than that.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url ?? '/'
  const most = ownLimits.find(([start]) => path.startsWith(start))?.[1] ?? MAX_BYTES
  if (Number(request.headers['content-length'] ?? 0) > most) return false
  if ('transfer-encoding' in request.headers) cutOffAfter(request, response, most)
  return true
}

/** Counts bytes where the parser delivers them, so that every reader of the body works unchanged. */
function cutOffAfter(request: IncomingMessage, response: ServerResponse, most: number): void {
  const { push } = request
  let bytes = 0
  request.push = (chunk: Buffer | null, encoding) => {
    bytes += chunk?.length ?? 0
    if (bytes <= most) return push.call(request, chunk, encoding)
    if (!response.headersSent) {
      refuse(request, response, 413)
      // The readers of the body learn that it failed, while its socket stays open for the answer.
      request._destroy = (error, done) => done(error)
    }
    request.destroy(new Error('the body is too long'))
    return true
  }
}
