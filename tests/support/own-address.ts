import { randomInt } from 'node:crypto'

/**
 * An IPv4 address that no other test asks from (of 198.18.0.0/15, which is set apart for measurements; RFC 2544). better-auth
 * counts attempts by address for the whole process, and test files share processes.
 */
export function ownAddress(): string {
  return `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(256)}`
}
