import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChunkClocks,
  comingOf,
  type Gap,
  gapsOf,
  missingMs,
  missingOf,
  segmentsOf,
  syncErrorOf,
} from '@/domain/live-session/recording/heard'

const chunk = (
  segment: number,
  number: number,
  fromMs: number,
  rest: Partial<ChunkClocks> = {},
): ChunkClocks => ({
  segment,
  number,
  fromMs,
  toMs: fromMs + 2_000,
  mediaMs: 2_000,
  cause: null,
  ...rest,
})

/** Two segments with a phone asleep for 18 s between them; one chunk of the second never came. */
const chunks = [
  chunk(1, 2, 28_000),
  chunk(0, 0, 1_000),
  chunk(0, 1, 3_000),
  chunk(1, 0, 23_000, { cause: 'asleep' }),
]

describe('what a recorded track holds', () => {
  it('is its segments, in order of time, with why each began anew', () => {
    expect(segmentsOf(chunks)).toEqual([
      { segment: 0, fromMs: 1_000, toMs: 5_000, cause: null },
      { segment: 1, fromMs: 23_000, toMs: 30_000, cause: 'asleep' },
    ])
  })

  it('lacks what no chunk covers, each gap with its cause', () => {
    expect(gapsOf(chunks, 40_000)).toEqual([
      { fromMs: 5_000, toMs: 23_000, cause: 'asleep' },
      { fromMs: 25_000, toMs: 28_000, cause: 'lost' },
      { fromMs: 30_000, toMs: 40_000, cause: null },
    ])
  })

  it('is on its way where it is neither a gap nor in a segment that can be played', () => {
    const [first] = segmentsOf(chunks)
    const track = { segments: first ? [first] : [], gaps: gapsOf(chunks, 40_000) }
    expect(comingOf(track, 40_000)).toEqual([
      { fromMs: 23_000, toMs: 25_000 },
      { fromMs: 28_000, toMs: 30_000 },
    ])
    expect(comingOf({ ...track, segments: segmentsOf(chunks) }, 40_000)).toEqual([])
    expect(comingOf({ segments: [], gaps: [] }, 9_000)).toEqual([{ fromMs: 0, toMs: 9_000 }])
  })

  it('lacks nothing by the moment that a recorder takes to start and to end', () => {
    expect(gapsOf([chunk(0, 0, 1_900)], 5_800)).toEqual([])
    expect(gapsOf([chunk(0, 0, 2_000)], 5_900)).toEqual([{ fromMs: 0, toMs: 2_000, cause: null }])
  })

  it('lacks all of an interview of which nothing came', () => {
    expect(gapsOf([], 40_000)).toEqual([{ fromMs: 0, toMs: 40_000, cause: null }])
  })

  it('lacks exactly what its chunks leave out, in whatever order they came', () => {
    const stretches = fc.array(fc.record({ gap: fc.integer({ min: 2_000, max: 20_000 }), count: fc.nat(5) }))
    fc.assert(
      fc.property(stretches, fc.integer({ min: 2_000, max: 9_000 }), fc.nat(), (drawn, rest, turn) => {
        let atMs = 0
        const made: ChunkClocks[] = []
        const expected: { fromMs: number; toMs: number }[] = []
        for (const [segment, { gap, count }] of drawn.entries()) {
          expected.push({ fromMs: atMs, toMs: atMs + gap })
          atMs += gap
          for (let number = 0; number <= count; number++, atMs += 2_000)
            made.push(chunk(segment, number, atMs, { cause: 'offline' }))
        }
        expected.push({ fromMs: atMs, toMs: atMs + rest })
        const turned = [...made.slice(turn % (made.length || 1)), ...made.slice(0, turn % (made.length || 1))]
        expect(gapsOf(turned, atMs + rest).map(({ fromMs, toMs }) => ({ fromMs, toMs }))).toEqual(expected)
      }),
    )
  })
})

describe('how far the sound may stand from the clock', () => {
  it('is the largest distance of the two clocks, over all points measured', () => {
    const drifting = [
      chunk(0, 0, 0, { mediaMs: 1_990 }),
      chunk(0, 1, 2_000, { mediaMs: 1_970 }),
      chunk(1, 0, 9_000, { mediaMs: 2_010 }),
    ]
    expect(syncErrorOf(drifting)).toEqual({ mostMs: 40, points: 3 })
  })

  it('is not measured past a chunk that never came, and unknown without any', () => {
    expect(syncErrorOf([chunk(0, 0, 0), chunk(0, 2, 4_000, { mediaMs: 500 })])).toEqual({
      mostMs: 0,
      points: 1,
    })
    expect(syncErrorOf([chunk(0, 1, 2_000)])).toBeNull()
  })
})

describe('what is missing of a recording', () => {
  const pause = (fromMs: number): Gap => ({ fromMs, toMs: fromMs + 46_000, cause: 'pause' })
  const asleep: Gap = { fromMs: 613_000, toMs: 631_000, cause: 'asleep' }

  it('names those whose tracks one event ended, and each other gap by itself, in order of time', () => {
    const tracks = [
      { personId: 'thomas', gaps: [pause(418_000), asleep] },
      { personId: 'ines', gaps: [pause(418_400)] },
      { personId: 'ines', gaps: [pause(418_300), { ...asleep, cause: 'unplugged' as const }] },
    ]
    expect(missingOf(tracks)).toEqual([
      { ...pause(418_000), personIds: ['thomas', 'ines'] },
      { ...asleep, personIds: ['thomas'] },
      { ...asleep, cause: 'unplugged', personIds: ['ines'] },
    ])
  })

  it('counts a moment once, in however many tracks it is missing', () => {
    expect(missingMs([asleep, { ...asleep, toMs: 633_000 }, pause(0)])).toBe(66_000)
    expect(missingMs([])).toBe(0)
  })

  it('is at most the sum of its gaps and at least the longest', () => {
    const gap = fc.record({ fromMs: fc.nat(60_000), lengthMs: fc.nat(20_000) })
    fc.assert(
      fc.property(fc.array(gap, { minLength: 1 }), (drawn) => {
        const gaps = drawn.map(({ fromMs, lengthMs }) => ({ fromMs, toMs: fromMs + lengthMs, cause: null }))
        const lengths = drawn.map(({ lengthMs }) => lengthMs)
        const missing = missingMs(gaps)
        expect(missing).toBeGreaterThanOrEqual(Math.max(...lengths))
        expect(missing).toBeLessThanOrEqual(lengths.reduce((sum, each) => sum + each, 0))
      }),
    )
  })
})
