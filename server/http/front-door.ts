import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Env } from '@/server/env'
import type { Logger } from '@/server/log'
import { CLIENT_ADDRESS_HEADER, clientAddress } from './client-address'
import { securityHeaders } from './security-headers'

export const REQUEST_ID_HEADER = 'x-request-id'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What every request passes before Next: identity, security headers, the access log. */
export type FrontDoor = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** Lets requests through; before that they are answered 503. */
  open(handler: Handler): void
  /** From here on each answer is the last of its connection; resolves when none is owed any more. */
  drain(): Promise<void>
}

export function createFrontDoor(env: Env, log: Logger): FrontDoor {
  const headers = Object.entries(securityHeaders(env))
  let handler: Handler = answerStarting
  let open = 0
  let onIdle: (() => void) | null = null

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const requestId = requestIdOf(request)
    request.headers[REQUEST_ID_HEADER] = requestId
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, env.publicUrl !== null)
    response.setHeader(REQUEST_ID_HEADER, requestId)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (onIdle) response.setHeader('Connection', 'close')

    const began = performance.now()
    open += 1
    response.once('close', () => {
      open -= 1
      if (open === 0) onIdle?.()
      const line = {
        requestId,
        method: request.method,
        path: loggedPath(request.url),
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      }
      if (response.statusCode >= 500 && handler !== answerStarting) log.warn(line, 'request failed')
      else log.debug(line, 'request')
    })
    handler(request, response).catch((err: unknown) => {
      log.error({ err, requestId }, 'a request could not be answered')
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end()
    })
  }

  return {
    handle,
    open(next) {
      handler = next
    },
    drain() {
      return new Promise((resolve) => {
        onIdle = resolve
        if (open === 0) resolve()
      })
    },
  }
}

async function answerStarting(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(503, {
    'Content-Type': 'application/json',
    'Retry-After': '1',
    'Cache-Control': 'no-store',
  })
  response.end('{"ready":false,"reason":"starting"}\n')
}

/** A proxy's id is kept, so that both logs can be read together. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers[REQUEST_ID_HEADER]
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Without the query, which may hold anything, and without the token of a join link. */
function loggedPath(url = '/'): string {
  return url.split('?', 1)[0]?.replace(/^\/join\/.*/, '/join/…') ?? '/'
}
