import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bounds,
  keptUntil,
  type Retention,
  settableKinds,
  usualRetention,
} from '@/domain/retention/retention'
import { monthToAnnounce, setLengths, type Terms, termOf } from '@/domain/retention/terms'

const at = (text: string) => Date.parse(text)
const day = (moment: number) => new Date(moment).toISOString().slice(0, 10)
const terms = (given: Partial<Terms> = {}): Terms => ({
  retention: usualRetention,
  since: at('2026-01-01T00:00:00Z'),
  before: usualRetention,
  ...given,
})

const anyKind = fc.constantFrom(...settableKinds)
const anyMoment = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') })
const anyRetention: fc.Arbitrary<Retention> = fc.record(
  Object.fromEntries(
    settableKinds.map((kind) => [kind, fc.integer({ min: bounds[kind].least, max: bounds[kind].most })]),
  ) as { [K in keyof Retention]: fc.Arbitrary<number> },
)
const anyTerms = fc.record({
  retention: anyRetention,
  since: anyMoment,
  before: fc.option(anyRetention),
})

describe('when something is erased', () => {
  it('is when its length is over, where it was not changed', () => {
    expect(day(termOf('marks', at('2026-10-06T09:00:00Z'), terms()))).toBe('2027-10-06')
  })

  it('waits for the second month after a length was made shorter', () => {
    const shorter = setLengths(terms(), { ...usualRetention, marks: 3 }, at('2026-12-10T09:00:00Z'))
    expect(day(termOf('marks', at('2026-06-01T09:00:00Z'), shorter))).toBe('2027-02-01')
    expect(day(termOf('marks', at('2026-12-05T09:00:00Z'), shorter)), 'later than that').toBe('2027-03-05')
    expect(day(termOf('marks', at('2026-01-05T09:00:00Z'), shorter)), 'due before that anyway').toBe(
      '2027-01-05',
    )
    expect(day(termOf('notes', at('2026-06-01T09:00:00Z'), shorter)), 'another kind').toBe('2027-06-01')
  })

  it('waits so too in a cohort of an earlier release, which never erased anything', () => {
    const upgraded = terms({ since: at('2026-12-10T09:00:00Z'), before: null })
    expect(day(termOf('marks', at('2024-06-01T09:00:00Z'), upgraded))).toBe('2027-02-01')
  })

  it('is later at once with a longer length', () => {
    const longer = setLengths(terms(), { ...usualRetention, marks: 24 }, at('2026-12-10T09:00:00Z'))
    expect(day(termOf('marks', at('2026-06-01T09:00:00Z'), longer))).toBe('2028-06-01')
    expect(longer.since).toBe(terms().since)
  })

  it('is never sooner than the present length, nor later than both it and the wait', () => {
    fc.assert(
      fc.property(anyKind, anyMoment, anyTerms, (kind, held, given) => {
        const [term, own] = [termOf(kind, held, given), keptUntil(kind, held, given.retention)]
        expect(term).toBeGreaterThanOrEqual(own)
        expect(term).toBeLessThanOrEqual(Math.max(own, given.since + 62 * 86_400_000))
      }),
    )
  })

  it('is never within a month of the change that brought it nearer, nor sooner than was promised for that month', () => {
    fc.assert(
      fc.property(
        anyKind,
        anyMoment,
        anyTerms,
        fc.array(fc.tuple(anyRetention, fc.integer({ min: 0, max: 90 * 86_400_000 })), { maxLength: 4 }),
        (kind, held, given, changes) => {
          let now = given.since
          let before = given
          for (const [retention, wait] of changes) {
            now += wait
            const after = setLengths(before, retention, now)
            const [old, next] = [termOf(kind, held, before), termOf(kind, held, after)]
            // What was due by then is gone.
            if (next < old && old > now) expect(next).toBeGreaterThanOrEqual(monthToAnnounce(now).until)
            before = after
          }
        },
      ),
    )
  })
})

describe('the month that is announced', () => {
  it('is the next one: each of its days is a month away at least', () => {
    const { from, until } = monthToAnnounce(at('2026-12-01T00:05:00Z'))
    expect([day(from), day(until)]).toEqual(['2027-01-01', '2027-02-01'])
  })

  it('tells of everything before it goes, whatever changes on the way', () => {
    fc.assert(
      fc.property(anyKind, anyMoment, anyTerms, (kind, held, given) => {
        const term = termOf(kind, held, given)
        const isChanged = term > keptUntil(kind, held, given.retention)
        // Told on the first of the month before: the lengths were known by then.
        if (isChanged && given.before === null)
          expect(monthToAnnounce(given.since).until).toBeLessThanOrEqual(term)
      }),
    )
  })
})
