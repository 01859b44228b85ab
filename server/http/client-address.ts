import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Set by this server on every request, whatever the client sent under that name. */
export const CLIENT_ADDRESS_HEADER = 'x-triade-client-address'

/**
 * Where a request comes from, for rate limits. Behind a proxy (TRIADE_TRUST_PROXY) that is the last address of
 * `X-Forwarded-For`, the one the proxy itself saw; anybody else could write what they like there.
 */
export function clientAddress(request: IncomingMessage, isProxyTrusted: boolean): string {
  const direct = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  if (!isProxyTrusted) return direct
  const forwarded =
    [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? ''
  return isIP(forwarded) ? forwarded : direct
}
