import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  type CodedMark,
  compareMarks,
  f1Of,
  type MarkDifference,
  momentOf,
  toleranceMs,
} from '@/domain/agreement/marks'
import { countLooks } from '@/tests/support/looked'
import { matchingVectors } from './vectors'

const mark = (codeKey: string, seconds: number, valence: string | null = null): CodedMark => ({
  codeKey,
  valence,
  atMs: seconds * 1_000,
})
const anyMark: fc.Arbitrary<CodedMark> = fc.record({
  codeKey: fc.constantFrom('empathy', 'authenticity', 'echo'),
  valence: fc.constantFrom('demonstrated', 'missed'),
  atMs: fc.nat(20_000),
})
const anyMarks = fc.array(anyMark, { maxLength: 25 })
const isApart = ({ a, b }: MarkDifference<CodedMark>) =>
  Math.abs((a?.atMs ?? Number.NaN) - (b?.atMs ?? Number.NaN))

describe('two people’s marks', () => {
  it.each(matchingVectors)('agree as in the vector within $toleranceMs ms', (vector) => {
    const marksAt = (moments: readonly number[]) =>
      moments.map((atMs) => ({ codeKey: 'echo', valence: null, atMs }))
    const { codes } = compareMarks(marksAt(vector.aMs), marksAt(vector.bMs), vector.toleranceMs)
    const counts = codes.get('echo')
    expect(counts?.both).toBe(vector.matches)
    expect(counts && agreementOf(counts)).toBe(vector.agreement)
    expect(counts && f1Of(counts)).toBeCloseTo(vector.f1, 4)
  })

  it('are the same mark when code and direction are, two seconds apart at most', () => {
    const { codes, differences } = compareMarks(
      [mark('empathy', 10, 'demonstrated')],
      [mark('empathy', 12, 'demonstrated')],
    )
    expect(codes.get('empathy')).toEqual({ a: 1, b: 1, both: 1 })
    expect(differences).toEqual([])
  })

  it('given one code in opposite directions, part on the direction', () => {
    const [plus, minus] = [mark('empathy', 10, 'demonstrated'), mark('empathy', 11, 'missed')]
    const { codes, differences } = compareMarks([plus], [minus])
    expect(codes.get('empathy')).toEqual({ a: 1, b: 1, both: 0 })
    expect(differences).toEqual([{ kind: 'direction', a: plus, b: minus }])
  })

  it('given different codes at one moment, are a confusion', () => {
    const [echo, summary] = [mark('echo', 10), mark('summary', 11)]
    expect(compareMarks([echo], [summary]).differences).toEqual([{ kind: 'confusion', a: echo, b: summary }])
  })

  it('given a mark the other has nothing left for, are an omission', () => {
    const [first, second] = [mark('echo', 10), mark('echo', 11)]
    expect(compareMarks([first, second], [mark('echo', 11)]).differences).toEqual([
      { kind: 'omission', a: first, b: null },
    ])
    expect(compareMarks([], [second]).differences).toEqual([{ kind: 'omission', a: null, b: second }])
  })

  it('count as agreed before they count as confused', () => {
    const { codes, differences } = compareMarks(
      [mark('echo', 10), mark('summary', 10)],
      [mark('summary', 10), mark('echo', 12)],
    )
    expect([...codes.values()].map(({ both }) => both)).toEqual([1, 1])
    expect(differences).toEqual([])
  })

  it('leave no rate where there is no mark', () => {
    const none = { a: 0, b: 0, both: 0 }
    expect([agreementOf(none), f1Of(none)]).toEqual([null, null])
  })

  it('agree entirely with themselves', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { codes, differences } = compareMarks(marks, [...marks])
        expect(differences).toEqual([])
        for (const counts of codes.values()) expect([agreementOf(counts), f1Of(counts)]).toEqual([1, 1])
      }),
    )
  })

  it('are each counted once: agreed, or in one difference', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const { codes, differences } = compareMarks(a, b)
        const both = [...codes.values()].reduce((sum, counts) => sum + counts.both, 0)
        const parted = (side: 'a' | 'b') => differences.flatMap((each) => each[side] ?? [])
        expect(both + parted('a').length).toBe(a.length)
        expect(both + parted('b').length).toBe(b.length)
        expect(new Set(parted('a')).size).toBe(parted('a').length)
        expect(new Set(parted('b')).size).toBe(parted('b').length)
      }),
    )
  })

  it('leave nothing alone that could be agreed, opposed or confused', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const { differences } = compareMarks(a, b)
        for (const each of differences) {
          const { kind } = each
          if (kind === 'omission') continue
          looked.once()
          expect(isApart(each)).toBeLessThanOrEqual(toleranceMs)
          expect(each.a.codeKey === each.b.codeKey).toBe(kind === 'direction')
          if (kind === 'direction') expect(each.a.valence).not.toBe(each.b.valence)
        }
        const alone = (side: 'a' | 'b') =>
          differences.filter(({ kind }) => kind === 'omission').flatMap((each) => each[side] ?? [])
        for (const one of alone('a'))
          for (const other of alone('b')) expect(Math.abs(one.atMs - other.atMs)).toBeGreaterThan(toleranceMs)
      }),
    )
    looked.expectAtLeast(25)
  })

  it('agree the same in either order, at rates from 0 to 1, F1 never the lower', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const turned = compareMarks(b, a).codes
        for (const [codeKey, counts] of compareMarks(a, b).codes) {
          expect(turned.get(codeKey)).toEqual({ a: counts.b, b: counts.a, both: counts.both })
          const [agreement, f1] = [agreementOf(counts) ?? 0, f1Of(counts) ?? 0]
          expect(agreement).toBeGreaterThanOrEqual(0)
          expect(f1).toBeGreaterThanOrEqual(agreement)
          expect(f1).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('part in order of time, the same at any time of the interview', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, fc.nat(3_600_000), (a, b, by) => {
        const moved = (marks: readonly CodedMark[]) =>
          marks.map((each) => ({ ...each, atMs: each.atMs + by }))
        const times = compareMarks(a, b).differences.map(momentOf)
        expect(times).toEqual(times.toSorted((one, other) => one - other))
        expect(compareMarks(moved(a), moved(b)).differences.map((each) => momentOf(each) - by)).toEqual(times)
      }),
    )
  })
})
