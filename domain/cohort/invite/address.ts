import * as z from 'zod/mini'
import { isPersonaAddress } from '@/domain/person/persona-address'

export const addressMax = 254

/** An e-mail address as it is kept: without what stands around it, in small letters. A persona's is none. */
export const addressSchema = z.string().check(
  z.overwrite(plainAddress),
  z.maxLength(addressMax),
  z.email(),
  z.refine((address) => !isPersonaAddress(address)),
)

/** The address without `mailto:`, brackets, quotes and the signs that end a sentence. */
export function plainAddress(text: string): string {
  return text
    .trim()
    .replace(/^[<("'«]+|[>)"'».,;:]+$/gu, '')
    .replace(/^mailto:/iu, '')
    .toLowerCase()
}
