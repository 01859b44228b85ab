import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Arrived,
  type ArrivedSegment,
  arrivedOf,
  type Now,
  recordedLine,
  type Stretch,
  withSeen,
} from '@/domain/live-session/recording/recorded-line'

const stretch = (fromMs: number, toMs: number): Stretch => ({ fromMs, toMs })

const told = (...pairs: [string | null, Now][]) => new Map(pairs)
const whole: Arrived = { personId: 'ines', recorded: [stretch(0, 60_000)], gaps: [] }

const segment = (fromMs: number, toMs: number, cause: ArrivedSegment['cause'] = null): ArrivedSegment => ({
  personId: 'ines',
  fromMs,
  toMs,
  cause,
})

describe('What has arrived of a person', () => {
  it('has a gap where a fault came between two segments', () => {
    expect(arrivedOf([segment(0, 10_000), segment(28_000, 40_000, 'asleep')])).toEqual([
      {
        personId: 'ines',
        recorded: [stretch(0, 10_000), stretch(28_000, 40_000)],
        gaps: [stretch(10_000, 28_000)],
      },
    ])
  })

  it('has no gap where a pause was asked for', () => {
    const [ines] = arrivedOf([segment(0, 10_000), segment(28_000, 40_000, 'pause')])
    expect(ines?.gaps).toEqual([])
    expect(ines?.recorded).toEqual([stretch(0, 10_000), stretch(28_000, 40_000)])
  })

  it('is told of each person, in whatever order segments came', () => {
    const room = { ...segment(0, 8_000), personId: null }
    expect(arrivedOf([segment(10_000, 20_000), room, segment(0, 10_000)])).toEqual([
      { personId: null, recorded: [stretch(0, 8_000)], gaps: [] },
      { personId: 'ines', recorded: [stretch(0, 20_000)], gaps: [] },
    ])
  })
})

describe('The line under the phases', () => {
  it('runs where every person is recorded, and is missing where one is not', () => {
    const thomas: Arrived = {
      personId: 'thomas',
      recorded: [stretch(0, 20_000), stretch(38_000, 60_000)],
      gaps: [stretch(20_000, 38_000)],
    }
    expect(recordedLine([whole, thomas], told(), { nowMs: 60_000, agreedMs: null })).toEqual({
      whole: [stretch(0, 20_000), stretch(38_000, 60_000)],
      missing: [stretch(20_000, 38_000)],
    })
  })

  it('goes on to the present as long as each device says that it records', () => {
    const now = told(['ines', { state: 'recorded' }])
    expect(recordedLine([whole], now, { nowMs: 75_000, agreedMs: 0 }).whole).toEqual([stretch(0, 75_000)])
  })

  it('begins again where a pause ended', () => {
    const now = told(['ines', { state: 'recorded' }])
    expect(recordedLine([whole], now, { nowMs: 95_000, agreedMs: 90_000 }).whole).toEqual([
      stretch(0, 60_000),
      stretch(90_000, 95_000),
    ])
  })

  it('tells from when on a device says that it does not record', () => {
    const now = told(['ines', { state: 'missing', since: 62_000 }])
    expect(recordedLine([whole], now, { nowMs: 80_000, agreedMs: 0 })).toEqual({
      whole: [stretch(0, 62_000)],
      missing: [stretch(62_000, 80_000)],
    })
  })

  it('keeps what was seen to be missing when the device then falls silent, until it arrives after all', () => {
    const full = told(['ines', { state: 'missing', since: 62_000 }])
    const silent = told(['ines', { state: 'missing', since: 80_000 }])
    let seen = withSeen(new Map(), full, 70_000)
    seen = withSeen(seen, full, 79_000)
    seen = withSeen(seen, silent, 90_000)
    expect(seen.get('ines')).toEqual([stretch(62_000, 79_000), stretch(80_000, 90_000)])
    expect(recordedLine([whole], silent, { nowMs: 90_000, agreedMs: 0, seen }).missing[0]?.fromMs).toBe(
      62_000,
    )
    const later: Arrived = { ...whole, recorded: [stretch(0, 95_000)] }
    const now = told(['ines', { state: 'recorded' }])
    expect(recordedLine([later], now, { nowMs: 96_000, agreedMs: 0, seen })).toEqual({
      whole: [stretch(0, 96_000)],
      missing: [],
    })
  })

  it('stands still while nothing may be recorded, or nothing is known', () => {
    for (const now of [told(), told(['ines', { state: 'unknown' }])])
      expect(recordedLine([whole], now, { nowMs: 90_000, agreedMs: 0 }).whole).toEqual([stretch(0, 60_000)])
    const recorded = told(['ines', { state: 'recorded' }])
    expect(recordedLine([whole], recorded, { nowMs: 90_000, agreedMs: null }).whole).toEqual([
      stretch(0, 60_000),
    ])
    expect(recordedLine([], told(), { nowMs: 90_000, agreedMs: 0 })).toEqual({ whole: [], missing: [] })
  })

  it('never draws one moment as whole and missing', () => {
    const second = fc.integer({ min: 0, max: 60 }).map((seconds) => seconds * 2_000)
    const stretches = fc
      .array(fc.tuple(second, second), { maxLength: 5 })
      .map((pairs) => pairs.map(([one, other]) => stretch(Math.min(one, other), Math.max(one, other))))
    const person = (personId: string) =>
      fc.record({ recorded: stretches, gaps: stretches }).map((given): Arrived => ({ personId, ...given }))
    fc.assert(
      fc.property(person('ines'), person('thomas'), second, (ines, thomas, since) => {
        const now = told(['ines', { state: 'missing', since }], ['thomas', { state: 'recorded' }])
        const line = recordedLine([ines, thomas], now, { nowMs: 130_000, agreedMs: 0 })
        for (const one of line.whole)
          for (const other of line.missing)
            expect(Math.min(one.toMs, other.toMs)).toBeLessThanOrEqual(Math.max(one.fromMs, other.fromMs))
      }),
      { numRuns: 300 },
    )
  })
})
