export type CachedEvent = { event: string; data: string; ttlMs: number }

type Kept = { event: string; data: string; until: number }
type Options = { ttlMs: number; maxChannels: number; now: () => number }

/** The last event of each cache channel, for a while; the least recently published is forgotten first. */
export function createChannelCache({ ttlMs, maxChannels, now }: Options) {
  const kept = new Map<string, Kept>()

  return {
    remember(channel: string, event: string, data: string): void {
      kept.delete(channel)
      kept.set(channel, { event, data, until: now() + ttlMs })
      if (kept.size <= maxChannels) return
      for (const oldest of kept.keys()) {
        kept.delete(oldest)
        return
      }
    },
    recall(channel: string): CachedEvent | null {
      const found = kept.get(channel)
      if (!found) return null
      const left = found.until - now()
      if (left > 0) return { event: found.event, data: found.data, ttlMs: left }
      kept.delete(channel)
      return null
    },
    get size() {
      return kept.size
    },
  }
}
