import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageHolding, pageOf } from '@/app/_kit/table/pages'
import { lastPassed, passing, toSay } from '@/app/_live/timeline/playhead/passing'
import { itemAt } from '../items'

const items = [1_000, 2_000, 2_200, 9_000].map((atMs) => itemAt(atMs))
const moments = (some: readonly { atMs: number }[]) => some.map(({ atMs }) => atMs)

describe('marks the playing cursor passes', () => {
  it('glow for a moment after it, longer on the line the faster it runs', () => {
    expect(moments(passing(items, 2_300, 1))).toEqual([1_000, 2_000, 2_200])
    expect(moments(passing(items, 3_000, 1))).toEqual([2_000, 2_200])
    expect(moments(passing(items, 999, 1))).toEqual([])
    expect(moments(passing(items, 8_000, 4))).toEqual([2_200])
  })

  it('leave the last of them to be shown', () => {
    expect(lastPassed(items, 999)).toBeNull()
    expect(lastPassed(items, 2_100)?.atMs).toBe(2_000)
    expect(lastPassed(items, 60_000)?.atMs).toBe(9_000)
  })

  it('are said once each, no oftener than every four seconds', () => {
    const frame = 16
    let said = { upToMs: 0, at: 0 }
    const heard: { at: number; moments: number[] }[] = []
    for (let now = 10_000; now < 22_000; now += frame) {
      const step = toSay(items, now - 10_000, now, said)
      said = step.said
      if (step.passed.length > 0) heard.push({ at: now, moments: moments(step.passed) })
    }
    expect(heard.flatMap((each) => each.moments)).toEqual([1_000, 2_000, 2_200, 9_000])
    heard.slice(1).forEach((each, index) => {
      expect(each.at - (heard[index]?.at ?? 0)).toBeGreaterThanOrEqual(4_000)
    })
  })

  it('are not said when the cursor jumped back over them', () => {
    expect(toSay(items, 500, 20_000, { upToMs: 9_500, at: 0 })).toEqual({
      passed: [],
      said: { upToMs: 500, at: 0 },
    })
  })
})

describe('a long list by pages', () => {
  it('has every line on exactly one page', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (length) => {
        const lines = Array.from({ length }, (_, index) => index)
        const { pages } = pageOf(lines, 0)
        const read = Array.from({ length: pages }, (_, page) => pageOf(lines, page).lines).flat()
        expect(read).toEqual(lines)
        for (const line of lines) expect(pageOf(lines, pageHolding(line)).lines).toContain(line)
      }),
      { numRuns: 20 },
    )
  })

  it('that has grown shorter shows its last page', () => {
    expect(pageOf([1, 2, 3], 7)).toMatchObject({ at: 0, pages: 1, lines: [1, 2, 3] })
    expect(pageHolding(-1)).toBe(0)
  })
})
