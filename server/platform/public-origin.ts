import type { IncomingHttpHeaders } from 'node:http'

const LOCAL_NAME = /^(?:localhost|[a-z0-9-]+|(?:[a-z0-9-]+\.)+(?:local|lan|home|internal|localhost))$/i
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const IPV6 = /^\[[0-9a-f:]+\]$/i

/**
 * This server's origin as the requester knows it: TRIADE_URL, else the request's host if it is an address or local
 * name, else null. A public name must be configured: anyone can point one here.
 */
export function requestOrigin(publicUrl: string | null, headers: Pick<Headers, 'get'>): string | null {
  if (publicUrl) return publicUrl
  const host = headers.get('host') ?? ''
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  if (!url || url.host !== host.toLowerCase().replace(/:80$/, '')) return null
  const isLocal = [LOCAL_NAME, IPV4, IPV6].some((shape) => shape.test(url.hostname))
  return isLocal ? url.origin : null
}

/**
 * Whether a browser sends a request for a page of another origin. Other programs send no `Origin` and are not foreign. Cookies do
 * not protect against such pages: to a cookie, another port of this machine is the same site.
 */
export function isForeign(publicUrl: string | null, { origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined || origin === publicUrl) return false
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase()
}
