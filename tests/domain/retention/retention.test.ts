import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bounds,
  keptKinds,
  keptUntil,
  loggedKinds,
  type Retention,
  settableKinds,
  usualRetention,
} from '@/domain/retention/retention'
import { readRetention, retentionSchema } from '@/domain/retention/retention-schema'
import { monthToAnnounce, startOfMonth } from '@/domain/retention/terms'

const at = (text: string) => Date.parse(text)
const until = (kind: (typeof keptKinds)[number], held: string, retention = usualRetention) =>
  new Date(keptUntil(kind, at(held), retention)).toISOString()

const anyKind = fc.constantFrom(...keptKinds)
const anyMoment = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') })
const anyRetention: fc.Arbitrary<Retention> = fc.record(
  Object.fromEntries(
    settableKinds.map((kind) => [kind, fc.integer({ min: bounds[kind].least, max: bounds[kind].most })]),
  ) as { [K in keyof Retention]: fc.Arbitrary<number> },
)

describe('how long something is kept', () => {
  it('is what the cohort has set, from the hour of the interview on', () => {
    expect(until('marks', '2026-10-06T09:00:00Z')).toBe('2027-10-06T09:00:00.000Z')
    expect(until('dial', '2026-10-06T09:00:00Z')).toBe('2027-04-06T09:00:00.000Z')
    expect(until('media', '2026-10-06T09:00:00Z')).toBe('2026-11-05T09:00:00.000Z')
    expect(until('marks', '2026-10-06T09:00:00Z', { ...usualRetention, marks: 3 })).toBe(
      '2027-01-06T09:00:00.000Z',
    )
  })

  it('ends with the month where that month has no such day', () => {
    expect(until('dial', '2026-08-31T09:00:00Z')).toBe('2027-02-28T09:00:00.000Z')
    expect(until('marks', '2028-02-29T09:00:00Z')).toBe('2029-02-28T09:00:00.000Z')
  })

  it('ends later for what was held later, and after the moment it is counted from', () => {
    fc.assert(
      fc.property(anyKind, anyMoment, anyMoment, anyRetention, (kind, one, other, retention) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)]
        expect(keptUntil(kind, first, retention)).toBeLessThanOrEqual(keptUntil(kind, second, retention))
        expect(keptUntil(kind, first, retention)).toBeGreaterThan(first)
      }),
    )
  })

  it('ends later with a longer length, and asks nothing of the lengths of other kinds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...settableKinds),
        anyMoment,
        anyRetention,
        anyRetention,
        (kind, held, one, other) => {
          const order = Math.sign(one[kind] - other[kind])
          expect(Math.sign(keptUntil(kind, held, one) - keptUntil(kind, held, other))).toBe(order)
        },
      ),
    )
  })
})

describe('a length that is set', () => {
  it('stays within its bounds: recordings half a year at most', () => {
    expect(retentionSchema.safeParse({ ...usualRetention, media: 181 }).success).toBe(false)
    expect(retentionSchema.safeParse({ ...usualRetention, marks: 0 }).success).toBe(false)
    expect(retentionSchema.safeParse({ ...usualRetention, dial: 6.5 }).success).toBe(false)
    fc.assert(
      fc.property(anyRetention, (retention) => {
        expect(retentionSchema.parse(retention)).toEqual(retention)
      }),
    )
  })

  it('is the usual one where an older record does not say', () => {
    expect(retentionSchema.parse({ dial: 3 })).toEqual({ ...usualRetention, dial: 3 })
  })
})

describe('the shortest lengths of what is announced', () => {
  it('leave a first of the month between the interview and the month before it goes, on which the word is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...loggedKinds), anyMoment, (kind, held) => {
        const shortest = { ...usualRetention, [kind]: bounds[kind].least }
        const goesAt = keptUntil(kind, held, shortest)
        const writtenOn = startOfMonth(goesAt, -1)
        expect(writtenOn).toBeGreaterThanOrEqual(held)
        const { from, until: before } = monthToAnnounce(writtenOn)
        expect(goesAt >= from && goesAt < before).toBe(true)
      }),
    )
  })

  it('hold for records of an earlier release that allowed shorter ones, and are refused where they are chosen', () => {
    expect(readRetention({ ...usualRetention, marks: 1 })).toEqual({ ...usualRetention, marks: 2 })
    expect(readRetention({})).toEqual(usualRetention)
    expect(retentionSchema.safeParse({ ...usualRetention, marks: 1 }).success).toBe(false)
  })
})
