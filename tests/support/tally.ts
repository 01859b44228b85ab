import { mkdirSync, writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, a line each: where, which, and the first line of why. */
  readonly failures: readonly string[]
}

/** One line of `failures`. */
export function failureLine(where: string, why: string | undefined): string {
  const [first = '', ...rest] = stripVTControlCharacters(why ?? '')
    .trim()
    .split('\n')
  // What a comparison received and did not expect.
  const received = rest.filter((line) => /^\+\s+\S*"/u.test(line)).map((line) => line.slice(1).trim())
  const reason = [first, ...received].join(' ')
  return first === '' ? where : `${where}: ${reason.slice(0, 400)}`
}

/** Leaves the counts of a run for the closing line, under the name that TALLY gives; without it, nothing. */
export function leaveTally(tally: Tally): void {
  const name = process.env.TALLY
  if (!name) return
  mkdirSync('test-results/tallies', { recursive: true })
  writeFileSync(`test-results/tallies/${name}.json`, JSON.stringify(tally))
}
