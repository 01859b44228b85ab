import { createTokenBucket, type TokenBucket } from './realtime/gateway/token-bucket'

export type RateLimit = {
  /** Takes a token from the bucket of `key` at `now` (epoch ms); false when the bucket is empty. */
  take(key: string, now: number): boolean
}

/** Beyond this many keys, full buckets are deleted: a full bucket is the same as a new one. */
const SWEEP_ABOVE = 10_000

/** One token bucket for each key (a person, an address): `burst` tokens at first, then `perSecond`. */
export function createRateLimit({ perSecond, burst }: { perSecond: number; burst: number }): RateLimit {
  const buckets = new Map<string, TokenBucket>()

  function sweep(now: number) {
    for (const [key, bucket] of buckets) if (bucket.isFull(now)) buckets.delete(key)
  }

  return {
    take(key, now) {
      const known = buckets.get(key)
      if (known) return known.take(now)
      if (buckets.size >= SWEEP_ABOVE) sweep(now)
      const bucket = createTokenBucket(perSecond, burst)
      buckets.set(key, bucket)
      return bucket.take(now)
    },
  }
}

/** Takes a token where rate limits are on (TRIADE_RATE_LIMIT); true when the caller may go on. `now` in epoch ms. */
export function isWithinLimit(
  { isRateLimited }: { readonly isRateLimited: boolean },
  limit: RateLimit,
  key: string,
  now: number,
): boolean {
  return !isRateLimited || limit.take(key, now)
}
