import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestPeople } from '@/domain/cohort/records/export-wish'
import {
  closeParts,
  countAdvisors,
  type MarkedInterview,
  monthAfter,
  nameOfPart,
  standingOf,
} from '@/domain/cohort/records/marks-parts'

const from = { thisMonth: '2027-02', lastClosed: null }

function interviews(month: string, ...advisorIds: string[]): MarkedInterview[] {
  return advisorIds.map((advisorId, index) => ({
    liveSessionId: `${month} ${index} ${advisorId}`,
    month,
    advisorId,
  }))
}

const five = ['ada', 'bo', 'cy', 'dee', 'eve']

describe('the parts in which marks leave', () => {
  it('are past months, each merged with the next until five people have advised', () => {
    const { parts, waiting } = closeParts(
      [
        ...interviews('2026-09', ...five),
        ...interviews('2026-10', 'ada', 'bo', 'ada'),
        ...interviews('2026-12', 'ada', 'cy', 'dee', 'eve'),
        ...interviews('2027-01', 'bo', 'bo'),
        ...interviews('2027-02', ...five),
      ],
      from,
    )
    expect(parts.map(nameOfPart)).toEqual(['2026-09', '2026-10/2026-12'])
    expect(parts.map((part) => part.interviews.length)).toEqual([5, 7])
    expect(waiting).toEqual({ first: '2027-01', last: '2027-01', advisors: 1 })
  })

  it('leave out the month that is not over, however many advised in it', () => {
    expect(closeParts(interviews('2027-02', ...five), from)).toEqual({ parts: [], waiting: null })
  })

  it('take a debrief that opened late with the month after those covered', () => {
    const covered = { ...from, lastClosed: '2026-11' }
    const late = interviews('2026-09', 'zoe')
    expect(closeParts(late, covered)).toEqual({
      parts: [],
      waiting: { first: '2026-12', last: '2026-12', advisors: 1 },
    })
    const { parts } = closeParts([...late, ...interviews('2026-12', ...five)], covered)
    expect(parts.map(nameOfPart)).toEqual(['2026-12'])
    expect(parts[0]?.interviews).toHaveLength(6)
  })

  it('follow months over the end of a year', () => {
    expect(monthAfter('2026-12')).toBe('2027-01')
    expect(monthAfter('2026-09')).toBe('2026-10')
  })

  it('are refused once marks of one of their interviews are purged', () => {
    expect(standingOf({ fixed: 6, kept: 6 })).toBe('taken')
    expect(standingOf({ fixed: 6, kept: 5 })).toBe('purged')
  })

  it('end with the same months when of each month no more than five people are looked at', () => {
    fc.assert(
      fc.property(cohorts, (cohort) => {
        const looked = cohort.filter(({ month, advisorId }, index) => {
          const before = cohort.slice(0, index).filter((each) => each.month === month)
          return countAdvisors(before) < fewestPeople || before.some((each) => each.advisorId === advisorId)
        })
        const [whole, look] = [closeParts(cohort, from), closeParts(looked, from)]
        expect(look.parts.map(nameOfPart)).toEqual(whole.parts.map(nameOfPart))
        expect(look.waiting).toEqual(whole.waiting)
      }),
    )
  })
})

/** Few people over few months, so that months with too few of them are common. */
const cohorts = fc
  .array(fc.record({ month: fc.integer({ min: 1, max: 8 }), advisor: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 60,
    size: 'max',
  })
  .map((held) =>
    held.map(({ month, advisor }, index): MarkedInterview & { liveSessionId: string } => ({
      liveSessionId: `interview ${index}`,
      month: monthOf(month),
      advisorId: `advisor ${advisor}`,
    })),
  )

const monthOf = (number: number) => `2026-${String(number).padStart(2, '0')}`

/** What may happen to a cohort, in any order. Numbers choose among what there is. */
const histories = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ what: fc.constant('monthEnds' as const) }) },
    { weight: 4, arbitrary: fc.record({ what: fc.constant('debriefOpens' as const), which: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('purge' as const), which: fc.nat() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant('export' as const),
        parts: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      }),
    },
  ),
  { maxLength: 40, size: 'max' },
)

type Fixed = { first: string; last: string; interviews: readonly MarkedInterview[] }

/** Plays a history as storage does, and gives what each permitted export held. */
function exportsOf(
  cohort: readonly MarkedInterview[],
  openAtFirst: readonly boolean[],
  history: typeof histories extends fc.Arbitrary<infer History> ? History : never,
): ReadonlySet<MarkedInterview>[] {
  const open = new Set(cohort.filter((_, index) => openAtFirst[index % openAtFirst.length]))
  const purged = new Set<MarkedInterview>()
  const fixed: Fixed[] = []
  const taken: ReadonlySet<MarkedInterview>[] = []
  let thisMonth = monthOf(1)
  for (const step of history) {
    if (step.what === 'monthEnds') thisMonth = monthAfter(thisMonth)
    else if (step.what === 'export') takeSome(step.parts)
    else {
      const interview = cohort[step.which % Math.max(1, cohort.length)]
      if (!interview) continue
      if (step.what === 'debriefOpens') open.add(interview)
      else if (open.has(interview)) purged.add(interview)
    }
  }
  return taken

  function takeSome(chosen: readonly number[]) {
    const inPart = new Set(fixed.flatMap((part) => part.interviews))
    const ready = cohort.filter((each) => open.has(each) && !purged.has(each) && !inPart.has(each))
    const { parts } = closeParts(ready, { thisMonth, lastClosed: fixed.at(-1)?.last ?? null })
    const all: readonly Fixed[] = [...fixed, ...parts]
    const wanted = chosen.flatMap((number) => all[number % Math.max(1, all.length)] ?? [])
    const last = wanted
      .map((part) => part.last)
      .toSorted()
      .at(-1)
    if (last === undefined) return
    const kept = (part: Fixed) => part.interviews.filter((each) => !purged.has(each)).length
    const isRefused = wanted.some(
      (part) => standingOf({ fixed: part.interviews.length, kept: kept(part) }) === 'purged',
    )
    if (isRefused) return
    fixed.push(...parts.filter((part) => part.last <= last))
    taken.push(new Set(wanted.flatMap((part) => part.interviews.filter((each) => !purged.has(each)))))
  }
}

describe('whatever exports a coordinator takes, over however long', () => {
  it('comparing them singles out no group of fewer than five advisors', () => {
    let many = 0
    fc.assert(
      fc.property(
        cohorts,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
        histories,
        (cohort, openAtFirst, history) => {
          const taken = exportsOf(cohort, openAtFirst, history)
          if (taken.length > 1) many += 1
          // Each Boolean combination is a union of these: interviews that the same exports hold.
          const alike = new Map<string, MarkedInterview[]>()
          for (const interview of cohort) {
            const signature = taken.map((each) => each.has(interview)).join()
            if (signature.includes('true')) alike.set(signature, [...(alike.get(signature) ?? []), interview])
          }
          for (const group of alike.values())
            expect(countAdvisors(group)).toBeGreaterThanOrEqual(fewestPeople)
        },
      ),
      { numRuns: 2_000, seed: 47 },
    )
    expect(many).toBeGreaterThan(500)
  })
})
