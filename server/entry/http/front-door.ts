import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CLIENT_ADDRESS_HEADER, clientAddress } from '@/server/platform/client-address'
import type { Env } from '@/server/platform/env'
import type { Logger } from '@/server/platform/log'
import { isForeign } from '@/server/platform/public-origin'
import { createArrivals } from './arrivals'
import { limitBody } from './limit-body'
import { nextNonce } from './nonce'
import { BUILD_HEADER, NONCE_HEADER, POLICY_HEADER } from './page-headers'
import { refuse, wasRefused } from './refuse'
import { contentSecurityPolicy, securityHeaders } from './security-headers'
import { addServerTiming } from './server-timing'

export const REQUEST_ID_HEADER = 'x-request-id'
/** What a live session waits for is begun as it arrives; the rest takes turns. */
const beforeOthers = ['/api/trpc/', '/api/realtime/', '/apps/']
/** No page has this address; Next answers it with the page of what is not found. */
const NOWHERE = '/_not-found'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Handles every request before Next does: request id, security headers, refusals, the access log. */
export type FrontDoor = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** Sends requests on to the handler; before this call they are answered 503. */
  open(handler: Handler): void
  /** From this call on, each answer closes its connection; resolves when no request is open. */
  drain(): Promise<void>
}

export function createFrontDoor(env: Env, log: Logger, build: string): FrontDoor {
  const headers = Object.entries(securityHeaders(env))
  const policyFor = contentSecurityPolicy(env)
  let handler: Handler = answerStarting
  let open = 0
  let isProxyHintLogged = false
  let onIdle: (() => void) | null = null
  const inTurn = createArrivals()

  function handle(request: IncomingMessage, response: ServerResponse): void {
    open += 1
    response.once('close', () => {
      open -= 1
      if (open === 0) onIdle?.()
    })
    if (beforeOthers.some((path) => request.url?.startsWith(path))) begin(request, response)
    else inTurn(() => begin(request, response))
  }

  function begin(request: IncomingMessage, response: ServerResponse): void {
    // A client that left while it waited is answered nothing.
    if (response.closed) return
    const path = loggedPath(request.url)
    if (!isDecodable(request.url)) request.url = NOWHERE
    const requestId = requestIdOf(request)
    request.headers[REQUEST_ID_HEADER] = requestId
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, env.isProxyTrusted)
    request.headers[BUILD_HEADER] = build
    if (
      !isProxyHintLogged &&
      !env.isProxyTrusted &&
      env.publicUrl !== null &&
      'x-forwarded-for' in request.headers
    ) {
      isProxyHintLogged = true
      log.warn({ hint: 'TRIADE_TRUST_PROXY' }, 'a proxy says whom requests are from, and is not believed')
    }
    response.setHeader(REQUEST_ID_HEADER, requestId)
    response.setHeader(BUILD_HEADER, build)
    for (const [name, value] of headers) response.setHeader(name, value)
    setPolicy(request, response, policyFor)
    addServerTiming(request, response)
    if (onIdle) response.setHeader('Connection', 'close')

    const began = performance.now()
    response.once('close', () => {
      const line = {
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      }
      if (response.statusCode >= 500 && handler !== answerStarting) log.warn(line, 'request failed')
      else log.debug(line, 'request')
    })
    const refusal = refusalOf(request, response, env)
    if (refusal !== null) {
      refuse(request, response, refusal)
      return
    }
    handler(request, response).catch((err: unknown) => {
      if (wasRefused(response)) return
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

/** The status of a request to refuse: 403 for a foreign origin, 413 for a body too long; else null. */
function refusalOf(
  request: IncomingMessage,
  response: ServerResponse,
  { publicUrl, realtime }: Env,
): 403 | 413 | null {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  // Requests of the gateway's HTTP API are signed.
  const isOpen = realtime.kind === 'embedded' && realtime.isServer && request.url?.startsWith('/apps/')
  if (!isReading && !isOpen && isForeign(publicUrl, request.headers)) return 403
  return limitBody(request, response) ? null : 413
}

/** Sets an answer's policy, with a new nonce. Next reads it from the request, whose own policy is replaced. */
function setPolicy(
  request: IncomingMessage,
  response: ServerResponse,
  policyFor: (nonce: string) => string,
): void {
  const nonce = nextNonce()
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

/** The id of a request: the proxy's where it sent one, so that both logs can be compared. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers[REQUEST_ID_HEADER]
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Whether each `%` of the path begins a character. Next answers 500 where one does not. */
function isDecodable(url = '/'): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** The path to log: without the query, which may hold personal data, and without the secret of a link. */
function loggedPath(url = '/'): string {
  return url.split('?', 1)[0]?.replace(/^\/(join|reset|address|enter|calendar|mail)\/.*/, '/$1/…') ?? '/'
}
