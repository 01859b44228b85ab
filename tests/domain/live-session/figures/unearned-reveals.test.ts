import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unearnedReveals } from '@/domain/live-session/figures/unearned-reveals'

it('facts the beneficiary kept are the scenario’s, in its order, less those given', () => {
  expect(unearnedReveals(['wife', 'father', 'teacher'], new Set(['father']))).toEqual(['wife', 'teacher'])
})

it('every fact was either given or kept', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.array(fc.string()), (ids, given) => {
      const kept = unearnedReveals(ids, new Set(given))
      for (const id of ids) expect(kept.includes(id)).toBe(!given.includes(id))
    }),
  )
})
