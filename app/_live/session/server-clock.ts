'use client'

import { useNow as useRenderedAt } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTRPCClient } from '@/app/_trpc/client'
import type { CommandRequest } from '@/domain/live-session/command'

/** One exchange in the four moments of NTP, epoch ms: ours when asking and when answered, the server's in between. */
export type ClockSample = {
  readonly askedAt: number
  readonly receivedAt: number
  readonly sentAt: number
  readonly answeredAt: number
}

/** All in milliseconds: what to add to the device's clock, and how wrong that may be. */
export type ClockEstimate = {
  readonly offset: number
  readonly uncertainty: number
  readonly roundTrip: number
}

export type ServerClock = {
  /** The server's time as this device estimates it, epoch ms. */
  readonly now: () => number
  /** Null before the first exchange. */
  readonly estimate: () => ClockEstimate | null
  /** Measures at once. */
  readonly measure: () => void
  /** Remembers, for an act of this moment, whether the device's clock has run ahead since it was last measured. */
  readonly mind: (id: string) => void
  /** The act at its own moment, measured first where that was in doubt. Rejects when the server cannot be asked. */
  readonly mend: (request: CommandRequest) => Promise<CommandRequest>
}

/** What a moment was read by: the offset known then, and wall clock minus monotonic, ms. */
type Reading = { readonly offset: number; readonly skew: number }

const burst = 5
/** Two bursts: the quickest exchange of a bad minute is still held against those of the minute before. */
const remembered = 2 * burst
const betweenSamplesMs = 250
const betweenBurstsMs = 60_000
const afterFailureMs = 5_000
const jumpMs = 1_000
/** An act waits for its measurement no longer than that. */
const patienceMs = 10_000

/** Time on the network alone, without what the server spent between receiving and answering. */
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
 * What the device's clock jumped by since `before`, as far as it can be told from its monotonic one (both are wall clock minus
 * monotonic, ms). It runs behind after somebody set it back; ahead, it may just have slept, which is no jump.
 */
export function setBackBy(before: number, now: number): number {
  return before - now > jumpMs ? before - now : 0
}

/**
 * What to add to a moment read while the clock ran ahead unmeasured, in ms, now that it has been measured: it was set forward,
 * and the offset fell by as much; or the device had slept, and the offset is what it was.
 */
export function correctionOf(read: Reading, measured: Reading): number {
  const isSameClock = Math.abs(measured.skew - read.skew) <= jumpMs
  const correction = measured.offset - read.offset
  return isSameClock && Math.abs(correction) > jumpMs ? correction : 0
}

/**
 * The time to tell after `told`, both epoch ms. A better estimate that lies a little behind holds the clock until it has caught
 * up: of two presses the later one never bears the earlier time. A clock that was wrong by more is set right at once.
 */
export function neverBackwards(told: number, next: number): number {
  return told - next > jumpMs ? next : Math.max(told, next)
}

/** The same act, all its moments later by so many ms. */
export function movedBy(request: CommandRequest, ms: number): CommandRequest {
  if (ms === 0) return request
  const moved = { ...request, at: request.at + ms }
  const { command } = request
  if (command.type !== 'moveDial') return moved
  const samples = command.samples.map((sample) => ({ ...sample, at: sample.at + ms }))
  return { ...moved, command: { ...command, samples } }
}

/** Wall clock and monotonic clock of a device, both ms. */
export type DeviceClock = { readonly wall: () => number; readonly monotonic: () => number }

/**
 * One exchange with the server. Null when the device's clock was set meanwhile, or the device slept: nobody knows then how long
 * the answer was under way. Rejects as `ask` does.
 */
export async function exchange(
  ask: () => Promise<Pick<ClockSample, 'receivedAt' | 'sentAt'>>,
  { wall, monotonic }: DeviceClock,
): Promise<ClockSample | null> {
  const [askedAt, from] = [wall(), monotonic()]
  const answer = await ask()
  const [answeredAt, to] = [wall(), monotonic()]
  const elapsed = { wall: answeredAt - askedAt, monotonic: to - from }
  return Math.abs(elapsed.wall - elapsed.monotonic) > jumpMs ? null : { ...answer, askedAt, answeredAt }
}

/** The server's time, measured at once, every minute, and whenever the device's clock was changed or slept. */
export function useServerClock(): ServerClock {
  const client = useTRPCClient()
  const renderedAt = useRenderedAt().getTime()
  const held = useRef<{ samples: readonly ClockSample[]; skew: number }>({ samples: [], skew: 0 })
  const best = useRef<ClockEstimate | null>(null)
  const isMeasuring = useRef(false)
  const again = useRef(() => {})
  const told = useRef(Number.NEGATIVE_INFINITY)
  const doubtful = useRef(new Map<string, Reading | number>())

  const ask = useCallback(
    (signal?: AbortSignal) => client.clock.now.query(undefined, signal && { signal }),
    [client],
  )
  const take = useCallback((sample: ClockSample) => {
    const skew = skewNow()
    const isSameClock = Math.abs(skew - held.current.skew) <= jumpMs
    const earlier = isSameClock ? held.current.samples : []
    held.current = { samples: [...earlier, sample].slice(-remembered), skew }
    best.current = estimateOf(held.current.samples)
  }, [])

  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let taken = 0

    async function measure() {
      clearTimeout(timer)
      isMeasuring.current = true
      const sample = await exchange(ask, device).catch(() => undefined)
      isMeasuring.current = false
      if (stopped) return
      if (sample) take(sample)
      taken = sample ? taken + 1 : 0
      timer = setTimeout(measure, sample === undefined ? afterFailureMs : pauseAfter(taken))
    }

    const page = pageSample(renderedAt)
    if (page) take(page)
    again.current = () => {
      taken = 0
      void measure()
    }
    void measure()
    return () => {
      stopped = true
      again.current = () => {}
      clearTimeout(timer)
    }
  }, [ask, renderedAt, take])

  const read = useCallback(() => {
    const offset = best.current?.offset ?? 0
    const { skew } = held.current
    const present = skewNow()
    if (best.current === null || Math.abs(present - skew) <= jumpMs) return Date.now() + offset
    if (!isMeasuring.current) again.current()
    return Date.now() + offset + setBackBy(skew, present)
  }, [])
  const now = useCallback(() => {
    told.current = neverBackwards(told.current, read())
    return told.current
  }, [read])
  const estimate = useCallback(() => best.current, [])
  const measure = useCallback(() => again.current(), [])
  const mind = useCallback((id: string) => {
    const skew = skewNow()
    const hasRunAhead = best.current !== null && skew - held.current.skew > jumpMs
    if (hasRunAhead) doubtful.current.set(id, { offset: best.current?.offset ?? 0, skew })
  }, [])
  const mend = useCallback(
    async (request: CommandRequest) => {
      const read = doubtful.current.get(request.id) ?? 0
      if (typeof read === 'number') return movedBy(request, read)
      if (skewNow() - held.current.skew > jumpMs) {
        const sample = await exchange(() => ask(AbortSignal.timeout(patienceMs)), device)
        if (!sample) throw new Error('The clock changed while it was measured.')
        take(sample)
      }
      const { skew } = held.current
      const correction = correctionOf(read, { offset: best.current?.offset ?? read.offset, skew })
      // Once and for all: a further try must not tell another moment.
      doubtful.current.set(request.id, correction)
      return movedBy(request, correction)
    },
    [ask, take],
  )
  return useMemo(() => ({ now, estimate, measure, mind, mend }), [now, estimate, measure, mind, mend])
}

/** None counts as the middle of a burst: after an exchange that told nothing the next one follows soon. */
function pauseAfter(taken: number): number {
  return taken > 0 && taken % burst === 0 ? betweenBurstsMs : betweenSamplesMs
}

const device: DeviceClock = { wall: () => Date.now(), monotonic: () => performance.now() }

function skewNow(): number {
  return device.wall() - device.monotonic()
}

/** The page itself was an exchange: a device an hour off is right from its first key, not from the first answer. */
function pageSample(renderedAt: number): ClockSample | null {
  const [page] = performance.getEntriesByType('navigation')
  if (!(page instanceof PerformanceNavigationTiming) || page.responseStart === 0) return null
  const skew = skewNow()
  const moments = pageMomentsOf(page.serverTiming) ?? { receivedAt: renderedAt, sentAt: renderedAt }
  return { askedAt: skew + page.requestStart, answeredAt: skew + page.responseStart, ...moments }
}

/**
 * When the server had the page's request and began its answer, as server/http/server-timing.ts says; null where nobody said it,
 * or a browser withholds it.
 */
export function pageMomentsOf(
  timings: readonly Pick<PerformanceServerTiming, 'name' | 'description'>[] | undefined,
): Pick<ClockSample, 'receivedAt' | 'sentAt'> | null {
  const said = timings?.find(({ name }) => name === 'clock')?.description
  const [, receivedAt, sentAt] = said?.match(/^(\d{1,15})-(\d{1,15})$/) ?? []
  return receivedAt && sentAt ? { receivedAt: Number(receivedAt), sentAt: Number(sentAt) } : null
}
