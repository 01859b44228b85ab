import type { CommitmentOutcome } from './commitment'

export type CommitmentFacts = {
  commitmentMade: { what: string | null; due: string; how: string | null }
  commitmentWithdrawn: { commitmentId: string }
  /** How a commitment of the advisor's previous live session (`madeIn`) went, said at the opening of this one. */
  commitmentReviewed: {
    commitmentId: string
    madeIn: string
    outcome: CommitmentOutcome
    text: string | null
  }
}
