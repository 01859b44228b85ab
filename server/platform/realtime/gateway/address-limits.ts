import { isIPv6 } from 'node:net'
import type { GatewayLimits } from './limits'
import { createTokenBucket, type TokenBucket } from './token-bucket'

type AddressEntry = { open: number; connects: TokenBucket }
type Limits = Pick<GatewayLimits, 'maxConnectionsPerAddress' | 'connectsPerSecond'>

/** Limits the sockets of each address, so that one address cannot use up the places of all others. `now` in ms. */
export function createAddressLimits(
  { maxConnectionsPerAddress, connectsPerSecond }: Limits,
  now: () => number,
) {
  const entries = new Map<string, AddressEntry>()

  function entryOf(address: string): AddressEntry {
    const key = networkOf(address)
    const known = entries.get(key)
    if (known) return known
    // After a change of network, every socket of an address may connect again at once.
    const connects = createTokenBucket(connectsPerSecond, 2 * maxConnectionsPerAddress)
    const entry = { open: 0, connects }
    entries.set(key, entry)
    return entry
  }

  return {
    /** Counts one attempt to connect; false when this address makes too many. */
    takeConnect: (address: string): boolean => entryOf(address).connects.take(now()),
    isFull: (address: string): boolean => entryOf(address).open >= maxConnectionsPerAddress,
    addSocket(address: string): void {
      entryOf(address).open += 1
    },
    removeSocket(address: string): void {
      entryOf(address).open -= 1
    },
    /** Forgets every address without a socket whose connect rate has recovered in full. */
    sweep(): void {
      for (const [key, { open, connects }] of entries) {
        if (open === 0 && connects.isFull(now())) entries.delete(key)
      }
    },
    get size() {
      return entries.size
    },
  }
}

/** What counts as one address: one IPv6 customer has a whole /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::', 2)
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const rest = tail === '' ? 0 : tail.split(':').length
    while (groups.length + rest < 8) groups.push('0')
  }
  return `${groups.slice(0, 4).join(':')}::/64`
}
