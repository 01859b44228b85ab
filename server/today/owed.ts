import { and, eq, inArray } from 'drizzle-orm'
import { liveSessionEvent, liveSessionText, reflectionDraft } from '@/db/schema'
import {
  type Commitment,
  commitmentsAfter,
  isCommitmentOwed,
  lastReviewOf,
} from '@/domain/live-session/commitment'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { joinPersonalText } from '@/domain/live-session/personal-text'
import { reflectionOwed } from '@/domain/live-session/reflections'
import type { LiveSessionCard } from '@/server/live-session/live-session-cards'
import type { Shell } from '@/server/shell'
import { owedBySupervisor } from './owed-by-supervisor'
import { about, type Owed } from './owed-line'

/** What this person still owes in their live sessions: self-assessments and returns first, then what a supervisor leads, then commitments by date. */
export async function readOwed(
  shell: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
  now: number,
): Promise<Owed[]> {
  const [reflections, led, commitments] = await Promise.all([
    owedReflections(shell, personId, cards),
    owedBySupervisor(shell, personId, cards),
    owedCommitments(shell, cards, now),
  ])
  return [...reflections, ...led, ...commitments]
}

async function owedReflections(
  { database: { db } }: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
): Promise<Owed[]> {
  const open = cards.filter(({ seat, status }) => reflectionOwed(seat, status, false) !== null)
  const ids = open.map((card) => card.id)
  if (ids.length === 0) return []
  const [locks, drafts] = await Promise.all([
    db
      .select({ id: liveSessionEvent.liveSessionId })
      .from(liveSessionEvent)
      .where(
        and(
          inArray(liveSessionEvent.liveSessionId, ids),
          eq(liveSessionEvent.type, 'seatLocked'),
          eq(liveSessionEvent.actorId, personId),
        ),
      ),
    db
      .select({ id: reflectionDraft.liveSessionId })
      .from(reflectionDraft)
      .where(and(inArray(reflectionDraft.liveSessionId, ids), eq(reflectionDraft.userId, personId))),
  ])
  return open.flatMap((card): Owed[] => {
    const hasLocked = locks.some(({ id }) => id === card.id)
    const kind = reflectionOwed(card.seat, card.status, hasLocked)
    return kind ? [{ kind, ...about(card), started: drafts.some(({ id }) => id === card.id) }] : []
  })
}

async function owedCommitments(
  { database: { db } }: Shell,
  cards: readonly LiveSessionCard[],
  now: number,
): Promise<Owed[]> {
  const advised = cards.filter(({ seat }) => seat === 'advisor')
  if (advised.length === 0) return []
  const facts = await commitmentFacts(
    db,
    advised.map(({ id }) => id),
  )
  // A commitment is reviewed in whichever live session came next.
  const reviews = facts.flatMap(({ fact }) => (fact.type === 'commitmentReviewed' ? fact.payload : []))
  return advised
    .flatMap((card) =>
      standingIn(facts.filter(({ liveSessionId }) => liveSessionId === card.id))
        .filter((commitment) => isCommitmentOwed(commitment, lastReviewOf(reviews, commitment.id), now))
        .map(({ id, due, what }) => ({
          kind: 'commitment' as const,
          ...about(card),
          ...{ commitmentId: id, due, what },
        })),
    )
    .sort((one, other) => one.due.localeCompare(other.due))
}

/** The commitments that stand after these facts of one live session. */
function standingIn(facts: readonly StoredFact[]): readonly Commitment[] {
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
async function commitmentFacts(db: Shell['database']['db'], liveSessionIds: string[]): Promise<StoredFact[]> {
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
        inArray(liveSessionEvent.liveSessionId, liveSessionIds),
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
