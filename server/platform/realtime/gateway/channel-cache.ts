export type CachedEvent = { event: string; data: string; ttlMs: number }

type Kept = { event: string; data: string; until: number }
type Options = { ttlMs: number; maxChannels: number; now: () => number }

/**
 * Keeps the last event of each cache channel for `ttlMs`. Above `maxChannels`, the channel published to least recently is
 * forgotten.
 */
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

export type ChannelCache = ReturnType<typeof createChannelCache>
