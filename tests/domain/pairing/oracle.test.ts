import fc from 'fast-check'
import highsLoader from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom } from '@/domain/pairing/chance'
import { pairBothSeats } from '@/domain/pairing/pair-both-seats'
import { pairOneSeat } from '@/domain/pairing/pair-one-seat'
import { learner } from './cohorts'

let highs: Awaited<ReturnType<typeof highsLoader>>
beforeAll(async () => {
  highs = await highsLoader()
})

/** Costs of every ordered pair, some of them forbidden. */
function anyCosts(least: number, most: number) {
  const cost = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<number[]>(0, 0, 1, 2, 50) },
    { weight: 1, arbitrary: fc.constant(null) },
  )
  return fc
    .integer({ min: least, max: most })
    .chain((size) =>
      fc.array(fc.array(cost, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    )
}

const indexOf = (person: string) => Number(person.slice(1))
const costIn = (costs: (number | null)[][]) => (one: string, other: string) =>
  one === other ? null : (costs[indexOf(one)]?.[indexOf(other)] ?? null)

/** What HiGHS finds for the same question as a linear programme over ordered pairs; null: there is no such round. */
function solved(costs: (number | null)[][], rows: readonly string[]): number | null {
  const cells = costs.flatMap((row, i) =>
    row.flatMap((cost, j) => (i === j || cost === null ? [] : [{ name: `x${i}_${j}`, cost }])),
  )
  if (cells.length === 0) return null
  const objective = cells.map(({ name, cost }) => `${cost} ${name}`).join(' + ')
  const text = `Minimize\n obj: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n ${cells.map(({ name }) => name).join(' ')}\nEnd`
  const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false } as never)
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : null
}

function sum(costs: (number | null)[][], pick: (i: number, j: number) => boolean): string[] {
  return costs.flatMap((row, i) =>
    row.flatMap((cost, j) => (i !== j && cost !== null && pick(i, j) ? [`x${i}_${j}`] : [])),
  )
}

/** Rows of a programme; null where one could not be met. */
function rowsOf(lines: { of: string[]; bound: string; isNeeded: boolean }[]): string[] | null {
  if (lines.some(({ of, isNeeded }) => isNeeded && of.length === 0)) return null
  return lines.filter(({ of }) => of.length > 0).map(({ of, bound }) => ` ${of.join(' + ')} ${bound}`)
}

describe('Pairs for both seats', () => {
  it('cost what HiGHS finds, wherever everyone can have both', () => {
    fc.assert(
      fc.property(anyCosts(3, 8), fc.integer(), (costs, seed) => {
        const everyone = costs.map((_, index) => learner(index))
        const rows = rowsOf(
          everyone.flatMap((_, i) => [
            { of: sum(costs, (from) => from === i), bound: '= 1', isNeeded: true },
            { of: sum(costs, (_from, to) => to === i), bound: '= 1', isNeeded: true },
            ...everyone.slice(i + 1).map((_each, j) => ({
              of: sum(costs, (a, b) => (a === i && b === i + 1 + j) || (b === i && a === i + 1 + j)),
              bound: '<= 1',
              isNeeded: false,
            })),
          ]),
        )
        const least = rows && solved(costs, rows)
        fc.pre(least !== null)
        const ours = pairBothSeats(everyone, everyone, costIn(costs), chanceFrom(seed))
        expect({ pairs: ours.pairs.length, cost: ours.cost }).toEqual({ pairs: everyone.length, cost: least })
        expect(ours.bound).toBe(least)
      }),
      { numRuns: 30 },
    )
  })
})

describe('Pairs for one seat', () => {
  it('cost at least what HiGHS finds, never less than the bound, and exactly that where they say so', () => {
    let exact = 0
    let asked = 0
    fc.assert(
      fc.property(anyCosts(4, 8), fc.integer(), (costs, seed) => {
        fc.pre(costs.length % 2 === 0)
        const everyone = costs.map((_, index) => learner(index))
        const rows = rowsOf(
          everyone.map((_, i) => ({
            of: sum(costs, (from, to) => from === i || to === i),
            bound: '= 1',
            isNeeded: true,
          })),
        )
        const least = rows && solved(costs, rows)
        fc.pre(least !== null)
        const ours = pairOneSeat(everyone, costIn(costs), () => 0, chanceFrom(seed))
        if (ours.pairs.length < everyone.length / 2) return
        asked += 1
        if (ours.cost === least) exact += 1
        expect(ours.cost).toBeGreaterThanOrEqual(least)
        expect(ours.bound).toBeLessThanOrEqual(least)
      }),
      { numRuns: 30 },
    )
    expect(exact / asked).toBeGreaterThan(0.8)
  })
})

describe('Tiny cohorts, by trying everything', () => {
  it('both seats: of four people no other round costs less', () => {
    fc.assert(
      fc.property(anyCosts(4, 4), fc.integer(), (costs, seed) => {
        const everyone = costs.map((_, index) => learner(index))
        const tried = permutations([0, 1, 2, 3])
          .filter((to) => to.every((target, from) => target !== from && to[target] !== from))
          .map((to) => to.map((target, from) => costs[from]?.[target] ?? null))
          .filter((each): each is number[] => each.every((cost) => cost !== null))
          .map((each) => each.reduce((total, cost) => total + cost, 0))
        fc.pre(tried.length > 0)
        const ours = pairBothSeats(everyone, everyone, costIn(costs), chanceFrom(seed))
        expect(ours.cost).toBe(Math.min(...tried))
      }),
      { numRuns: 100 },
    )
  })
})

function permutations(of: readonly number[]): number[][] {
  if (of.length < 2) return [[...of]]
  return of.flatMap((first) =>
    permutations(of.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  )
}
