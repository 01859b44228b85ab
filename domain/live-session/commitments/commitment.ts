/** How a commitment went, in its author's own judgement. */
export const commitmentOutcomes = ['kept', 'partly', 'notYet'] as const
export type CommitmentOutcome = (typeof commitmentOutcomes)[number]

/** What the advisor will do; its words are null once erased. */
export type Commitment = {
  readonly id: string
  readonly what: string | null
  /** ISO date, no time: the day by which it is due. */
  readonly due: string
  readonly how: string | null
  readonly madeAt: number
}

/** How a commitment of an earlier live session went. `text` is null when nothing was added, or once taken back. */
export type CommitmentReview = {
  readonly id: string
  readonly commitmentId: string
  /** The live session the commitment was made in. */
  readonly madeIn: string
  readonly outcome: CommitmentOutcome
  readonly text: string | null
  readonly authorId: string
  readonly reviewedAt: number
}

type CommitmentFact =
  | {
      readonly type: 'commitmentMade'
      readonly id: string
      readonly at: number
      readonly payload: Pick<Commitment, 'what' | 'due' | 'how'>
    }
  | { readonly type: 'commitmentWithdrawn'; readonly payload: { readonly commitmentId: string } }

/** The commitments of a live session that stand after one more fact: made and not withdrawn, in log order. */
export function commitmentsAfter(before: readonly Commitment[], fact: CommitmentFact): readonly Commitment[] {
  switch (fact.type) {
    case 'commitmentMade': {
      const { what, due, how } = fact.payload
      return [...before, { id: fact.id, what, due, how, madeAt: fact.at }]
    }
    case 'commitmentWithdrawn':
      return before.filter(({ id }) => id !== fact.payload.commitmentId)
    default:
      return fact satisfies never
  }
}

/** What holds of how a commitment went: the last of these reviews, which are in log order, that is about it. */
export function lastReviewOf<T extends { readonly commitmentId: string }>(
  reviews: Iterable<T>,
  commitmentId: string,
): T | undefined {
  return [...reviews].findLast((review) => review.commitmentId === commitmentId)
}

/** A commitment the advisor brings along, and the live session in which they made it. */
export type BroughtCommitment = { readonly id: string; readonly madeIn: string }

/** The commitments of one live session, as the next one of the same advisor refers to them. */
export function broughtCommitments(from: {
  readonly liveSessionId: string
  readonly commitments: readonly { readonly id: string }[]
}): readonly BroughtCommitment[] {
  return from.commitments.map(({ id }) => ({ id, madeIn: from.liveSessionId }))
}
