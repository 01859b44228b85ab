import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Adds a Server-Timing header `clock` to a page: when its request was received and when its answer began, epoch ms by this
 * server's clock. The browser reads both, to know this server's clock before its first script runs.
 */
export function addServerTiming(request: IncomingMessage, response: ServerResponse): void {
  if (!request.headers.accept?.includes('text/html')) return
  const receivedAt = Date.now()
  const writeHead = response.writeHead
  // Node calls this method too when no code calls it.
  response.writeHead = function writeHeadWithTiming(
    this: ServerResponse,
    ...head: Parameters<typeof writeHead>
  ) {
    this.setHeader('Server-Timing', `clock;desc="${receivedAt}-${Date.now()}"`)
    return writeHead.apply(this, head)
  } as typeof writeHead
}
