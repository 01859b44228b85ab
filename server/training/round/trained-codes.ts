import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionEvent } from '@/db/schema'
import { type Commitment, isCommitmentOwed } from '@/domain/live-session/commitments/commitment'
import type { EventPayloads } from '@/domain/live-session/event'

const types = ['focusChosen', 'commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed'] as const
type Payload<T extends (typeof types)[number]> = EventPayloads[T]

/**
 * What people of a cohort have still to train, as codes of the grid. A commitment is free words: it is about the focus of the interview
 * in which it was made.
 */
export async function trainedCodes(
  db: Db | Tx,
  cohortId: string,
  now: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .select({
      sessionId: liveSessionEvent.liveSessionId,
      id: liveSessionEvent.id,
      type: liveSessionEvent.type,
      actorId: liveSessionEvent.actorId,
      payload: liveSessionEvent.payload,
    })
    .from(liveSessionEvent)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionEvent.liveSessionId))
    .where(and(eq(liveSession.cohortId, cohortId), inArray(liveSessionEvent.type, [...types])))
    .orderBy(liveSessionEvent.liveSessionId, liveSessionEvent.seq)
  const focus = new Map<string, string>()
  const made = new Map<string, { sessionId: string; personId: string; due: string }>()
  const reviewed = new Map<string, Payload<'commitmentReviewed'>>()
  for (const { sessionId, id, type, actorId, payload } of rows) {
    if (type === 'focusChosen') focus.set(sessionId, (payload as Payload<'focusChosen'>).codeKey)
    if (type === 'commitmentWithdrawn') {
      made.delete((payload as Payload<'commitmentWithdrawn'>).commitmentId)
    }
    if (type === 'commitmentMade') {
      const { due } = payload as Pick<Commitment, 'due'>
      made.set(id, { sessionId, personId: actorId, due })
    }
    if (type === 'commitmentReviewed') {
      const review = payload as Payload<'commitmentReviewed'>
      reviewed.set(review.commitmentId, review)
    }
  }
  const codes = new Map<string, Set<string>>()
  for (const [id, { sessionId, personId, due }] of made) {
    const code = focus.get(sessionId)
    if (code === undefined || !isCommitmentOwed({ due }, reviewed.get(id), now)) continue
    codes.set(personId, (codes.get(personId) ?? new Set()).add(code))
  }
  return codes
}
