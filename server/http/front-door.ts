import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Env } from '@/server/env'
import type { Logger } from '@/server/log'
import { CLIENT_ADDRESS_HEADER, clientAddress } from './client-address'
import { limitBody } from './limit-body'
import { isForeign } from './public-origin'
import { contentSecurityPolicy, securityHeaders } from './security-headers'
import { addServerTiming } from './server-timing'

export const REQUEST_ID_HEADER = 'x-request-id'
/** The release that answers; app/_trpc/server-build.ts listens for it. */
const BUILD_HEADER = 'x-triade-build'
/** Carries the nonce of a page to whoever renders it. */
const NONCE_HEADER = 'x-nonce'
const POLICY_HEADER = 'content-security-policy'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What every request passes before Next: identity, security headers, the access log. */
export type FrontDoor = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** Lets requests through; before that they are answered 503. */
  open(handler: Handler): void
  /** From here on each answer is the last of its connection; resolves when none is owed any more. */
  drain(): Promise<void>
}

export function createFrontDoor(env: Env, log: Logger, build: string): FrontDoor {
  const headers = Object.entries(securityHeaders(env))
  const policyFor = contentSecurityPolicy(env)
  let handler: Handler = answerStarting
  let open = 0
  let isHinted = false
  let onIdle: (() => void) | null = null

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const requestId = requestIdOf(request)
    request.headers[REQUEST_ID_HEADER] = requestId
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, env.isProxyTrusted)
    request.headers[BUILD_HEADER] = build
    if (!isHinted && !env.isProxyTrusted && env.publicUrl !== null && 'x-forwarded-for' in request.headers) {
      isHinted = true
      log.warn({ hint: 'TRIADE_TRUST_PROXY' }, 'a proxy says whom requests are from, and is not believed')
    }
    response.setHeader(REQUEST_ID_HEADER, requestId)
    response.setHeader(BUILD_HEADER, build)
    for (const [name, value] of headers) response.setHeader(name, value)
    setPolicy(request, response, policyFor)
    addServerTiming(request, response)
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
    const refusal = refusalOf(request, env)
    if (refusal !== null) {
      // Of what is still to come nothing is read.
      response.writeHead(refusal, { Connection: 'close' }).end()
      return
    }
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

/** The status of a request that nobody is to be troubled with, or null. */
function refusalOf(request: IncomingMessage, { publicUrl, realtime }: Env): 403 | 413 | null {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  // The engine's own HTTP API goes by signatures.
  const isOpen = realtime.kind === 'embedded' && realtime.isServer && request.url?.startsWith('/apps/')
  if (!isReading && !isOpen && isForeign(publicUrl, request.headers)) return 403
  return limitBody(request) ? null : 413
}

/** A nonce for each answer; Next reads it from the request's own policy, so a client cannot bring one. */
function setPolicy(
  request: IncomingMessage,
  response: ServerResponse,
  policyFor: (nonce: string) => string,
): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = policyFor(nonce)
  request.headers[NONCE_HEADER] = nonce
  request.headers[POLICY_HEADER] = policy
  delete request.headers['content-security-policy-report-only']
  response.setHeader(POLICY_HEADER, policy)
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
