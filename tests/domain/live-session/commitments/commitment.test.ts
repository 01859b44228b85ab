import { describe, expect, it } from 'vitest'
import {
  commitmentOutcomes,
  commitmentsAfter,
  isCommitmentOwed,
  lastReviewOf,
} from '@/domain/live-session/commitments/commitment'

const made = (id: string) =>
  ({
    type: 'commitmentMade',
    id,
    at: 5,
    payload: { what: 'Attendre', due: '2026-12-01', how: 'Compter' },
  }) as const
const withdrawn = (commitmentId: string) =>
  ({ type: 'commitmentWithdrawn', payload: { commitmentId } }) as const

describe('the commitments that stand', () => {
  it('are those made and not withdrawn, in the order they were made', () => {
    const facts = [made('one'), made('two'), withdrawn('one'), made('three')]
    const standing = facts.reduce(commitmentsAfter, [])
    expect(standing.map(({ id }) => id)).toEqual(['two', 'three'])
    expect(standing[0]).toEqual({ id: 'two', what: 'Attendre', due: '2026-12-01', how: 'Compter', madeAt: 5 })
  })
})

describe('how a commitment went', () => {
  it('is what was said last', () => {
    const reviews = [
      { commitmentId: 'one', outcome: 'notYet' },
      { commitmentId: 'two', outcome: 'partly' },
      { commitmentId: 'one', outcome: 'kept' },
    ]
    expect(lastReviewOf(reviews, 'one')?.outcome).toBe('kept')
    expect(lastReviewOf(reviews, 'three')).toBeUndefined()
  })
})

describe('a commitment still owed', () => {
  const due = { due: '2026-12-01' }
  const on = (day: string) => Date.parse(`${day}T12:00:00Z`)

  it('is one of which its author has not said how it went, whatever they say', () => {
    expect(isCommitmentOwed(due, undefined, on('2026-11-20'))).toBe(true)
    for (const outcome of commitmentOutcomes)
      expect(isCommitmentOwed(due, { outcome }, on('2026-11-20'))).toBe(false)
  })

  it('is asked for until a week after its day', () => {
    expect(isCommitmentOwed(due, undefined, on('2026-12-08'))).toBe(true)
    expect(isCommitmentOwed(due, undefined, on('2026-12-09'))).toBe(false)
  })
})
