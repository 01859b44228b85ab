import type { Commitment } from '@/domain/live-session/commitments/commitment'
import { reviewOf } from '@/domain/live-session/words/words'
import type { Interview } from '@/reading/interview'
import type { ReaderWords } from '@/reading/words/reader-words'

/** A commitment in words: what, by when, and how one will see it. Erased words leave a trace. */
export function sayCommitment({ t, dates }: ReaderWords, { what, due, how }: Commitment) {
  const erased = t('debrief.commitment.erased')
  return {
    what: what ?? erased,
    terms: [
      t('debrief.commitment.until', { date: dates.longCalendarDate(due) }),
      t('debrief.commitment.seen', { how: how ?? erased }),
    ].join(' · '),
  }
}

/** Who closed the interview without a commitment and why (null once erased); null when there is a commitment, or before closing. */
export function closedWithout({ state, cast }: Interview) {
  const { closing, commitments } = state
  if (!closing || commitments.length > 0) return null
  return { name: cast.nameOf(closing.byId), reason: closing.reason }
}

/** How a commitment of the previous interview went, in the advisor's judgement and words; null until they say so. */
export function readReview({ state, words }: Interview, commitmentId: string) {
  const review = reviewOf(state, commitmentId)
  if (!review) return null
  return {
    review,
    outcome: words.t(`brought.outcome.${review.outcome}`),
    /** Whether words were added and taken back. */
    isTaken: review.text === null && state.redactions.has(review.id),
  }
}
