import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DialPoint } from '@/domain/live-session/dial/dial'
import { readPair } from '@/domain/live-session/recall/lines'
import { countLooks } from '../../../support/looked'

const minute = 60_000
const line = (...points: readonly [minutes: number, value: number][]): readonly DialPoint[] =>
  points.map(([minutes, value]) => ({ atMs: minutes * minute, value }))

const anyLine = fc
  .array(fc.record({ at: fc.nat(240), value: fc.nat(100) }), { minLength: 2, maxLength: 40 })
  .map((points) => [...new Map(points.map(({ at, value }) => [at * 5_000, value]))])
  .map((points) => points.map(([atMs, value]) => ({ atMs, value })).sort((a, b) => a.atMs - b.atMs))
  .filter(({ length }) => length >= 2)

describe('the dial and its redrawing', () => {
  it('follow each other until the moment from which the advisor believed the beneficiary more understood', () => {
    const { stretches } = readPair(
      line([0, 50], [8, 60], [9, 30], [20, 30]),
      line([0, 50], [8, 60], [20, 70]),
    )
    expect(stretches.map(({ level }) => level)).toEqual(['near', 'above'])
    expect(stretches[0]?.toMs).toBe(510_000)
    expect(stretches[1]).toMatchObject({ fromMs: 510_000, toMs: 20 * minute })
  })

  it('part for fifteen points or more, and for longer than a moment', () => {
    const high = (points: number) =>
      readPair(line([0, 50], [10, 50]), line([0, 50 + points], [10, 50 + points]))
    expect(high(14).stretches.map(({ level }) => level)).toEqual(['near'])
    expect(high(15).stretches.map(({ level }) => level)).toEqual(['above'])
    const crossing = readPair(line([0, 50], [5, 50], [5.1, 90], [5.2, 50], [10, 50]), line([0, 50], [10, 50]))
    expect(crossing.stretches.map(({ level }) => level)).toEqual(['near'])
  })

  it('a line drawn too high throughout follows every move all the same', () => {
    const dial = line([0, 50], [4, 20], [8, 60], [10, 60])
    const redrawn = dial.map(({ atMs, value }) => ({ atMs, value: value + 20 }))
    const { stretches, moves } = readPair(dial, redrawn)
    expect(stretches.map(({ level }) => level)).toEqual(['above'])
    expect(moves.map(({ direction, redrawn: how }) => [direction, how])).toEqual([
      ['down', 'alike'],
      ['up', 'alike'],
    ])
  })

  it('a line may stay where the dial moves, or move the other way', () => {
    const dial = line([0, 50], [4, 20], [10, 20])
    expect(readPair(dial, line([0, 50], [10, 50])).moves).toMatchObject([
      { direction: 'down', redrawn: 'still' },
    ])
    expect(readPair(dial, line([0, 50], [4, 70], [10, 70])).moves).toMatchObject([{ redrawn: 'otherwise' }])
  })

  it('are read as far as the advisor drew, and not at all beside a dial that never moved', () => {
    const { stretches } = readPair(line([0, 50], [20, 50]), line([0, 50], [6, 50]))
    expect(stretches).toEqual([{ level: 'near', fromMs: 0, toMs: 6 * minute }])
    expect(readPair([], line([0, 50], [6, 50]))).toEqual({ stretches: [], moves: [] })
  })

  it('every stretch begins where the one before ends, at another level, and moves follow in time', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyLine, anyLine, (dial, redrawn) => {
        const { stretches, moves } = readPair(dial, redrawn)
        for (const [index, { level, fromMs, toMs }] of stretches.entries()) {
          looked.once()
          expect(toMs).toBeGreaterThanOrEqual(fromMs)
          const next = stretches[index + 1]
          if (next) expect([next.fromMs, next.level === level]).toEqual([toMs, false])
        }
        for (const [index, { fromMs, toMs, direction }] of moves.entries()) {
          looked.once()
          expect(toMs).toBeGreaterThan(fromMs)
          const next = moves[index + 1]
          if (next) expect([next.fromMs >= toMs, next.direction === direction]).toEqual([true, false])
        }
      }),
      { numRuns: 300 },
    )
    looked.expectAtLeast(300)
  })

  it('a line beside itself is near throughout and follows every move', () => {
    fc.assert(
      fc.property(anyLine, (dial) => {
        const { stretches, moves } = readPair(dial, dial)
        expect(stretches.every(({ level }) => level === 'near')).toBe(true)
        expect(moves.every(({ redrawn }) => redrawn === 'alike')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
