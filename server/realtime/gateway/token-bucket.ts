/** A rate with a burst. Holds `burst` tokens at first and gains `perSecond`; `now` is in ms. */
export type TokenBucket = {
  /** Takes a token; false when there is none. */
  take(now: number): boolean
  isFull(now: number): boolean
}

export function createTokenBucket(perSecond: number, burst: number): TokenBucket {
  let tokens = burst
  let filledAt: number | null = null

  function fill(now: number) {
    if (filledAt !== null) tokens = Math.min(burst, tokens + ((now - filledAt) / 1_000) * perSecond)
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
