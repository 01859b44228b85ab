import { describe, expect, it } from 'vitest'
import { faultsIn, type LoanBounds, loanDraftOf, wishOf } from '@/app/_lending/loan-draft'
import { aLoan } from '../../support/a-moment'

const day = 86_400_000
const now = Date.UTC(2026, 11, 1, 12)
const bounds: LoanBounds = {
  lengthMs: 8_000,
  marksGoAt: now + 60 * day,
  now,
  timeZone: 'Europe/Paris',
  together: [{ fromMs: 0, toMs: 6_000 }],
  mayHear: true,
}
const sound = { fromMs: 1_000, toMs: 3_000, cameToMs: null }
const draft = loanDraftOf(aLoan({ at: 3_000, until: now + 30 * day, sound }), 'fr', bounds)

describe('the sound of a moment that is written anew', () => {
  it('goes with it where both voices are heard', () => {
    expect(faultsIn(draft, bounds)).toEqual([])
    expect(wishOf(draft, 'fr', bounds).sound).toEqual(sound)
  })

  it('is a fault where it leaves what was recorded', () => {
    expect(faultsIn(draft, { ...bounds, together: [{ fromMs: 2_000, toMs: 6_000 }] })).toEqual(['sound'])
  })

  it('is left out once the recording is gone, so that the words can still be proposed', () => {
    const gone = { ...bounds, together: [] }
    expect(faultsIn(draft, gone)).toEqual([])
    expect(wishOf(draft, 'fr', gone).sound).toBeNull()
  })

  it('stays as it was where its writer may not hear it, and goes where it no longer fits', () => {
    const unheard = { ...bounds, mayHear: false }
    expect(wishOf(draft, 'fr', unheard).sound).toEqual(sound)
    const earlier = { ...draft, at: '00:02' }
    expect(faultsIn(earlier, unheard)).toEqual([])
    expect(wishOf(earlier, 'fr', unheard).sound).toBeNull()
    expect(faultsIn(earlier, bounds)).toEqual(['sound'])
  })
})
