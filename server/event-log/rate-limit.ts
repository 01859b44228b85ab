export type RateLimit = {
  /** Takes one from the bucket of `key` at `now` (epoch ms); false when it is empty. */
  take(key: string, now: number): boolean
}

type Bucket = { left: number; at: number }

const MANY = 10_000

/** Token buckets: `burst` at once, refilled by `perSecond`. Full buckets are forgotten when there are many. */
export function createRateLimit({ perSecond, burst }: { perSecond: number; burst: number }): RateLimit {
  const buckets = new Map<string, Bucket>()
  const leftAt = (bucket: Bucket, now: number) =>
    Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) * perSecond) / 1_000)

  function sweep(now: number) {
    for (const [key, bucket] of buckets) if (leftAt(bucket, now) >= burst) buckets.delete(key)
  }

  return {
    take(key, now) {
      if (buckets.size >= MANY && !buckets.has(key)) sweep(now)
      const known = buckets.get(key)
      const left = known ? leftAt(known, now) : burst
      const granted = left >= 1
      buckets.set(key, { left: granted ? left - 1 : left, at: now })
      return granted
    },
  }
}
