import { isIPv6 } from 'node:net'
import type { GatewayLimits } from './limits'
import { createTokenBucket, type TokenBucket } from './token-bucket'

type Visitor = { open: number; connects: TokenBucket }
type Limits = Pick<GatewayLimits, 'maxConnectionsPerAddress' | 'connectsPerSecond'>

/** Counts the sockets of each address, so that one of them cannot take the place of all others. */
export function createDoor({ maxConnectionsPerAddress, connectsPerSecond }: Limits, now: () => number) {
  const visitors = new Map<string, Visitor>()

  function visitorAt(address: string): Visitor {
    const key = networkOf(address)
    const known = visitors.get(key)
    if (known) return known
    // All who are in may come back at once, after a change of network.
    const connects = createTokenBucket(connectsPerSecond, 2 * maxConnectionsPerAddress)
    const visitor = { open: 0, connects }
    visitors.set(key, visitor)
    return visitor
  }

  return {
    /** May this address knock once more? */
    knock: (address: string): boolean => visitorAt(address).connects.take(now()),
    isFull: (address: string): boolean => visitorAt(address).open >= maxConnectionsPerAddress,
    enter(address: string): void {
      visitorAt(address).open += 1
    },
    leave(address: string): void {
      visitorAt(address).open -= 1
    },
    /** Forgets the addresses that left long enough ago to be as good as new. */
    sweep(): void {
      for (const [key, { open, connects }] of visitors) {
        if (open === 0 && connects.isFull(now())) visitors.delete(key)
      }
    },
    get size() {
      return visitors.size
    },
  }
}

/** One IPv6 customer has a whole /64 of addresses. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::', 2)
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const rest = tail === '' ? 0 : tail.split(':').length
    while (groups.length + rest < 8) groups.push('0')
  }
  return `${groups.slice(0, 4).join(':')}::/64`
}
