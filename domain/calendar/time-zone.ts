import * as z from 'zod/mini'

/** The name of a time zone that this machine knows, such as Europe/Paris. */
export const timeZoneSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.refine(isTimeZone, { message: 'unknown' }))

function isTimeZone(name: string): boolean {
  // Offsets such as +02:00 are no zones: their clocks never change.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
