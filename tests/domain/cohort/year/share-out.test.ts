import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut, type ToShare } from '@/domain/cohort/year/share-out'

const interview = (sessionId: string, startsAt: number, able: string[]): ToShare => ({
  sessionId,
  startsAt,
  lengthMs: 1,
  able,
})

test('interviews are shared evenly, counting what each holds already', () => {
  const four = [0, 1, 2, 3].map((at) => interview(`s${at}`, at, ['claire', 'paul']))
  const given = [...shareOut(four, new Map([['claire', 2]])).values()]
  expect(given.filter((id) => id === 'claire')).toHaveLength(1)
  expect(given.filter((id) => id === 'paul')).toHaveLength(3)
})

test('who alone can take an interview leaves another one of that hour to a colleague', () => {
  const given = shareOut(
    [interview('both', 0, ['claire', 'paul']), interview('claire only', 0, ['claire'])],
    new Map(),
  )
  expect(given.get('both')).toBe('paul')
  expect(given.get('claire only')).toBe('claire')
})

const people = ['a', 'b', 'c']
const any = fc.array(fc.record({ startsAt: fc.integer({ min: 0, max: 2 }), able: fc.subarray(people) }), {
  maxLength: 6,
})
const asInterviews = (drawn: readonly { startsAt: number; able: string[] }[]) =>
  drawn.map(({ startsAt, able }, index) => interview(`s${index}`, startsAt, able))

/** The most that can be given, by trying everything. */
function most(left: readonly ToShare[], taken: ReadonlySet<string>): number {
  const [first, ...rest] = left
  if (!first) return 0
  const withFirst = first.able
    .filter((id) => !taken.has(`${id} ${first.startsAt}`))
    .map((id) => 1 + most(rest, new Set([...taken, `${id} ${first.startsAt}`])))
  return Math.max(most(rest, taken), ...withFirst)
}

test('no supervisor gets two at once or one they cannot take, and as many are given as can be', () => {
  fc.assert(
    fc.property(any, (drawn) => {
      const interviews = asInterviews(drawn)
      const given = shareOut(interviews, new Map())
      const held = new Set<string>()
      for (const { sessionId, startsAt, able } of interviews) {
        const personId = given.get(sessionId)
        if (personId === undefined) continue
        expect(able).toContain(personId)
        expect(held.has(`${personId} ${startsAt}`)).toBe(false)
        held.add(`${personId} ${startsAt}`)
      }
      expect(given.size).toBe(most(interviews, new Set()))
    }),
  )
})
