import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { phaseStates } from '@/domain/exchange/boris/phase-states'
import type { Behaviour } from '@/domain/exchange/boris/project'

function state(code: string, excluded: readonly string[]): Behaviour {
  return {
    type: 'State event',
    key: '',
    code,
    description: '',
    color: '',
    category: '',
    modifiers: {},
    excluded: excluded.join(','),
    'coding map': '',
  }
}

test('phases are two to four states, each of which excludes all the others, said by either of two', () => {
  const exclusions = fc.array(fc.uniqueArray(fc.nat({ max: 6 })), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(exclusions, (all) => {
      const states = all.map((others, index) =>
        state(
          `s${index}`,
          others.map((other) => `s${other}`),
        ),
      )
      const parted = (one: number, other: number) =>
        Boolean(all[one]?.includes(other) || all[other]?.includes(one))
      const phases = phaseStates(states).states.map((each) => states.indexOf(each))
      expect(phases.length === 0 || (phases.length >= 2 && phases.length <= 4)).toBe(true)
      for (const one of phases)
        for (const other of phases) expect(one === other || parted(one, other)).toBe(true)
      // Nothing that all of them exclude is left out.
      for (const [index] of states.entries())
        if (phases.length > 0 && !phases.includes(index))
          expect(
            parted(phases[0] ?? -1, index) &&
              parted(phases[1] ?? -1, index) &&
              phases.every((each) => parted(each, index)),
          ).toBe(false)
    }),
  )
})

test('hundreds of states that exclude most others are compared pair by pair, once', () => {
  const names = Array.from({ length: 300 }, (_, index) => `s${index}`)
  const states = names.map((name) => state(name, names.slice(0, 250)))
  const has = vi.spyOn(Set.prototype, 'has')
  try {
    expect(phaseStates(states).states).toEqual([])
    expect(has.mock.calls.length).toBeLessThan(4 * states.length ** 2)
  } finally {
    has.mockRestore()
  }
})
