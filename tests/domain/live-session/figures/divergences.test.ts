import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialCurve } from '@/domain/live-session/dial/dial'
import { dialFall } from '@/domain/live-session/figures/dial-response'
import { dialDivergences, partingFall, ratingDivergences } from '@/domain/live-session/figures/divergences'
import { tallyByCode } from '@/domain/live-session/marking/tallies'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { anyMarks, anySamples, markAt, minute, second } from './marks'

const lengthMs = 20 * minute
const fallingTo = (value: number) => dialCurve([{ atMs: 65 * second, value }], lengthMs)

describe('a mark and the dial that part', () => {
  const praised = markAt(minute, 'activeListening', 'demonstrated')

  it('needs a positive mark and a fall of fifteen points', () => {
    expect(dialDivergences({ dial: fallingTo(35) }, [praised])).toEqual([{ mark: praised, fall: 15 }])
    expect(dialDivergences({ dial: fallingTo(36) }, [praised])).toEqual([])
    expect(
      dialDivergences({ dial: fallingTo(10) }, [
        markAt(minute, 'activeListening', 'missed'),
        markAt(minute, 'echo'),
      ]),
    ).toEqual([])
  })

  it('counts a principle upheld as well', () => {
    const upheld = markAt(minute, 'initiative', 'upheld')
    expect(dialDivergences({ dial: fallingTo(20) }, [upheld])).toEqual([{ mark: upheld, fall: 30 }])
  })

  it('lets marks less than ten seconds apart share one fall, the deepest', () => {
    const dial = dialCurve(
      [
        { atMs: 58 * second, value: 60 },
        { atMs: 61 * second, value: 70 },
        { atMs: 65 * second, value: 40 },
      ],
      lengthMs,
    )
    const early = markAt(58 * second, 'empathy', 'demonstrated')
    const late = markAt(61 * second, 'activeListening', 'demonstrated')
    expect(dialDivergences({ dial }, [early, late])).toEqual([{ mark: late, fall: 30 }])
  })

  it('lists positive marks with a fall, at least one of those that follow each other closely', () => {
    fc.assert(
      fc.property(anySamples, anyMarks, (samples, marks) => {
        const dial = dialCurve(samples, lengthMs)
        const found = dialDivergences({ dial }, marks)
        const parting = marks.filter(
          ({ valence, atMs }) =>
            (valence === 'demonstrated' || valence === 'upheld') && dialFall(dial, atMs) >= partingFall,
        )
        expect(found.length > 0).toBe(parting.length > 0)
        expect(found.length).toBeLessThanOrEqual(parting.length)
        for (const { mark } of found) expect(parting).toContain(mark)
      }),
    )
  })
})

describe('a self-rating and the marks that part', () => {
  const marks = (positive: number, negative: number, codeKey = 'empathy') =>
    tallyByCode([
      ...Array.from({ length: positive }, (_, n) => markAt(n, codeKey, 'demonstrated')),
      ...Array.from({ length: negative }, (_, n) => markAt(n, codeKey, 'missed')),
    ])

  it('is seen when the advisor rates high and half or less was marked +', () => {
    expect(ratingDivergences(grid, { empathy: 4 }, marks(3, 3))).toEqual([
      { codeKey: 'empathy', side: 'higher', rating: 4, positive: 3, total: 6 },
    ])
    expect(ratingDivergences(grid, { empathy: 4 }, marks(4, 3))).toEqual([])
    expect(ratingDivergences(grid, { empathy: 3 }, marks(0, 6))).toEqual([])
  })

  it('is seen when the advisor rates low and four fifths or more were marked +', () => {
    expect(ratingDivergences(grid, { empathy: 2 }, marks(4, 1))).toEqual([
      { codeKey: 'empathy', side: 'lower', rating: 2, positive: 4, total: 5 },
    ])
    expect(ratingDivergences(grid, { empathy: 2 }, marks(7, 2))).toEqual([])
  })

  it('is not read from fewer than five marks, nor without a rating, nor where there was no occasion', () => {
    expect(ratingDivergences(grid, { empathy: 5 }, marks(0, 4))).toEqual([])
    expect(ratingDivergences(grid, {}, marks(0, 9))).toEqual([])
    expect(ratingDivergences(grid, { empathy: 'noOccasion' }, marks(0, 9))).toEqual([])
    expect(ratingDivergences(grid, { empathy: 'noOccasion' }, marks(9, 0))).toEqual([])
  })

  it('never grows by rating nearer to the middle', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.constantFrom(1, 2, 3, 4, 5), (positive, negative, rating) => {
        const nearer = rating + Math.sign(3 - rating)
        const of = (value: number) => ratingDivergences(grid, { empathy: value }, marks(positive, negative))
        expect(of(nearer).length).toBeLessThanOrEqual(of(rating).length)
      }),
    )
  })
})
