import { type Circumstances, type Fact, nothing, refuse, requireSeat, requireStage } from '../decide/decision'
import { reviewOf } from '../words/words'
import type { CommitmentOutcome } from './commitment'

/** The advisor says how a commitment they bring from their previous live session went. Saying it again replaces it. */
export function reviewCommitment(
  given: Circumstances,
  review: { commitmentId: string; outcome: CommitmentOutcome; text: string | null },
): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireStage(given, 'scheduled', 'briefing', 'debrief')
  const brought = given.brought?.find(({ id }) => id === review.commitmentId)
  if (!brought) return refuse('unknownCommitment')
  const text = review.text || null
  const before = reviewOf(given.state, brought.id)
  if (before?.outcome === review.outcome && before.text === text) return nothing
  return [
    {
      type: 'commitmentReviewed',
      payload: { commitmentId: brought.id, madeIn: brought.madeIn, outcome: review.outcome, text },
    },
  ]
}
