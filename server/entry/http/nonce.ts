import { randomFillSync } from 'node:crypto'

const BYTES = 16
/** Drawn for 256 nonces at once: a call of the generator costs far more than its bytes. */
const drawn = Buffer.alloc(256 * BYTES)
let next = drawn.length

/** A nonce of 128 random bits, in base64. No two answers get the same one. */
export function nextNonce(): string {
  if (next === drawn.length) {
    randomFillSync(drawn)
    next = 0
  }
  const nonce = drawn.toString('base64', next, next + BYTES)
  next += BYTES
  return nonce
}
