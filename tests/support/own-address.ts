import { randomInt } from 'node:crypto'

const ADDRESSES = 2 ** 17
let next = randomInt(ADDRESSES)

/**
 * An IPv4 address that no other test asks from (of 198.18.0.0/15, which is set apart for measurements; RFC 2544), another one
 * each time. better-auth counts attempts by address for the whole process, and test files share processes.
 */
export function ownAddress(): string {
  next = (next + 1) % ADDRESSES
  return `198.${18 + (next >> 16)}.${(next >> 8) & 255}.${next & 255}`
}
