import { createServer, type RequestListener, type Server } from 'node:http'

export type HttpLimits = {
  /** Open sockets, upgraded ones included; the next one is closed at once. */
  readonly maxSockets: number
  /** Time to send the head of a request, from the moment its socket is open. */
  readonly headersMs: number
  /** Time to send a whole request. */
  readonly requestMs: number
  /** Time a socket stays open after an answer: longer than a proxy's 60 s, or the proxy sends into a closed socket. */
  readonly keepAliveMs: number
  /** Time without a byte in either direction while a request is answered. */
  readonly stillMs: number
  /** How often the first two limits are looked at. */
  readonly checkEveryMs: number
}

const DEFAULT_LIMITS = {
  headersMs: 20_000,
  requestMs: 60_000,
  keepAliveMs: 65_000,
  stillMs: 300_000,
  checkEveryMs: 5_000,
}

/** An HTTP server on which every socket has an end. It does not listen yet. */
export function createHttpServer(
  answer: RequestListener,
  limits: Pick<HttpLimits, 'maxSockets'> & Partial<HttpLimits>,
): Server {
  const { maxSockets, headersMs, requestMs, keepAliveMs, stillMs, checkEveryMs } = {
    ...DEFAULT_LIMITS,
    ...limits,
  }
  const options = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: checkEveryMs,
  }
  const server = createServer(options, answer)
  server.maxConnections = maxSockets
  server.timeout = stillMs
  return server
}
