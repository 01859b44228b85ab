import { describe, expect, it } from 'vitest'
import { type PlayerChoice, proposePlayer } from '@/domain/cohort/year/propose-player'

const choice = (personId: string, more: Partial<PlayerChoice> = {}): PlayerChoice => ({
  personId,
  isTaken: false,
  knowledge: null,
  isSeated: false,
  met: 0,
  held: { advisor: 1, beneficiary: 1 },
  ...more,
})
const propose = (choices: readonly PlayerChoice[], seat: 'advisor' | 'beneficiary' = 'advisor') =>
  proposePlayer(seat, choices)

describe('the seat of a player who cannot come', () => {
  it('given no free learner, is proposed to none', () => {
    expect(propose([choice('lea', { isTaken: true })])).toBeNull()
    expect(propose([choice('lea')])).toEqual({ personId: 'lea', why: 'newPair' })
  })

  it('given that a learner knows the brief, never lets them advise; as beneficiary they may', () => {
    const knows = choice('lea', { knowledge: 'knows', isSeated: true })
    expect(propose([knows])).toBeNull()
    expect(propose([knows], 'beneficiary')?.personId).toBe('lea')
  })

  it('given an observer of this very interview, frees them of it; an observer of another one is barred', () => {
    expect(propose([choice('lea', { knowledge: 'observes', isSeated: true })])?.personId).toBe('lea')
    expect(propose([choice('lea', { knowledge: 'observes' })])).toBeNull()
  })

  it('goes to a learner who has not met the other player, then to the one who lacks the seat most', () => {
    const met = choice('anne', { met: 1, held: { advisor: 0, beneficiary: 3 } })
    const lacks = choice('zoe', { held: { advisor: 0, beneficiary: 2 } })
    expect(propose([met, choice('lea'), lacks])).toEqual({ personId: 'zoe', why: 'lacksSeat' })
    expect(propose([choice('lea'), choice('hugo')])).toEqual({ personId: 'hugo', why: 'newPair' })
    expect(propose([choice('lea', { met: 2 })])).toEqual({ personId: 'lea', why: null })
  })
})
