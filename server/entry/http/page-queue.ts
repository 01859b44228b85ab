import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Precedence } from './precedence'

export type PageLimits = {
  /** Pages under way at the same time. */
  readonly atOnce: number
  /** Requests that may wait, of all and of one who asks. */
  readonly waiting: number
  readonly waitingOfOne: number
  /** How long a page waits for procedures to be done, in ms. */
  readonly patienceMs: number
  /** While procedures come, a rest follows each page: so many times what the page took. */
  readonly rest: number
  /** A page that takes longer waits for something else than this thread: the next one is begun. */
  readonly turnMs: number
}

/** Ends once, however often it is called. */
export type EndTurn = () => void

/** Requests for pages, begun one after the other: each person's first before any second. */
export type PageQueue = {
  /** Waits for a turn on behalf of `key`. `full`: no more may wait. `gone`: the client went away. */
  take(
    key: string,
    response: Pick<ServerResponse, 'once' | 'off' | 'closed'>,
  ): Promise<EndTurn | 'full' | 'gone'>
}

type Place = { readonly key: string; readonly begin: (end: EndTurn) => void }

export function createPageQueue(limits: PageLimits, precedence: Precedence): PageQueue {
  let waiting: readonly Place[] = []
  /** For those who wait or were served lately: when, by count. */
  const servedAt = new Map<string, number>()
  let served = 0
  let underWay = 0
  let restUntil = 0
  let isBeginning = false

  /** The first request of the one who was served longest ago. */
  function next(): Place | undefined {
    const chosen = waiting.reduce<Place | undefined>(
      (best, place) => (best && turnOf(best) <= turnOf(place) ? best : place),
      undefined,
    )
    waiting = waiting.filter((place) => place !== chosen)
    return chosen
  }

  function turnOf({ key }: Place): number {
    return servedAt.get(key) ?? 0
  }

  async function beginAll(): Promise<void> {
    if (isBeginning) return
    isBeginning = true
    while (waiting.length > 0 && underWay < limits.atOnce) {
      const restMs = restUntil - performance.now()
      if (restMs > 0 && precedence.isAsked()) await delay(restMs)
      await precedence.gap(limits.patienceMs)
      const place = next()
      if (place) begin(place)
    }
    isBeginning = false
  }

  function begin({ key, begin: start }: Place): void {
    served += 1
    servedAt.set(key, served)
    if (servedAt.size > 2 * limits.waiting) forgetServed()
    underWay += 1
    const begun = performance.now()
    let hasEnded = false
    const end = () => {
      if (hasEnded) return
      hasEnded = true
      clearTimeout(timer)
      underWay -= 1
      const now = performance.now()
      restUntil = now + limits.rest * (now - begun)
      void beginAll()
    }
    const timer = setTimeout(end, limits.turnMs)
    start(end)
  }

  function forgetServed(): void {
    const keys = new Set(waiting.map(({ key }) => key))
    for (const key of servedAt.keys()) if (!keys.has(key)) servedAt.delete(key)
  }

  return {
    take(key, response) {
      if (response.closed) return Promise.resolve('gone')
      const ofOne = waiting.filter((place) => place.key === key).length
      if (waiting.length >= limits.waiting || ofOne >= limits.waitingOfOne) return Promise.resolve('full')
      return new Promise((resolve) => {
        const onGone = () => {
          waiting = waiting.filter((each) => each !== place)
          resolve('gone')
        }
        const place: Place = {
          key,
          begin: (end) => {
            response.off('close', onGone)
            resolve(end)
          },
        }
        response.once('close', onGone)
        waiting = [...waiting, place]
        void beginAll()
      })
    },
  }
}
