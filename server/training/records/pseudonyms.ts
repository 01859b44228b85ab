import { createHmac, randomBytes } from 'node:crypto'

/** Without I, L, O and U: what is read aloud is written as it was. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/**
 * Names for ids, stable within one export and different in the next. The key is made here and stored nowhere, so no
 * reader can recompute a name or reverse it.
 */
export function pseudonyms(): (id: string) => string {
  const key = randomBytes(32)
  return (id) => {
    const bytes = createHmac('sha256', key).update(id).digest()
    return Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
  }
}
