import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'
import { type Commitment, type CommitmentReview, commitmentsAfter } from './commitment'

export type CommitmentsState = {
  /** Those made and not withdrawn, in log order. */
  readonly commitments: readonly Commitment[]
  /** By the id of the fact, in log order: of one commitment the last one holds. */
  readonly reviews: ReadonlyMap<string, CommitmentReview>
}

export const noCommitments: CommitmentsState = { commitments: [], reviews: new Map() }

export const commitmentChanges: Changes<'commitments', CommitmentsState, CoreState> = {
  commitmentMade({ draft }, event) {
    draft.commitments = commitmentsAfter(draft.commitments, event)
  },
  commitmentWithdrawn({ draft }, event) {
    draft.commitments = commitmentsAfter(draft.commitments, event)
  },
  commitmentReviewed(folding, { id, at, actorId, payload }) {
    own(folding, 'reviews').set(id, { id, ...payload, authorId: actorId, reviewedAt: at })
  },
  wordsRedacted(folding, { payload: { eventId } }) {
    const review = folding.draft.reviews.get(eventId)
    if (review) own(folding, 'reviews').set(eventId, { ...review, text: null })
  },
  purged(folding, { payload }) {
    if (!payload.kinds.some(({ kind }) => kind === 'commitments')) return
    const { draft } = folding
    draft.commitments = draft.commitments.map((each) => ({ ...each, what: null, how: null }))
    for (const [id, review] of draft.reviews) own(folding, 'reviews').set(id, { ...review, text: null })
  },
}
