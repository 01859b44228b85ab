import type { IncomingMessage, ServerResponse } from 'node:http'

/** How much of a refused request is still read: closing a socket with unread bytes loses the answer. */
const rest = { bytes: 16_777_216, ms: 5_000 }

const refused = new WeakSet<ServerResponse>()

/** Whether the request was answered by `refuse`, so that nothing else is to be said. */
export function wasRefused(response: ServerResponse): boolean {
  return refused.has(response)
}

/** Answers a request with a status alone, drops the rest of its body, and closes the connection at the body's end. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: 403 | 413): void {
  refused.add(response)
  response.writeHead(status, { Connection: 'close', 'Content-Length': '0' })
  response.flushHeaders()
  const { end } = response
  // What a handler under way still wants to say goes nowhere.
  response.write = () => true
  response.end = () => response
  const finish = () => {
    clearTimeout(timer)
    Reflect.apply(end, response, [])
  }
  const timer = setTimeout(finish, rest.ms)
  response.once('close', () => clearTimeout(timer))
  let bytes = 0
  request.push = (chunk: Buffer | null) => {
    bytes += chunk?.length ?? 0
    if (chunk === null || bytes > rest.bytes) finish()
    return true
  }
}
