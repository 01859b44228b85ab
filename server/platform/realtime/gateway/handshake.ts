import { CLOSE } from './protocol'

export type Handshake = { accepted: true } | { accepted: false; code: number; reason: string }

const SUPPORTED_PROTOCOL = 7

/**
 * Judges the address a client connects to: `<path>/app/<key>?protocol=7…`.
 * @param url path and query of the upgrade request
 */
export function judgeHandshake(url: string, path: string, key: string): Handshake {
  const [pathname = '', query = ''] = url.split('?', 2)
  const prefix = `${path}/app/`
  if (!pathname.startsWith(prefix)) return refuse(CLOSE.unknownPath, 'Path not found')
  if (pathname.slice(prefix.length) !== key) return refuse(CLOSE.unknownKey, 'Application does not exist')
  const protocol = new URLSearchParams(query).get('protocol')
  if (protocol === null) return refuse(CLOSE.missingVersion, 'No protocol version supplied')
  if (!/^\d{1,3}$/.test(protocol)) return refuse(CLOSE.malformedVersion, 'Invalid version string format')
  if (Number(protocol) !== SUPPORTED_PROTOCOL) {
    return refuse(CLOSE.unsupportedVersion, `Unsupported protocol version, ${SUPPORTED_PROTOCOL} expected`)
  }
  return { accepted: true }
}

/** A refusal, which the client is told by this close code. */
export function refuse(code: number, reason: string): Handshake {
  return { accepted: false, code, reason }
}
