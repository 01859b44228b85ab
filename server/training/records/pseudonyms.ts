import { createHmac, randomBytes } from 'node:crypto'

/** Without I, L, O and U: what is read aloud is written as it was. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/**
 * Names for ids that mean nothing outside one export: the same id has the same name within it, another one in the next. The key is made
 * here and kept nowhere, so no reader can compute a name again or its way back.
 */
export function pseudonyms(): (id: string) => string {
  const key = randomBytes(32)
  return (id) => {
    const bytes = createHmac('sha256', key).update(id).digest()
    return Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
  }
}
