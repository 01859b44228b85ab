import { createHmac, timingSafeEqual } from 'node:crypto'
import { derive } from '@/server/platform/secret'

type Code = { readonly name: string; readonly digits: string }

/** HMAC-SHA-256 of the digits of one code: six digits alone could be found from a plain digest. Hexadecimal. */
export function digitsHash(secret: string, { name, digits }: Code): string {
  return createHmac('sha256', derive(secret, 'recorder code')).update(`${name} ${digits}`).digest('hex')
}

/** Whether these are the digits of a code, in the same time whichever of them differ. */
export function areDigits(secret: string, code: Code, hash: string): boolean {
  return timingSafeEqual(Buffer.from(digitsHash(secret, code), 'hex'), Buffer.from(hash, 'hex'))
}
