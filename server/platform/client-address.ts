import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** This server sets the header on every request, and so replaces a header that the client sent. */
export const CLIENT_ADDRESS_HEADER = 'x-triade-client-address'

/**
 * The address a request comes from, for rate limits. Behind a proxy (TRIADE_TRUST_PROXY) the last address of `X-Forwarded-For`,
 * which the proxy has added; a client can send the others itself.
 */
export function clientAddress(request: IncomingMessage, isProxyTrusted: boolean): string {
  const direct = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  if (!isProxyTrusted) return direct
  const forwarded =
    [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? ''
  return isIP(forwarded) ? forwarded : direct
}
