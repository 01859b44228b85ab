/** A room is opened up to so long before its hour without a question, in ms. */
const earlyMs = 30 * 60_000

/** Whether a room opened at `now` (epoch ms) would be opened well before its hour. */
export function isEarly(scheduledFor: number, now: number): boolean {
  return scheduledFor - now > earlyMs
}
