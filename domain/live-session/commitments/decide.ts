import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireStage,
} from '../decide/decision'
import { reviewOf } from '../words/words'

/** The advisor says how a commitment they bring from their previous live session went. Saying it again replaces it. */
function reviewCommitment(given: Circumstances, review: CommandOf<'reviewCommitment'>): readonly Fact[] {
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

/** One commitment: what the advisor will do, by when, and how one will see it. */
function makeCommitment(
  given: Circumstances,
  { what, due, how }: CommandOf<'makeCommitment'>,
): readonly Fact[] {
  requireKept(given, 'commitments')
  requireSeat(given, 'advisor')
  requireStage(given, 'debrief')
  // Anywhere on Earth it is still today: the latest time zone lags UTC by twelve hours.
  const today = new Date(given.now - 12 * 3_600_000).toISOString().slice(0, 10)
  if (due < today) refuse('commitmentInPast')
  return [{ type: 'commitmentMade', payload: { what, due, how } }]
}

function withdrawCommitment(
  given: Circumstances,
  { commitmentId }: CommandOf<'withdrawCommitment'>,
): readonly Fact[] {
  requireSeat(given, 'advisor')
  requireStage(given, 'debrief')
  if (!given.state.commitments.some((each) => each.id === commitmentId)) refuse('unknownCommitment')
  return [{ type: 'commitmentWithdrawn', payload: { commitmentId } }]
}

export const commitmentRules = { makeCommitment, withdrawCommitment, reviewCommitment }
