import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Set by this server on every request, whatever the client sent under that name. */
export const CLIENT_ADDRESS_HEADER = 'x-triade-client-address'

/**
 * Where a request comes from, for rate limits. Behind a proxy (TRIADE_URL is set) that is the last address of
 * `X-Forwarded-For`, the one the proxy itself saw.
 */
export function clientAddress(request: IncomingMessage, isProxied: boolean): string {
  const direct = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  if (!isProxied) return direct
  const forwarded =
    [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? ''
  return isIP(forwarded) ? forwarded : direct
}
