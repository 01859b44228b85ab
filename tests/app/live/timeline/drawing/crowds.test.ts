import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdsOf, reachOf } from '@/app/_live/timeline/drawing/crowds'
import { itemAt } from '../items'

const nobody = new Set<string>()
const anyItems = fc
  .uniqueArray(fc.nat(60_000), { maxLength: 300 })
  .map((moments) => moments.sort((a, b) => a - b).map((atMs) => itemAt(atMs)))

describe('shapes too close to be told apart', () => {
  it('are drawn as one, led by what weighs most', () => {
    const [first, missed, breach] = [
      itemAt(1_000),
      itemAt(1_100, { valence: 'missed' }),
      itemAt(1_200, { valence: 'breached' }),
    ]
    const crowds = crowdsOf([first, missed, breach, itemAt(9_000)], 500, nobody)
    expect(crowds.map(({ lead, members }) => [lead.atMs, members.length])).toEqual([
      [1_200, 3],
      [9_000, 1],
    ])
  })

  it('lose nobody, keep the order of time and leave a distance between crowds', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 5_000 }), (items, reachMs) => {
        const crowds = crowdsOf(items, reachMs, nobody)
        expect(crowds.flatMap(({ members }) => members)).toEqual(items)
        const starts = crowds.map(({ members }) => members[0]?.atMs ?? 0)
        starts.slice(1).forEach((start, index) => {
          expect(start - (starts[index] ?? 0)).toBeGreaterThanOrEqual(reachMs)
        })
        expect(crowds.length).toBeLessThanOrEqual(60_000 / reachMs + 1)
      }),
    )
  })

  it('stand for themselves where they are chosen or have the focus', () => {
    const crowds = crowdsOf([itemAt(1_000), itemAt(1_100), itemAt(1_200)], 500, new Set(['i1100']))
    expect(crowds.map(({ members }) => members.map(({ id }) => id))).toEqual([['i1000', 'i1200'], ['i1100']])
  })

  it('stay apart in a row that is not crowded, and with a small zoom', () => {
    expect(reachOf(52, 0.0007)).toBe(0)
    expect(crowdsOf([itemAt(1), itemAt(2)], 0, nobody)).toHaveLength(2)
    expect(reachOf(500, 0.0007)).toBe(reachOf(500, 0.00072))
    expect(reachOf(500, 0.0007)).toBeGreaterThan(reachOf(500, 0.0014))
  })
})
