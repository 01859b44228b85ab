import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumOf } from '@/domain/cohort/group-tallies'
import { type ConductedInterview, findWorkOn, seriesOf } from '@/domain/progress/progress'

const counted = (empathy: [number, number], listening: [number, number] = [0, 0]) => ({
  tallies: { empathy, listening },
})
const codes = ['empathy', 'listening']

it('interviews of one grid stand side by side in order of time, the grid used last first', () => {
  const given = [
    { id: 'c', at: 3, gridKey: 'oars', tallies: {} },
    { id: 'a', at: 1, gridKey: 'cep', tallies: {} },
    { id: 'd', at: 4, gridKey: 'cep', tallies: {} },
    { id: 'b', at: 1, gridKey: 'oars', tallies: {} },
  ]
  expect(seriesOf(given).map(({ gridKey, interviews }) => [gridKey, interviews.map(({ id }) => id)])).toEqual(
    [
      ['cep', ['a', 'd']],
      ['oars', ['b', 'c']],
    ],
  )
})

it('what was noted against most in the latest three interviews is to be worked on', () => {
  const given = [counted([0, 9]), counted([2, 0], [0, 2]), counted([1, 1], [1, 2]), counted([0, 0], [1, 3])]
  expect(findWorkOn(given, codes)).toEqual({
    codeKey: 'listening',
    positive: 2,
    negative: 7,
    interviews: 3,
    missedIn: 3,
  })
})

it('of two that were missed alike, the one that was shown less', () => {
  expect(findWorkOn([counted([4, 2], [1, 2]), counted([0, 1], [0, 1])], codes)?.codeKey).toBe('listening')
  expect(findWorkOn([counted([1, 2], [1, 2]), counted([0, 1], [0, 1])], codes)?.codeKey).toBe('empathy')
})

it('nothing is said on the ground of two misses, or of one interview', () => {
  expect(findWorkOn([counted([0, 1]), counted([0, 1])], codes)).toBeNull()
  expect(findWorkOn([counted([0, 9])], codes)).toBeNull()
  expect(findWorkOn([counted([0, 9]), counted([3, 0])], codes)).toBeNull()
  expect(findWorkOn([{ tallies: null }, counted([0, 9])], codes)).toBeNull()
  expect(findWorkOn([], codes)).toBeNull()
})

it('an interview whose marks were erased uncounted adds nothing, and is looked past', () => {
  const given = [counted([0, 2]), { tallies: null }, counted([1, 1])]
  expect(sumOf(given, 'empathy')).toEqual({ positive: 1, negative: 3 })
  expect(findWorkOn(given, codes)).toMatchObject({ codeKey: 'empathy', interviews: 2, missedIn: 2 })
})

const interview = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 5 }),
  gridKey: fc.constantFrom('cep', 'oars', 'porter'),
  tallies: fc.option(
    fc.record({
      empathy: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
      listening: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
    }),
  ),
}) satisfies fc.Arbitrary<ConductedInterview>
const some = fc.uniqueArray(interview, { selector: ({ id }) => id, maxLength: 12 })

it('every interview is in one series, whatever order they came in', () => {
  fc.assert(
    fc.property(some, (given) => {
      const series = seriesOf(given)
      expect(series.flatMap(({ interviews }) => interviews.map(({ id }) => id)).sort()).toEqual(
        given.map(({ id }) => id).sort(),
      )
      expect(new Set(series.map(({ gridKey }) => gridKey)).size).toBe(series.length)
      expect(seriesOf([...given].reverse())).toEqual(series)
    }),
  )
})

it('sums add up over any cut of a series, and what is to be worked on was missed as often as any that was missed in two interviews', () => {
  fc.assert(
    fc.property(some, fc.nat(), (given, at) => {
      const cut = given.length === 0 ? 0 : at % (given.length + 1)
      for (const code of codes) {
        const [whole, one, other] = [given, given.slice(0, cut), given.slice(cut)].map((each) =>
          sumOf(each, code),
        )
        expect(whole?.positive).toBe((one?.positive ?? 0) + (other?.positive ?? 0))
        expect(whole?.negative).toBe((one?.negative ?? 0) + (other?.negative ?? 0))
      }
      const found = findWorkOn(given, codes)
      if (!found) return
      const latest = given.filter(({ tallies }) => tallies !== null).slice(-3)
      const sums = codes
        .filter((code) => latest.filter((each) => sumOf([each], code).negative > 0).length > 1)
        .map((code) => sumOf(latest, code).negative)
      expect(found.negative).toBe(Math.max(...sums))
    }),
  )
})
