import { describe, expect, it } from 'vitest'
import { openFacts } from '@/domain/pairing/look-up'
import { proposeSession } from '@/domain/pairing/propose-session'
import { factsOf, families } from './cohorts'

const shape = { kind: 'oneSeat', learners: 4, supervisors: 2, slots: 0, rooms: 0 } as const
const propose = (past: Parameters<typeof factsOf>[1], seat: 'advisor' | 'beneficiary' = 'advisor') =>
  proposeSession(openFacts(factsOf(shape, past)), { personId: 'l0', seat })

describe('the interview that gives a learner a seat', () => {
  it('is with the new partner who lacks the other seat most', () => {
    const found = propose({
      met: [{ advisorId: 'l0', beneficiaryId: 'l1', at: 0 }],
      seats: { l0: { advisor: 1 }, l1: { beneficiary: 1 }, l3: { advisor: 2 } },
    })
    expect(found).toMatchObject({ advisorId: 'l0', beneficiaryId: 'l3' })
    expect(found?.reasons.map(({ kind }) => kind)).toContain('neverMet')
    expect(found?.relaxed.some(({ rule }) => rule === 'unusedPair')).toBe(false)
  })

  it('says so where all partners have been met', () => {
    const met = ['l1', 'l2', 'l3'].map((beneficiaryId) => ({ advisorId: 'l0', beneficiaryId, at: 0 }))
    expect(propose({ met })?.relaxed.map(({ rule }) => rule)).toContain('unusedPair')
  })

  it('never gives an advisor a brief they know, and trains what they have committed to', () => {
    const knows = Object.fromEntries(families.slice(0, 5).map((family) => [family, 'knows' as const]))
    const found = propose({ knowledge: { l0: knows }, training: { l0: ['yann'] } })
    expect(found?.scenarioKey).toBe('yann')
    expect(found?.reasons.map(({ kind }) => kind)).toContain('trainsCommitment')
    const all = Object.fromEntries(families.map((family) => [family, 'knows' as const]))
    expect(propose({ knowledge: { l0: all } })).toBeNull()
  })

  it('is supervised by the supervisor who has supervised least', () => {
    expect(propose({ seats: { v0: { supervisor: 3 }, v1: { supervisor: 1 } } })?.supervisorId).toBe('v1')
  })

  it('for a beneficiary finds the advisor', () => {
    const found = propose({ seats: { l2: { beneficiary: 2 } } }, 'beneficiary')
    expect(found).toMatchObject({ advisorId: 'l2', beneficiaryId: 'l0' })
  })

  it('is the same for the same facts', () => {
    expect(propose({})).toEqual(propose({}))
  })
})
