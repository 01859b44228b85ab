import type { IncomingMessage } from 'node:http'

/** Sign-in forms and channel names are far smaller. */
const MAX_BYTES = 65_536
/** Far above any command or draft of ours. */
export const MAX_PROCEDURE_BYTES = 262_144

/** What answers these paths has limits of its own, up to which it reads. */
const ownLimits: readonly [path: string, most: number][] = [
  ['/api/trpc/', MAX_PROCEDURE_BYTES],
  ['/apps/', Number.POSITIVE_INFINITY],
]

/**
 * Whether a request announces no more than its path may bring. One that does not say how much is let in, and cut off
 * when it brings more.
 */
export function limitBody(request: IncomingMessage): boolean {
  const path = request.url ?? '/'
  const most = ownLimits.find(([start]) => path.startsWith(start))?.[1] ?? MAX_BYTES
  if (Number(request.headers['content-length'] ?? 0) > most) return false
  if ('transfer-encoding' in request.headers) cutOffAfter(request, most)
  return true
}

/** Counted where the parser hands it over: whoever reads the body, and when, is left alone. */
function cutOffAfter(request: IncomingMessage, most: number): void {
  const { push } = request
  let bytes = 0
  request.push = (chunk: Buffer | null, encoding) => {
    bytes += chunk?.length ?? 0
    if (bytes <= most) return push.call(request, chunk, encoding)
    request.destroy(new Error('the body is too long'))
    return false
  }
}
