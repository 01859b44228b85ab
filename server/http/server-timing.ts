import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Has a page say when it was asked for and when its answer began, epoch ms by this server's clock (Server-Timing `clock`, read
 * by app/_live/session/server-clock.ts): an exchange of clocks before the first script runs.
 */
export function addServerTiming(request: IncomingMessage, response: ServerResponse): void {
  if (!request.headers.accept?.includes('text/html')) return
  const receivedAt = Date.now()
  const writeHead = response.writeHead
  // Headers that nobody writes by hand go through here too.
  response.writeHead = function tellThenWrite(this: ServerResponse, ...head: Parameters<typeof writeHead>) {
    this.setHeader('Server-Timing', `clock;desc="${receivedAt}-${Date.now()}"`)
    return writeHead.apply(this, head)
  } as typeof writeHead
}
