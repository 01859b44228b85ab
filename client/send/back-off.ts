/** Wait before the n-th further try, in milliseconds; `random` in [0, 1) spreads out the pages of one session. */
export function backOffMs(tries: number, random: number): number {
  return Math.min(8_000, 500 * 2 ** Math.min(tries, 6)) * (0.75 + 0.5 * random)
}

/** Wait before what was set aside is tried for the n-th further time, in milliseconds. */
export function restMs(rests: number, random: number): number {
  return Math.min(30_000, 5_000 * 2 ** Math.min(rests, 6)) * (0.75 + 0.5 * random)
}
