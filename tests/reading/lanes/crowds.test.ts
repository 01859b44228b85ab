import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPx, crowdsOf, heldBack, steppedScale, untilFor } from '@/reading/lanes/crowds'
import { itemAt } from '@/tests/app/live/timeline/items'

const nobody = new Set<string>()
const shapes = ['triangle', 'ring', 'dot', 'dash'] as const
const itemsUpTo = (maxLength: number) =>
  fc
    .uniqueArray(fc.record({ atMs: fc.nat(60_000), shape: fc.constantFrom(...shapes) }), {
      maxLength,
      selector: ({ atMs }) => atMs,
    })
    .map((all) => all.sort((a, b) => a.atMs - b.atMs).map(({ atMs, shape }) => itemAt(atMs, { shape })))
const anyScale = fc.double({ min: 0.000_1, max: 0.05, noNaN: true })
const many = Array.from({ length: 80 }, (_, at) => itemAt(100_000 + at * 10_000))

describe('shapes that would cover each other', () => {
  it('become one with their count where they are equal, and move apart where they are not', () => {
    const [ring, same, dash] = [
      itemAt(1_000, { shape: 'ring' }),
      itemAt(1_200, { shape: 'ring' }),
      itemAt(1_300, { shape: 'dash' }),
    ]
    const crowds = crowdsOf([ring, same, dash, itemAt(9_000)], 0.01, nobody)
    expect(crowds.map(({ lead, members }) => [lead.atMs, members.length])).toEqual([
      [1_000, 2],
      [1_300, 1],
      [9_000, 1],
    ])
    const [first, second, third] = crowds.map(({ lead, shiftPx }) => lead.atMs * 0.01 + shiftPx)
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(13 + countPx(2))
    // Each gives way by as much as the other.
    expect(((first ?? 0) + (second ?? 0)) / 2).toBeCloseTo(11.5)
    expect(third).toBe(90)
  })

  it('lose no item and cover none, whatever the scale', () => {
    fc.assert(
      fc.property(itemsUpTo(79), anyScale, (items, scale) => {
        const crowds = crowdsOf(items, scale, nobody)
        const members = crowds.flatMap((crowd) => crowd.members).sort((a, b) => a.atMs - b.atMs)
        expect(members).toEqual(items)
        const places = crowds.map(({ lead, shiftPx }) => lead.atMs * scale + shiftPx)
        places.slice(1).forEach((place, index) => {
          const room = 13 + countPx(crowds[index]?.members.length ?? 1)
          expect(place - (places[index] ?? 0)).toBeGreaterThan(room - 0.001)
        })
      }),
    )
  })

  it('stand for themselves where they are chosen or have the focus', () => {
    const crowds = crowdsOf([itemAt(1_000), itemAt(1_100), itemAt(1_200)], 0.01, new Set(['i1100']))
    expect(crowds.map(({ members }) => members.map(({ id }) => id))).toEqual([['i1000', 'i1200'], ['i1100']])
  })

  it('stay at their moments where there is room', () => {
    const crowds = crowdsOf([itemAt(1_000), itemAt(4_000, { shape: 'ring' })], 0.01, nobody)
    expect(crowds.map(({ shiftPx }) => shiftPx)).toEqual([0, 0])
  })
})

describe('a row of very many shapes', () => {
  it('draws what is close as one, led by what weighs most', () => {
    const [first, missed, breach] = [
      itemAt(1_000),
      itemAt(1_100, { valence: 'missed' }),
      itemAt(1_200, { valence: 'breached' }),
    ]
    const crowds = crowdsOf([first, missed, breach, ...many], 0.01, nobody)
    expect(crowds[0]?.lead.atMs).toBe(1_200)
    expect(crowds[0]?.members).toHaveLength(3)
    expect(crowds.every(({ shiftPx }) => shiftPx === 0)).toBe(true)
  })

  it('tells a count only where the next shape leaves room for it', () => {
    const near = [itemAt(1_000), itemAt(1_100), itemAt(2_000), itemAt(6_000), itemAt(6_100)]
    const counted = crowdsOf([...near, ...many], 0.01, nobody).slice(0, 3)
    expect(counted.map(({ members, isCounted }) => [members.length, isCounted])).toEqual([
      [2, false],
      [1, false],
      [2, true],
    ])
  })

  it('leaves a distance between crowds', () => {
    fc.assert(
      fc.property(itemsUpTo(200), anyScale, (items, scale) => {
        const crowds = crowdsOf([...items, ...many], scale, nobody)
        const starts = crowds.map(({ members }) => members[0]?.atMs ?? 0)
        starts.slice(1).forEach((start, index) => {
          expect((start - (starts[index] ?? 0)) * scale).toBeGreaterThan(5.999)
        })
      }),
    )
  })
})

it('a small zoom does not gather anew', () => {
  expect(steppedScale(0.0007, 'a')).toBe(steppedScale(0.00072, 'a'))
  expect(steppedScale(0.0007, 'a')).toBeLessThan(steppedScale(0.0014, 'a'))
})

it('rows step at scales of their own, each near the true one', () => {
  const rows = ['care/claire', 'care/paul', 'principles/claire', 'principles/paul', 'observer:lea/all']
  const scales = rows.map((row) => steppedScale(0.001, row))
  expect(new Set(scales).size).toBe(rows.length)
  fc.assert(
    fc.property(anyScale, fc.string(), (scale, row) => {
      expect(Math.abs(Math.log2(steppedScale(scale, row) / scale))).toBeLessThan(0.2501)
    }),
  )
})

it('what is asked again is not gathered again, and who stands alone makes another answer', () => {
  const items = [itemAt(1_000), itemAt(1_100), ...many]
  const crowds = crowdsOf(items, 0.01, nobody)
  expect(crowdsOf(items, 0.01, new Set())).toBe(crowds)
  expect(crowdsOf(items, 0.01, new Set(['i1100']))).toHaveLength(crowds.length + 1)
  expect(crowdsOf(items, 0.000_1, nobody).length).toBeLessThan(crowds.length)
  expect(crowdsOf([...items], 0.01, nobody)).toEqual(crowds)
})

describe('shapes beside the present', () => {
  it('stand whole before it, in their order, at every scale of a window, and cover no other', () => {
    let reached = 0
    fc.assert(
      fc.property(itemsUpTo(90), anyScale, fc.nat(3_000), (items, scale, agoMs) => {
        const last = items.at(-1)
        if (!last) return
        // The clock on the screen may be a second behind the mark that was just made.
        const untilMs = last.atMs - 1_000 + agoMs
        const stepped = steppedScale(scale, 'row')
        const held = heldBack(crowdsOf(items, stepped, nobody), stepped, untilMs)
        const ends = held.map(({ lead, members, shiftPx, isCounted }) => {
          const x = lead.atMs * scale + shiftPx
          return { from: x - 6.5, to: x + 6.5 + (isCounted ? countPx(members.length) : 0) }
        })
        for (const { to } of ends) expect(to).toBeLessThanOrEqual(untilMs * scale + 0.001)
        expect(held.flatMap(({ members }) => members)).toHaveLength(items.length)
        if (held !== crowdsOf(items, stepped, nobody)) reached += 1
      }),
    )
    expect(reached).toBeGreaterThan(10)
  })

  it('leave a row as it is once the present has moved on', () => {
    const row = { id: 'row', items: [itemAt(1_000), itemAt(60_000)] }
    const crowds = crowdsOf(row.items, steppedScale(0.01, 'row'), nobody)
    expect(heldBack(crowds, steppedScale(0.01, 'row'), 70_000)).toBe(crowds)
    expect(untilFor(row, 0.01, nobody, 70_000)).toBe(Number.POSITIVE_INFINITY)
    expect(untilFor(row, 0.01, nobody, 60_100)).toBe(60_100)
  })
})
