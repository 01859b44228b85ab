import * as z from 'zod/mini'

/** How long a code lets one device join, ms. */
export const codeLastsMs = 600_000
/** How many wrong digits a code takes before it is worth nothing. */
export const mostWrongDigits = 5

/** Letters that no reader takes for another one or for a digit. */
const letters = 'BCDFGHJKMPQRTVWXYZ'
const nameLength = 4
export const codeNamePattern = /^[BCDFGHJKMPQRTVWXYZ]{4}$/

/** What a device shows to join: the name of the code, which is in the address, and its six digits. */
export const joinByCodeSchema = z.object({
  name: z.string().check(z.regex(codeNamePattern)),
  digits: z.string().check(z.regex(/^\d{6}$/)),
  deviceId: z.uuid(),
  form: z.enum(['tablet', 'phone', 'computer']),
})
export type JoinByCode = z.infer<typeof joinByCodeSchema>

/** The name of a code from one random byte for each of its letters. */
export function codeNameFrom(bytes: Uint8Array): string {
  return [...bytes.subarray(0, nameLength)].map((byte) => letters[byte % letters.length]).join('')
}

/** The six digits of a code from a random number in [0, 1,000,000). */
export function digitsFrom(number: number): string {
  return String(number).padStart(6, '0')
}

/** A code as it is kept. Times in epoch ms; `usedAt`: when a device joined by it. */
export type KeptCode = {
  readonly expiresAt: number
  readonly usedAt: number | null
  readonly tries: number
}

/** Why a device may not join. `old`: the code is over, or none has this name. */
export const joinRefusals = ['wrong', 'used', 'old', 'notRecording', 'withdrawn', 'tooMany'] as const
export type JoinRefusal = (typeof joinRefusals)[number]

/** Why a code takes no digits at `now`, whatever they are; null: it takes them. */
export function codeRefusal(code: KeptCode | null, now: number): Extract<JoinRefusal, 'used' | 'old'> | null {
  if (code === null) return 'old'
  if (code.usedAt !== null) return 'used'
  return now >= code.expiresAt || code.tries >= mostWrongDigits ? 'old' : null
}
