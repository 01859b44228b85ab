import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Point, reachBetween, thinned } from '@/app/_live/timeline/drawing/curve'
import { labelsByCurve } from '@/app/_live/timeline/drawing/curve-labels'
import { widthOf } from '@/reading/lanes/layout'

const bounds = { left: 136, right: 980, top: 200, bottom: 360 }

/** A line through the lane, and shapes that stand on it. */
const anyDrawing = fc
  .record({
    ys: fc.array(fc.integer({ min: bounds.top + 6, max: bounds.bottom - 6 }), {
      minLength: 2,
      maxLength: 40,
    }),
    shapes: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
    labels: fc.array(
      fc.constantFrom('père dépendant', 'seule son épouse sait', 'elle n’a pas choisi ce métier'),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
  })
  .map(({ ys, shapes, labels }) => {
    const wide = bounds.right - bounds.left
    const line = ys.map((y, index) => ({ x: bounds.left + (index / (ys.length - 1)) * wide, y }))
    const items = shapes.map((share, index) => {
      const x = bounds.left + share * wide
      return { id: `${index}`, x, y: reachBetween(line, x, x)?.top ?? 0, label: labels[index] ?? '' }
    })
    return { line, items }
  })
const boxOf = ({ text, x, y }: { text: string; x: number; y: number }) => ({
  left: x,
  right: x + widthOf(text),
  top: y - 12,
  bottom: y + 4,
})

describe('names of facts beside the dial’s curve', () => {
  it('never cross the curve, leave the lane or run into each other', () => {
    fc.assert(
      fc.property(anyDrawing, ({ line, items }) => {
        const boxes = [...labelsByCurve(items, line, bounds).values()].map(boxOf)
        for (const box of boxes) {
          const reach = reachBetween(line, box.left, box.right)
          expect(reach === null || reach.bottom < box.top || reach.top > box.bottom).toBe(true)
          expect(box.left >= bounds.left && box.right <= bounds.right).toBe(true)
          expect(box.top >= bounds.top && box.bottom <= bounds.bottom).toBe(true)
        }
        boxes.forEach((a, index) => {
          for (const b of boxes.slice(index + 1))
            expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(
              true,
            )
        })
      }),
    )
  })

  it('are whole where a flat curve leaves room, cut short where there is little', () => {
    const flat = [
      { x: 136, y: 280 },
      { x: 980, y: 280 },
    ]
    const item = { id: 'a', x: 400, y: 280, label: 'seule son épouse sait' }
    expect(labelsByCurve([item], flat, bounds).get('a')?.text).toBe(item.label)
    const close = { ...bounds, left: 330, right: 470 }
    expect(labelsByCurve([item], flat, { ...close, left: 380, right: 490 }).get('a')?.text).toMatch(
      /^seule.*…$/,
    )
    expect(labelsByCurve([item], flat, { ...close, left: 395, right: 420 }).size).toBe(0)
  })
})

describe('a curve', () => {
  it('reaches between two places as high and as low as it runs there', () => {
    const line: Point[] = [
      { x: 0, y: 0 },
      { x: 10, y: 100 },
      { x: 20, y: 0 },
    ]
    expect(reachBetween(line, 5, 15)).toEqual({ top: 50, bottom: 100 })
    expect(reachBetween(line, 2, 4)).toEqual({ top: 20, bottom: 40 })
    expect(reachBetween(line, 30, 40)).toBeNull()
  })

  it('of thousands of points keeps its peaks and its ends, in order', () => {
    const curve = Array.from({ length: 4_000 }, (_, index) => ({
      atMs: index * 300,
      value: index === 1_234 ? 97 : index === 2_345 ? 3 : 50 + (index % 7),
    }))
    const kept = thinned(curve, 4_000, 0, 1_200_000)
    expect(kept.length).toBeLessThan(1_300)
    expect(kept.map(({ value }) => value)).toEqual(expect.arrayContaining([97, 3]))
    expect([kept[0], kept.at(-1)]).toEqual([curve[0], curve.at(-1)])
    expect(kept).toEqual([...kept].sort((a, b) => a.atMs - b.atMs))
  })

  it('out of sight is left out, save the points the line comes from and goes to', () => {
    const curve = [0, 10, 20, 30, 40].map((atMs) => ({ atMs, value: 50 }))
    expect(thinned(curve, 1, 15, 25).map(({ atMs }) => atMs)).toEqual([10, 20, 30])
  })
})
