import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inTurn, mayWait, type Place, waitingLimits } from '@/domain/heavy-work/turns'

const place = (personId: string, n: number) => ({ personId, n })
const named = (places: readonly { personId: string; n: number }[]) =>
  places.map(({ personId, n }) => `${personId}${n}`)
const many = (count: number, personId: string): Place[] => Array.from({ length: count }, () => ({ personId }))

describe('whose turn it is', () => {
  test('a person who asks for one waits for one, however many another person has asked for before', () => {
    const nine = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => place('a', n))
    const order = inTurn([...nine, place('b', 1)], place('a', 1))
    expect(named(order).slice(0, 3)).toEqual(['b1', 'a2', 'a3'])
  })

  test('persons with several each are served in turn, each in their own order', () => {
    const waiting = [place('a', 1), place('a', 2), place('a', 3), place('b', 1), place('c', 1), place('b', 2)]
    expect(named(inTurn(waiting, null))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  })

  test('no person is left out or overtakes themselves, nor has two more than another who waits', () => {
    const people = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
    fc.assert(
      fc.property(people, (persons) => {
        const waiting = persons.map((personId, n) => place(personId, n))
        const order = inTurn(waiting, null)
        expect([...order].sort((one, other) => one.n - other.n)).toEqual(waiting)
        const had = new Map<string, number>()
        for (const [index, { personId, n }] of order.entries()) {
          const later = order.slice(index + 1)
          for (const other of later) {
            if (other.personId === personId) expect(other.n).toBeGreaterThan(n)
            expect(had.get(personId) ?? 0).toBeLessThanOrEqual(had.get(other.personId) ?? 0)
          }
          had.set(personId, (had.get(personId) ?? 0) + 1)
        }
      }),
    )
  })

  test('a person who waits is served, though others keep coming after', () => {
    let waiting = [place('a', 1), place('a', 2), place('a', 3)]
    let served: Place | null = null
    let turns = 0
    for (let newcomer = 0; waiting.some(({ personId }) => personId === 'a'); newcomer += 1) {
      waiting = [...waiting, place(`new${newcomer}`, 1)]
      const next: (typeof waiting)[number] | undefined = inTurn(waiting, served)[0]
      waiting = waiting.filter((each) => each !== next)
      served = next ?? null
      turns += 1
    }
    expect(turns).toBeLessThan(20)
  })
})

describe('who may wait', () => {
  test('the queue and the share of one person in it are bounded', () => {
    expect(mayWait(many(waitingLimits.onePerson - 1, 'a'), 'a')).toBe(true)
    expect(mayWait(many(waitingLimits.onePerson, 'a'), 'a')).toBe(false)
    expect(mayWait(many(waitingLimits.onePerson, 'a'), 'b')).toBe(true)
    const full = [...'abcdefgh'].flatMap((personId) => many(5, personId))
    expect(full).toHaveLength(waitingLimits.all)
    expect(mayWait(full, 'z')).toBe(false)
  })
})
