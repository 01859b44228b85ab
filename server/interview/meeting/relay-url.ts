/** A server that browsers find paths by, as an address of it says. `turns` goes over TLS. */
export type RelayAddress = {
  readonly scheme: 'stun' | 'turn' | 'turns'
  readonly host: string
  readonly port: number
  readonly transport: 'udp' | 'tcp'
}

const HOST = String.raw`([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])`
const PATTERN = new RegExp(String.raw`^(stun|turns?):${HOST}(?::(\d{1,5}))?(?:\?transport=(udp|tcp))?$`)

/** Reads an address as RFC 7064 and RFC 7065 write it; null for what browsers do not take, such as TLS over UDP. */
export function parseRelayUrl(text: string): RelayAddress | null {
  const [, scheme, host, port, transport] = PATTERN.exec(text) ?? []
  if (scheme === undefined || host === undefined || !isScheme(scheme)) return null
  const isTls = scheme === 'turns'
  if ((scheme === 'stun' && transport !== undefined) || (isTls && transport === 'udp')) return null
  const number = port === undefined ? (isTls ? 5349 : 3478) : Number(port)
  if (number < 1 || number > 65_535) return null
  return {
    scheme,
    host: host.replace(/^\[(.*)\]$/u, '$1'),
    port: number,
    transport: isTls || transport === 'tcp' ? 'tcp' : 'udp',
  }
}

function isScheme(text: string): text is RelayAddress['scheme'] {
  return text === 'stun' || text === 'turn' || text === 'turns'
}
