import { describe, expect, it } from 'vitest'
import { commitmentsAfter, lastReviewOf } from '@/domain/live-session/commitments/commitment'

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
