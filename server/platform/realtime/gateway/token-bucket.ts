/** A rate limit that allows bursts. `now` is in ms, by any clock, the same one at each call. */
export type TokenBucket = {
  /** Takes a token; false when there is none. */
  take(now: number): boolean
  isFull(now: number): boolean
}

/** A bucket that holds `burst` tokens at first and at most, and gains `perSecond`. A clock set back adds and takes nothing. */
export function createTokenBucket(perSecond: number, burst: number): TokenBucket {
  let tokens = burst
  let filledAt: number | null = null

  function fill(now: number) {
    const elapsedMs = filledAt === null ? 0 : Math.max(0, now - filledAt)
    tokens = Math.min(burst, tokens + (elapsedMs / 1_000) * perSecond)
    filledAt = now
  }

  return {
    take(now) {
      fill(now)
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
    isFull(now) {
      fill(now)
      return tokens >= burst
    },
  }
}
