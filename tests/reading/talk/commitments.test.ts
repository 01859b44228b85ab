import { describe, expect, it } from 'vitest'
import type { CommitmentReview } from '@/domain/live-session/commitments/commitment'
import { closedWithout, readReview, sayCommitment } from '@/reading/talk/commitments'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

const { given } = aDebrief()

describe('a commitment in words', () => {
  it('says what, by when, and how one will see it', async () => {
    const { interview } = await readIn('en', given)
    const made = { id: 'one', what: 'Wait', due: '2026-12-01', how: 'Count to three', madeAt: 0 }
    expect(sayCommitment(interview.words, made)).toEqual({
      what: 'Wait',
      terms: 'by 1 December 2026 · evidence: Count to three',
    })
  })

  it('leaves a trace of erased words', async () => {
    const { interview } = await readIn('en', given)
    const erased = { id: 'one', what: null, due: '2026-12-01', how: null, madeAt: 0 }
    const { what, terms } = sayCommitment(interview.words, erased)
    expect(what).toBe('erased')
    expect(terms).toMatch(/: erased$/u)
  })
})

it('says who closed without a commitment only where there is none', async () => {
  const { interview } = await readIn('fr', given)
  const closing = { at: 0, byId: interview.cast.supervisors[0]?.personId ?? '', reason: null }
  const with_ = (commitments: typeof interview.state.commitments) => ({
    ...interview,
    state: { ...interview.state, closing, commitments },
  })
  expect(closedWithout(with_([]))).toEqual({ name: 'Claire', reason: null })
  expect(closedWithout(with_(interview.state.commitments))).toBeNull()
  expect(interview.state.commitments).not.toEqual([])
})

it('tells words taken back from words never added', async () => {
  const { interview } = await readIn('fr', given)
  const review: CommitmentReview = {
    id: 'said',
    commitmentId: 'one',
    madeIn: 'before',
    outcome: 'partly',
    text: null,
    authorId: 'ines',
    reviewedAt: 0,
  }
  const reviewed = (redactions: ReadonlySet<string>) => ({
    ...interview,
    state: { ...interview.state, reviews: new Map([[review.id, review]]), redactions },
  })
  expect(readReview(interview, 'one')).toBeNull()
  expect(readReview(reviewed(new Set()), 'one')).toMatchObject({ outcome: 'tenu en partie', isTaken: false })
  expect(readReview(reviewed(new Set(['said'])), 'one')).toMatchObject({ isTaken: true })
})
