import type { CommandRequest } from '@/domain/live-session/command'
import { type ClockReading, correctionOf, movedBy, neverBackwards, setBackBy } from './correction'
import {
  type ClockEstimate,
  type ClockSample,
  type DeviceClock,
  estimateOf,
  exchange,
  jumpMs,
  type ServerMoments,
  skewOf,
} from './exchange'

export type ServerClock = {
  /** The server's time as this device estimates it, epoch ms. */
  readonly now: () => number
  /** Null before the first exchange. */
  readonly estimate: () => ClockEstimate | null
  /** Measures at once. */
  readonly measure: () => void
  /** Notes, for an act of this moment, that the device's clock has run ahead since it was last measured, if it has. */
  readonly noteDoubt: (id: string) => void
  /** The act at its true moment, measured first where that was in doubt. Rejects when the server cannot be asked. */
  readonly correctTime: (request: CommandRequest) => Promise<CommandRequest>
  /** Takes the load of the page as a first exchange, so that the time is right from the first key, without a request. */
  readonly begin: () => void
  /** Begins, measures now and from time to time; the function returned ends it. */
  readonly start: () => () => void
}

type Options = {
  readonly ask: (signal?: AbortSignal) => Promise<ServerMoments>
  readonly device: DeviceClock
  /** The load of the page as a first exchange; null where nothing is known of it. */
  readonly pageExchange: () => ClockSample | null
}

const burst = 5
/** Two bursts, so that one bad minute is held against the quickest exchange of the minute before. */
const remembered = 2 * burst
const betweenSamplesMs = 250
const betweenBurstsMs = 60_000
const afterFailureMs = 5_000
/** An act waits no longer for the measurement of its moment. */
const timeoutMs = 10_000

/** The server's time, measured at the start, every minute, and whenever the device's clock was changed or slept. */
export function createServerClock({ ask, device, pageExchange }: Options): ServerClock {
  let samples: readonly ClockSample[] = []
  let measuredSkew = 0
  let best: ClockEstimate | null = null
  let shown = Number.NEGATIVE_INFINITY
  let isMeasuring = false
  let hasBegun = false
  let isStarted = false
  /** Exchanges since the burst began. */
  let taken = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** By act id: how its moment was read, or its error in ms once known. */
  const doubts = new Map<string, ClockReading | number>()

  function take(sample: ClockSample) {
    const skew = skewOf(device)
    const isSameClock = Math.abs(skew - measuredSkew) <= jumpMs
    samples = [...(isSameClock ? samples : []), sample].slice(-remembered)
    measuredSkew = skew
    best = estimateOf(samples)
  }

  async function sampleOnce() {
    clearTimeout(timer)
    isMeasuring = true
    const sample = await exchange(ask, device).catch(() => undefined)
    isMeasuring = false
    if (!isStarted) return
    if (sample) take(sample)
    taken = sample ? taken + 1 : 0
    clearTimeout(timer)
    timer = setTimeout(sampleOnce, sample === undefined ? afterFailureMs : pauseAfter(taken))
  }

  function begin() {
    if (hasBegun) return
    hasBegun = true
    const page = pageExchange()
    if (page) take(page)
  }

  function measure() {
    if (!isStarted) return
    taken = 0
    void sampleOnce()
  }

  function read(): number {
    const offset = best?.offset ?? 0
    const skew = skewOf(device)
    if (best === null || Math.abs(skew - measuredSkew) <= jumpMs) return device.wall() + offset
    if (!isMeasuring) measure()
    return device.wall() + offset + setBackBy(measuredSkew, skew)
  }

  return {
    begin,
    measure,
    estimate: () => best,
    now() {
      shown = neverBackwards(shown, read())
      return shown
    },
    noteDoubt(id) {
      const skew = skewOf(device)
      if (best !== null && skew - measuredSkew > jumpMs) doubts.set(id, { offset: best.offset, skew })
    },
    async correctTime(request) {
      const doubt = doubts.get(request.id) ?? 0
      if (typeof doubt === 'number') return movedBy(request, doubt)
      if (skewOf(device) - measuredSkew > jumpMs) {
        const sample = await exchange(() => ask(AbortSignal.timeout(timeoutMs)), device)
        if (!sample) throw new Error('The clock changed while it was measured.')
        take(sample)
      }
      const correction = correctionOf(doubt, { offset: best?.offset ?? doubt.offset, skew: measuredSkew })
      // Worked out once: a further try must not tell another moment.
      doubts.set(request.id, correction)
      return movedBy(request, correction)
    },
    start() {
      isStarted = true
      begin()
      measure()
      return () => {
        isStarted = false
        clearTimeout(timer)
      }
    },
  }
}

/** Ms until the next exchange. After one that told nothing (`taken` is 0) the next follows as within a burst. */
function pauseAfter(taken: number): number {
  return taken > 0 && taken % burst === 0 ? betweenBurstsMs : betweenSamplesMs
}
