import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSessionEvent, liveSessionText } from '@/db/schema'
import {
  type Commitment,
  type CommitmentOutcome,
  commitmentsAfter,
  lastReviewOf,
} from '@/domain/live-session/commitments/commitment'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { joinPersonalText } from '@/domain/live-session/purge/personal-text'

export type CommitmentsMade = {
  /** The commitments that stand in one of the live sessions. */
  standingIn(liveSessionId: string): readonly Commitment[]
  /** What their author said last of how one went; a commitment is reviewed in whichever live session came next. */
  reviewOf(commitmentId: string): { readonly outcome: CommitmentOutcome } | undefined
}

/** The commitments of these live sessions of one advisor, in their words, and what was said of them in these. One read. */
export async function commitmentsMade(db: Db, liveSessionIds: readonly string[]): Promise<CommitmentsMade> {
  const facts = liveSessionIds.length === 0 ? [] : await readFacts(db, liveSessionIds)
  const reviews = facts.flatMap(({ fact }) => (fact.type === 'commitmentReviewed' ? fact.payload : []))
  return {
    standingIn: (id) => standingAfter(facts.filter(({ liveSessionId }) => liveSessionId === id)),
    reviewOf: (commitmentId) => lastReviewOf(reviews, commitmentId),
  }
}

/** The commitments that stand after these facts of one live session. */
function standingAfter(facts: readonly StoredFact[]): readonly Commitment[] {
  return [...facts]
    .sort((one, other) => one.seq - other.seq)
    .reduce<readonly Commitment[]>(
      (before, { fact }) => (fact.type === 'commitmentReviewed' ? before : commitmentsAfter(before, fact)),
      [],
    )
}

const commitmentTypes = ['commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed'] as const
type CommitmentEvent = LiveSessionEvent<(typeof commitmentTypes)[number]>
type StoredFact = { readonly liveSessionId: string; readonly seq: number; readonly fact: CommitmentEvent }

/** The facts about commitments of these live sessions, in the order in which they were recorded. */
async function readFacts(db: Db, liveSessionIds: readonly string[]): Promise<StoredFact[]> {
  const rows = await db
    .select({
      liveSessionId: liveSessionEvent.liveSessionId,
      seq: liveSessionEvent.seq,
      id: liveSessionEvent.id,
      type: liveSessionEvent.type,
      at: liveSessionEvent.at,
      payload: liveSessionEvent.payload,
      words: liveSessionText.body,
    })
    .from(liveSessionEvent)
    .leftJoin(liveSessionText, eq(liveSessionText.eventId, liveSessionEvent.id))
    .where(
      and(
        inArray(liveSessionEvent.liveSessionId, [...liveSessionIds]),
        inArray(liveSessionEvent.type, [...commitmentTypes]),
      ),
    )
    .orderBy(liveSessionEvent.recordedAt, liveSessionEvent.seq)
  return rows.map(({ liveSessionId, seq, id, type, at, payload, words }) => ({
    liveSessionId,
    seq,
    fact: { id, type, at: at.getTime(), payload: joinPersonalText(payload, words) } as CommitmentEvent,
  }))
}
