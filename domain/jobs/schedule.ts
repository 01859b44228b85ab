/** The turn of a periodic job that is due at `now` (epoch ms): its key, the same in every process, names it once for all. */
export function turnAt(now: number, everyMs: number): string {
  return new Date(now - (now % everyMs)).toISOString()
}
