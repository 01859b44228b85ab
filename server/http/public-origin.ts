import type { IncomingHttpHeaders } from 'node:http'

const LOCAL_NAME = /^(?:localhost|[a-z0-9-]+|(?:[a-z0-9-]+\.)+(?:local|lan|home|internal|localhost))$/i
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const IPV6 = /^\[[0-9a-f:]+\]$/i

/**
 * The origin under which the sender of a request reaches this server: TRIADE_URL where it is set, else the request's
 * host when that is an address or a name of a local network, else null. A public name must be declared: anybody
 * can point one at this machine.
 */
export function requestOrigin(publicUrl: string | null, headers: Headers): string | null {
  if (publicUrl) return publicUrl
  const host = headers.get('host') ?? ''
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  if (!url || url.host !== host.toLowerCase().replace(/:80$/, '')) return null
  const isLocal = [LOCAL_NAME, IPV4, IPV6].some((shape) => shape.test(url.hostname))
  return isLocal ? url.origin : null
}

/**
 * Whether a browser says that a request is made for a page of elsewhere. Other programs name no origin, and come with
 * credentials of their own. Cookies alone do not tell: another port of this machine is the same site to them.
 */
export function isForeign(publicUrl: string | null, { origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined || origin === publicUrl) return false
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase()
}
