/** A sensible time for a reminder, from one hour of the day to another: a job that comes late does not ring at night. */
export type Hours = { readonly from: string; readonly until: string }

/** Of tomorrow's interview: in the early evening of the day before. */
export const eveningBefore: Hours = { from: '17:00', until: '21:00' }
/** Of what is owed: in the morning. */
export const inTheMorning: Hours = { from: '08:30', until: '12:00' }

/** Whether a local time (HH:MM) is within these hours. */
export function isWithin({ from, until }: Hours, time: string): boolean {
  return time >= from && time < until
}

/** Days during which a self-assessment is asked for: what is older is settled in person. */
export const owedForDays = 14
