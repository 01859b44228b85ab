import { describe, expect, it } from 'vitest'
import {
  type Fold,
  foldLengths,
  foldPx,
  foldsOf,
  isFoldInSight,
  presentX,
} from '@/app/_live/timeline/drawing/folds'
import { scaleOf } from '@/reading/lanes/layout'
import { itemAt } from '../items'

const foldAt = (atMs: number, label = '00:28'): Fold => ({
  stop: itemAt(atMs, { family: 'stop', shape: 'pause', label }),
  isSigned: true,
})
// A pixel is half a second: from 100 px at 02:00 to 820 px at 08:00.
const scale = scaleOf({ fromMs: 120_000, toMs: 480_000 }, 100, 820)

describe('a fold of the timeline', () => {
  it('leaves at the left edge whole or not at all', () => {
    expect(isFoldInSight(foldAt(126_000), scale)).toBe(true)
    expect(isFoldInSight(foldAt(125_000), scale)).toBe(false)
    expect(isFoldInSight(foldAt(100_000), scale)).toBe(false)
  })

  it('has the present behind it until the clock has moved on: no time passes in it', () => {
    const folds = [foldAt(200_000), foldAt(300_000)]
    const behind = scale.x(300_000) + foldPx / 2
    expect(presentX(300_000, folds, scale)).toBe(behind)
    expect(presentX(303_000, folds, scale)).toBe(behind)
    expect(presentX(310_000, folds, scale)).toBe(scale.x(310_000))
    expect(presentX(250_000, folds, scale)).toBe(scale.x(250_000))
    expect(presentX(250_000, [], scale)).toBe(scale.x(250_000))
  })

  it('has its length above it, clear of the present and of the length of a stop that follows', () => {
    const folds = [foldAt(200_000, '00:28'), foldAt(280_000, '00:12'), foldAt(300_000, '00:41')]
    const nowX = presentX(300_000, folds, scale)
    const lengths = foldLengths(folds, scale, nowX)
    expect(lengths.map(({ stop }) => stop.label)).toEqual(['00:28', '00:12', '00:41'])
    const places = [...lengths.map(({ x }) => x), nowX]
    for (const [at, x] of places.slice(1).entries()) expect(x - (places[at] ?? 0)).toBeGreaterThanOrEqual(42)
    expect(lengths[0]?.x).toBe(scale.x(200_000))
  })

  it('is that of the stops, from the lane of the phases or a lane of their own', () => {
    const [item] = [itemAt(1_000)]
    const base = { title: '', subtitle: '', height: 24 }
    const phases = { ...base, kind: 'phases', id: 'phases', by: '', stays: [], overrun: null } as const
    expect(foldsOf([{ ...phases, stops: [item] }])).toEqual([{ stop: item, isSigned: true }])
    const lane = { ...base, kind: 'items', id: 'stops', rows: [{ id: 'stops', items: [item] }] } as const
    expect(foldsOf([{ ...phases, stops: [] }, lane])).toEqual([{ stop: item, isSigned: false }])
  })
})
