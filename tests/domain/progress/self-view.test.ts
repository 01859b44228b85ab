import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noOccasion, type OwnRating } from '@/domain/observation/self-assessment'
import { partsMost, type RatedInterview, selfView } from '@/domain/progress/self-view'

/** An interview in which the advisor rated empathy, and supervision noted it so often for and against. */
const rated = (own: OwnRating | null, positive: number, negative: number): RatedInterview => ({
  ownRatings: own === null ? null : { empathy: own },
  tallies: { empathy: [positive, negative] },
})
const verdictOf = (...interviews: RatedInterview[]) => selfView(interviews, 'empathy').verdict

describe('Two views of a code', () => {
  it('stand on one scale: all for it is 5, all against it is 1', () => {
    const { views } = selfView([rated(4, 5, 0), rated(2, 0, 6), rated(3, 4, 4)], 'empathy')
    expect(views).toEqual([
      { own: 4, noted: 5 },
      { own: 2, noted: 1 },
      { own: 3, noted: 3 },
    ])
  })

  it('need five marks, and an answer that is a number', () => {
    const given = [rated(4, 3, 1), rated(noOccasion, 5, 0), rated(null, 5, 0)]
    const { views, both } = selfView([...given, { ownRatings: { empathy: 2 }, tallies: null }], 'empathy')
    expect(views).toEqual([
      { own: 4, noted: null },
      { own: null, noted: 5 },
      { own: null, noted: 5 },
      { own: 2, noted: null },
    ])
    expect(both).toBe(0)
  })
})

describe('What is said of them', () => {
  it('is nothing with two interviews that have both', () => {
    expect(selfView([rated(5, 0, 5), rated(5, 0, 5), rated(5, 2, 2)], 'empathy')).toMatchObject({
      both: 2,
      verdict: null,
      fallsWhileMarksRise: false,
    })
  })

  it('holds together where the latest five are within a step, from the start', () => {
    expect(verdictOf(rated(4, 6, 2), rated(3, 4, 4), rated(4, 7, 3))).toBe('hold')
  })

  it('comes together where it was a step apart at first', () => {
    expect(verdictOf(rated(5, 2, 4), rated(5, 3, 3), rated(4, 6, 2), rated(4, 7, 3))).toBe('converge')
    // Still more than a step apart, and less than before.
    expect(verdictOf(rated(5, 0, 6), rated(5, 0, 6), rated(5, 3, 3), rated(5, 3, 3))).toBe('converge')
  })

  it('moves apart where the distance grows, and stays apart where it does not', () => {
    expect(verdictOf(rated(3, 3, 3), rated(4, 4, 4), rated(5, 2, 6), rated(5, 1, 7))).toBe('diverge')
    expect(verdictOf(rated(5, 3, 3), rated(5, 3, 3), rated(5, 3, 3))).toBe('apart')
  })

  it('crosses where the advisor rated themself above at first and below in the end', () => {
    const given = [rated(4, 2, 6), rated(4, 2, 6), rated(2, 7, 1), rated(2, 8, 0)]
    expect(selfView(given, 'empathy')).toMatchObject({ verdict: 'cross', ratesAbove: false })
  })

  it('names a falling view only while what is noted rises', () => {
    const falls = (...given: RatedInterview[]) => selfView(given, 'empathy').fallsWhileMarksRise
    expect(falls(rated(4, 2, 6), rated(4, 3, 5), rated(3, 5, 3), rated(2, 7, 1))).toBe(true)
    expect(falls(rated(4, 4, 4), rated(4, 4, 4), rated(3, 4, 4), rated(2, 4, 4))).toBe(false)
    expect(falls(rated(3, 2, 6), rated(3, 3, 5), rated(3, 5, 3), rated(3, 7, 1))).toBe(false)
  })
})

it('of several codes one is pointed out at most: the one whose views part most of late', () => {
  const of = (own: number) =>
    selfView([rated(3, 3, 3), rated(3, 3, 3), rated(own, 0, 6), rated(own, 0, 6)], 'empathy')
  const views = new Map([
    ['authenticity', of(4)],
    ['empathy', of(5)],
    ['listening', selfView([], 'empathy')],
  ])
  expect(partsMost(views)).toBe('empathy')
  expect(partsMost(new Map([['listening', selfView([], 'empathy')]]))).toBeNull()
})

const interview = fc
  .record({ own: fc.integer({ min: 1, max: 5 }), positive: fc.nat({ max: 4 }) })
  .map(({ own, positive }) => rated(own, positive * 2, 8 - positive * 2))
const incomplete = fc.constantFrom(rated(null, 8, 0), rated(noOccasion, 8, 0), rated(5, 2, 2), rated(1, 0, 0))

/** The same interviews with the two views exchanged. */
const exchanged = (given: readonly RatedInterview[]) =>
  selfView(given, 'empathy').views.map(({ own, noted }) =>
    rated(noted, ((own ?? 1) - 1) * 2, 8 - ((own ?? 1) - 1) * 2),
  )

describe('Over any interviews', () => {
  it('those that lack one of the views change nothing that is said', () => {
    fc.assert(
      fc.property(
        fc.array(interview, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(12), incomplete)),
        (given, added) => {
          const all = added.reduce<RatedInterview[]>(
            (so, [at, each]) => so.toSpliced(at, 0, each),
            [...given],
          )
          const { views: _, ...said } = selfView(all, 'empathy')
          expect(said).toEqual((({ views: __, ...rest }) => rest)(selfView(given, 'empathy')))
        },
      ),
    )
  })

  it('whose view is whose does not change the verdict', () => {
    fc.assert(
      fc.property(fc.array(interview, { maxLength: 12 }), (given) => {
        expect(selfView(exchanged(given), 'empathy').verdict).toBe(selfView(given, 'empathy').verdict)
      }),
    )
  })

  it('views that hold together are within a step in the latest five', () => {
    fc.assert(
      fc.property(fc.array(interview, { minLength: 3, maxLength: 12 }), (given) => {
        const { verdict, views } = selfView(given, 'empathy')
        const isClose = views
          .slice(-5)
          .every(({ own, noted }) => own !== null && noted !== null && Math.abs(own - noted) < 1)
        if (verdict === 'hold') expect(isClose).toBe(true)
        if (!isClose) expect(verdict).not.toBe('hold')
      }),
    )
  })

  it('a view that falls while marks rise never rises while marks fall', () => {
    fc.assert(
      fc.property(fc.array(interview, { maxLength: 12 }), (given) => {
        const falls = selfView(given, 'empathy').fallsWhileMarksRise
        expect(falls && selfView(exchanged(given), 'empathy').fallsWhileMarksRise).toBe(false)
      }),
    )
  })
})
