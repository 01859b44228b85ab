import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consentKey } from '@/domain/live-session/consent/consent-scope'
import { isOutside } from '@/domain/live-session/consent/outside'
import type { Viewer } from '@/domain/live-session/core/seat'
import { initiates, meshIn, meshMax, meshOf } from '@/domain/live-session/meeting/mesh'
import { initialState } from '@/domain/live-session/state'
import { contract } from '../people'

const others = fc.array(fc.constantFrom('supervisor' as const, 'observer' as const), { maxLength: 8 })
/** The seats of a live session, in any order. */
const seats = others
  .map((more) =>
    ['advisor' as const, 'beneficiary' as const, ...more].map(
      (seat, index): Viewer => ({ seat, personId: `p${index}` }),
    ),
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))

describe('the mesh', () => {
  it('has at most four people, both players among them, each once', () => {
    fc.assert(
      fc.property(seats, (all) => {
        const mesh = meshOf(all)
        expect(mesh.length).toBe(Math.min(all.length, meshMax))
        expect(
          mesh
            .slice(0, 2)
            .map(({ seat }) => seat)
            .sort(),
        ).toEqual(['advisor', 'beneficiary'])
        expect(new Set(mesh).size).toBe(mesh.length)
        expect(mesh.every((each) => all.includes(each))).toBe(true)
      }),
    )
  })

  it('takes supervisors before observers, each in the order of the contract', () => {
    fc.assert(
      fc.property(seats, (all) => {
        const of = (seat: string) => all.filter((each) => each.seat === seat)
        const rest = [...of('supervisor'), ...of('observer')].slice(0, meshMax - 2)
        expect(meshOf(all).slice(2)).toEqual(rest)
      }),
    )
  })

  it('is the same of a mesh, and leaves what it is made of alone', () => {
    fc.assert(
      fc.property(seats, (all) => {
        const before = [...all]
        expect(meshOf(meshOf(all))).toEqual(meshOf(all))
        expect(all).toEqual(before)
      }),
    )
  })

  it('leaves out who waits outside, whose place goes to the next', () => {
    const word = fc.constantFrom(undefined, 'given' as const, 'withdrawn' as const)
    fc.assert(
      fc.property(seats, word, word, (all, ofObserver, ofSecond) => {
        const consents = new Map(
          (['observer', 'secondSupervisor'] as const).flatMap((scope) => {
            const said = scope === 'observer' ? ofObserver : ofSecond
            return said ? [[consentKey(scope, 'p0'), said] as const] : []
          }),
        )
        const state = { ...initialState, contract: { ...contract, seats: all }, consents }
        const inside = all.filter((viewer) => !isOutside(state, viewer))
        expect(meshIn(state)).toEqual(meshOf(inside))
        expect(meshIn(state).length).toBe(Math.min(inside.length, meshMax))
        if (ofObserver === 'withdrawn')
          expect(meshIn(state).some(({ seat }) => seat === 'observer')).toBe(false)
      }),
    )
    expect(meshIn(initialState)).toEqual([])
  })
})

it('of two people exactly one makes the first offer, whichever asks', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one !== other)
      expect(initiates(one, other)).toBe(!initiates(other, one))
    }),
  )
})

it('no person offers to themselves', () => {
  fc.assert(fc.property(fc.string(), (one) => !initiates(one, one)))
})
