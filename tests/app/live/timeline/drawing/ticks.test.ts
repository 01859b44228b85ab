import { describe, expect, it } from 'vitest'
import { ticksUnder } from '@/app/_live/timeline/drawing/ticks'
import type { Crowd } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'

const item = (atMs: number) => ({ id: String(atMs), atMs }) as TimelineItem
const crowd = (shiftPx: number, ...moments: number[]): Crowd => {
  const members = moments.map(item)
  return { lead: members[0] ?? item(0), members, shiftPx, isCounted: members.length > 1 }
}
const whole = { fromMs: 0, toMs: 60_000 }

describe('ticks under shapes', () => {
  it('stand at each moment of shapes drawn as one or moved aside, in seconds', () => {
    expect(ticksUnder([crowd(0, 1_000, 1_500), crowd(3, 9_000)], whole)).toBe('M1 7.5v4M1.5 7.5v4M9 7.5v4')
  })

  it('do not stand under a shape that is at its moment', () => {
    expect(ticksUnder([crowd(0, 1_000), crowd(-2, 2_000)], whole)).toBe('')
  })

  it('are those of the stretch that is drawn, and of shapes that reach into it', () => {
    const crowds = [crowd(0, 1_000, 2_000), crowd(0, 3_000, 6_000), crowd(0, 8_000, 9_000)]
    expect(ticksUnder(crowds, { fromMs: 5_000, toMs: 7_000 })).toBe('M3 7.5v4M6 7.5v4')
  })
})
