/** Wall clock and monotonic clock of a device, both in milliseconds. */
export type DeviceClock = { readonly wall: () => number; readonly monotonic: () => number }

/** When the server had a question, and when its answer left, epoch ms by the server's clock. */
export type ServerMoments = { readonly receivedAt: number; readonly sentAt: number }

/** One exchange in the four moments of NTP, epoch ms: the device's own two around the server's two. */
export type ClockSample = ServerMoments & { readonly askedAt: number; readonly answeredAt: number }

/** All in milliseconds: what to add to the device's clock, and how wrong that may be. */
export type ClockEstimate = {
  readonly offset: number
  readonly uncertainty: number
  readonly roundTrip: number
}

/** Two readings of wall clock minus monotonic clock that differ by more (ms) show that the clock was set, or the device slept. */
export const jumpMs = 1_000

/** Wall clock minus monotonic clock, ms. */
export function skewOf({ wall, monotonic }: DeviceClock): number {
  return wall() - monotonic()
}

/** Time on the network alone, without what the server spent between receiving and answering, ms. */
export function roundTripOf({ askedAt, receivedAt, sentAt, answeredAt }: ClockSample): number {
  return Math.max(0, answeredAt - askedAt - (sentAt - receivedAt))
}

/**
 * The offset by the quickest exchange, the most trustworthy: its error is at most half its time on the network
 * (RFC 5905, section 8). Null without samples.
 */
export function estimateOf(samples: readonly ClockSample[]): ClockEstimate | null {
  let best: ClockSample | null = null
  for (const sample of samples) if (best === null || roundTripOf(sample) <= roundTripOf(best)) best = sample
  if (best === null) return null
  const { askedAt, receivedAt, sentAt, answeredAt } = best
  const roundTrip = roundTripOf(best)
  return {
    offset: Math.round((receivedAt - askedAt + (sentAt - answeredAt)) / 2),
    uncertainty: Math.ceil(roundTrip / 2),
    roundTrip: Math.round(roundTrip),
  }
}

/**
 * One exchange with the server. Null when the device's clock was set meanwhile, or the device slept: it is unknown then how long
 * the answer was under way. Rejects as `ask` does.
 */
export async function exchange(
  ask: () => Promise<ServerMoments>,
  { wall, monotonic }: DeviceClock,
): Promise<ClockSample | null> {
  const [askedAt, from] = [wall(), monotonic()]
  const answer = await ask()
  const [answeredAt, to] = [wall(), monotonic()]
  const elapsed = { wall: answeredAt - askedAt, monotonic: to - from }
  return Math.abs(elapsed.wall - elapsed.monotonic) > jumpMs ? null : { ...answer, askedAt, answeredAt }
}
