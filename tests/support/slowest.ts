export type Timed = { readonly name: string; readonly ms: number }

/** Ends a run with its ten slowest tests, so that a slow one is seen the day it comes. */
export function printSlowest(kind: string, timed: readonly Timed[]): void {
  const run = timed.filter(({ ms }) => ms > 0)
  if (run.length < 2) return
  const slowest = run.sort((a, b) => b.ms - a.ms).slice(0, 10)
  console.log(`\nSlowest of ${run.length} ${kind}:`)
  for (const { name, ms } of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)
}
