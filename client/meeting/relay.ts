import type { RelayConfig } from '@/domain/live-session/meeting/relay'

const retryMs = [500, 1_000, 2_000, 4_000, 8_000] as const
/** An answer that has not come by then is asked for again. */
const answerWithinMs = 5_000
/** How long before its end a credential is renewed. */
const renewBeforeMs = 5 * 60_000
const renewAtLeastMs = 30_000
const renewAtMostMs = 2 ** 31 - 1

/** The same as the browser wants it; before the server has said it, no path is looked for. */
export function configurationOf(config: RelayConfig | null): RTCConfiguration {
  const servers = config?.servers ?? []
  return {
    iceServers: servers.map(({ urls, ...access }) => ({ ...access, urls: [...urls] })),
    iceTransportPolicy: config?.isRelayOnly === false ? 'all' : 'relay',
    bundlePolicy: 'max-bundle',
  }
}

/** Whether there is a relay (TURN) among the servers; one that only tells a device its address (STUN) is none. */
export function hasRelay({ servers }: RelayConfig): boolean {
  return servers.some(({ urls }) => urls.some((url) => /^turns?:/u.test(url)))
}

/** Keeps the way to the relay known and valid. `changed` is called with each new one. */
export function createRelay(read: () => Promise<RelayConfig | null>, changed: () => void) {
  let config: RelayConfig | null = null
  let isReading = false
  let hasEnded = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let tellFirst = () => {}
  let first: Promise<void> | null = null

  function again(ms: number): void {
    if (timer !== null) clearTimeout(timer)
    timer = hasEnded ? null : setTimeout(() => void renew(), Math.min(ms, renewAtMostMs))
  }

  async function renew(): Promise<void> {
    if (isReading || hasEnded) return
    isReading = true
    try {
      const answer = await within(answerWithinMs, read())
      isReading = false
      // Refused for good: what was valid goes on until its end.
      if (answer === null) return
      config = answer
      failures = 0
      tellFirst()
      if (config.validUntil !== null)
        again(Math.max(renewAtLeastMs, config.validUntil - Date.now() - renewBeforeMs))
      if (!hasEnded) changed()
    } catch {
      again(retryMs[Math.min(failures, retryMs.length - 1)] ?? 8_000)
      failures += 1
    }
    isReading = false
  }

  return {
    config: () => config,
    start() {
      if (config === null) void renew()
    },
    /**
     * Waits for the server: a direct path tried before a relay-only setting arrives would reveal a player's network
     * address.
     */
    async configuration(): Promise<RTCConfiguration> {
      first ??= new Promise((resolve) => {
        tellFirst = resolve
      })
      if (config === null) {
        void renew()
        await first
      }
      return configurationOf(config)
    },
    end() {
      hasEnded = true
      tellFirst()
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}

function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('No answer in time.')), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(late))
  })
}
