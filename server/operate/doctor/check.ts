import type words from '@/i18n/messages/en/doctor.json'
import type { Place } from './place'

export type Verdict = 'ok' | 'warn' | 'bad'
/** A sentence of `doctor.sentence`; one that is not `ok` has an advice of the same name. */
export type Says = keyof (typeof words)['sentence']
/** What one look at one thing found, in words of the messages. */
export type Finding = {
  readonly verdict: Verdict
  readonly says: Says
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * One thing the doctor looks at. `measure` does all that touches the world, and answers null where there is nothing to look at;
 * `judge` is pure.
 */
export type Check<Facts> = {
  readonly measure: (place: Place) => Promise<Facts | null>
  readonly judge: (facts: Facts) => readonly Finding[]
}

type Values = Finding['values']
export const ok = (says: Says, values: Values = {}): Finding => ({ verdict: 'ok', says, values })
export const warn = (says: Says, values: Values = {}): Finding => ({ verdict: 'warn', says, values })
export const bad = (says: Says, values: Values = {}): Finding => ({ verdict: 'bad', says, values })

/** Gigabytes with one decimal. */
export function gigabytes(bytes: number): number {
  return Math.round(bytes / 1e8) / 10
}
