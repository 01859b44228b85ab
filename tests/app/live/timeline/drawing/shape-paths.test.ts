import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnOf } from '@/app/_live/timeline/drawing/shape-paths'
import { laidFor, shiftTo } from '@/app/_live/timeline/moving/moving-window'
import { crowdsOf } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { type Scale, scaleOf } from '@/reading/lanes/layout'
import { itemAt } from '../items'

const nobody: ReadonlySet<string> = new Set()
const y = 40.5
/** The points of a path, in its order. */
const pointsOf = (path: string) =>
  [...path.matchAll(/[ML](\S+) ([^MLh]+)/gu)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
const placeOn = (scale: Scale) => (item: TimelineItem, shiftPx: number) => ({
  x: scale.x(item.atMs) + shiftPx,
  y,
})

const anyItems = fc
  .array(
    fc.record({
      atMs: fc.integer({ min: 0, max: 600_000 }),
      shape: fc.constantFrom('triangle' as const, 'square' as const),
      valence: fc.constantFrom('demonstrated' as const, 'missed' as const, 'breached' as const, null),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((some) =>
    some
      .sort((a, b) => a.atMs - b.atMs)
      .map((item, index) => itemAt(item.atMs, { ...item, id: String(index) })),
  )

describe('the shapes of a row as paths', () => {
  it('have a point for every crowd, once, with its own shape', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const scale = scaleOf({ fromMs: 0, toMs: 600_000 }, 0, 1_000)
        const crowds = crowdsOf(items, 1 / 600, nobody)
        const shapes = drawnOf(crowds, null, placeOn(scale)).filter(({ kind }) => kind === 'shape')
        const drawn = shapes.flatMap((each) =>
          pointsOf(each.path).map(({ x }) => `${each.key} ${x.toFixed(1)}`),
        )
        const wanted = crowds.map(({ lead, shiftPx }) => {
          const x = Math.round((scale.x(lead.atMs) + shiftPx + 0.5) * 100) / 100
          return `${lead.shape}-${lead.valence}-${lead.colour} ${x.toFixed(1)}`
        })
        expect(drawn.sort()).toEqual(wanted.sort())
      }),
    )
  })

  it('moved with a hand stand where they are laid out at rest, to a hundredth of a pixel', () => {
    const byPx = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(anyItems, byPx, (items, by) => {
        const window = { fromMs: 200_000, toMs: 300_000 }
        const seen = { fromMs: window.fromMs + by * 100, toMs: window.toMs + by * 100 }
        const crowds = crowdsOf(items, 1 / 100, nobody)
        const [laid, atRest] = [laidFor(window).window, seen].map((each) =>
          drawnOf(crowds, null, placeOn(scaleOf(each, 0, 1_000))),
        )
        const shift = shiftTo(window, seen, 1_000) ?? Number.NaN
        expect(laid?.map(({ key }) => key)).toEqual(atRest?.map(({ key }) => key))
        laid?.forEach(({ path }, index) => {
          const there = pointsOf(atRest?.[index]?.path ?? '')
          pointsOf(path).forEach((point, at) => {
            expect(Math.abs(point.x + shift - (there[at]?.x ?? Number.NaN))).toBeLessThan(0.011)
            expect(there[at]?.y).toBe(point.y)
          })
        })
      }),
    )
  })

  it('lie over each other by their weight: counts, shapes, missed marks, breaches, the chosen one', () => {
    const item = (id: string, atMs: number, valence: TimelineItem['valence']) => itemAt(atMs, { id, valence })
    const crowd = (...members: [TimelineItem, ...TimelineItem[]]) => ({
      lead: members[0],
      members,
      shiftPx: 0,
      isCounted: members.length > 1,
    })
    const crowds = [
      crowd(item('b', 1_000, 'breached')),
      crowd(item('c', 2_000, 'demonstrated')),
      crowd(item('d', 3_000, 'demonstrated'), item('e', 3_100, 'demonstrated')),
      crowd(item('m', 4_000, 'missed')),
    ]
    const place = placeOn(scaleOf({ fromMs: 0, toMs: 10_000 }, 0, 100))
    const kinds = drawnOf(crowds, 'c', place).map((each) =>
      each.kind === 'count' ? each.count : `${each.sign.valence}${each.isChosen ? ', chosen' : ''}`,
    )
    expect(kinds).toEqual([2, 'demonstrated', 'missed', 'breached', 'demonstrated, chosen'])
  })
})
