import { afterEach, describe, expect, it, vi } from 'vitest'
import { bucketOf, dialWriterOf } from '@/app/_live/timeline/drawing/dial-path'
import { placeRows } from '@/app/_live/timeline/drawing/placed-row'
import { piecesOfZoom, whileResting } from '@/app/_live/timeline/drawing/preparing'
import { crowdsOf, steppedScale } from '@/reading/lanes/crowds'
import type { Lane, TimelineItem } from '@/reading/lanes/lanes'
import type { Placed } from '@/reading/lanes/layout'

let reads = 0
const items = Array.from({ length: 100 }, (_, index) => ({
  id: `i${index}`,
  get atMs() {
    reads += 1
    return index * 9_000
  },
})) as unknown as TimelineItem[]
const lane = { id: 'l', kind: 'items', rows: [{ id: 'r', items }] } as unknown as Lane
const curve = Array.from({ length: 900 }, (_, index) => ({ atMs: index * 1_000, value: index % 100 }))
const dial = { id: 'd', kind: 'dial', curve, items: [] } as unknown as Lane
const placed = [
  { lane, top: 0, height: 40, label: 0 },
  { lane: dial, top: 40, height: 40, label: 40 },
] as unknown as Placed<Lane>[]
const ground = { placed, plotPx: 1_000, limitMs: 900_000 }

afterEach(() => vi.unstubAllGlobals())

describe('what a zoom will ask for', () => {
  it('is gathered for every scale from the whole to the closest: asking for it reads no shape again', () => {
    for (const _ of piecesOfZoom(ground));
    reads = 0
    for (let lengthMs = ground.limitMs; lengthMs >= 10_000; lengthMs /= 1.1)
      crowdsOf(items, steppedScale(ground.plotPx / lengthMs, 'l/r'), new Set())
    expect(reads).toBe(0)
    crowdsOf(items, steppedScale(ground.plotPx / 1_000, 'l/r'), new Set())
    expect(reads).toBeGreaterThan(0)
  })

  it('has the line of the dial written for every scale: no point of it is read again', () => {
    for (const _ of piecesOfZoom(ground));
    const place = placeRows(placed).dial
    if (!place) throw new Error('no dial')
    const asked = vi.spyOn(place, 'y')
    const { write } = dialWriterOf(curve, place)
    for (let lengthMs = ground.limitMs; lengthMs >= 10_000; lengthMs /= 2)
      expect(write(bucketOf(ground.plotPx / lengthMs), 0, lengthMs)?.text).toMatch(/^M0 /u)
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('pieces worked off while the browser rests', () => {
  function restingBrowser() {
    const asked: IdleRequestCallback[] = []
    vi.stubGlobal('window', { requestIdleCallback: true })
    vi.stubGlobal('requestIdleCallback', (go: IdleRequestCallback) => asked.push(go))
    vi.stubGlobal('cancelIdleCallback', () => void asked.splice(0))
    /** Lets it rest for so many pieces. */
    return (pieces: number) => {
      let left = pieces
      asked.shift()?.({ didTimeout: false, timeRemaining: () => (left-- > 0 ? 10 : 1) })
    }
  }
  function counted(until: number) {
    let done = 0
    function* count() {
      for (; done < until; done += 1) yield
    }
    return { pieces: count(), done: () => done }
  }

  it('are as many as fit, and the others at its next rest', () => {
    const rest = restingBrowser()
    const { pieces, done } = counted(10)
    whileResting(pieces)
    rest(4)
    const first = done()
    expect(first).toBeGreaterThan(2)
    expect(first).toBeLessThan(5)
    rest(100)
    expect(done()).toBe(10)
  })

  it('are left once no drawing wants them', () => {
    const rest = restingBrowser()
    const { pieces, done } = counted(10)
    const stop = whileResting(pieces)
    rest(4)
    const first = done()
    stop()
    rest(100)
    expect(done()).toBe(first)
  })

  it('are left where the browser cannot say when it rests', () => {
    vi.stubGlobal('window', {})
    const { pieces, done } = counted(10)
    whileResting(pieces)()
    expect(done()).toBe(0)
  })
})
