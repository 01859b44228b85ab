import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, liveSession, liveSessionEvent } from '@/db/schema'
import { commitmentsByPerson } from '@/domain/cohort/year/commitments'
import type { Commitment } from '@/domain/live-session/commitments/commitment'
import type { EventPayloads } from '@/domain/live-session/event'
import { dayOf } from '@/i18n/zoned-time'

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
      scheduledFor: liveSession.scheduledFor,
      timeZone: cohort.timeZone,
    })
    .from(liveSessionEvent)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionEvent.liveSessionId))
    .innerJoin(cohort, eq(cohort.id, liveSession.cohortId))
    .where(and(eq(liveSession.cohortId, cohortId), inArray(liveSessionEvent.type, [...types])))
    .orderBy(liveSessionEvent.liveSessionId, liveSessionEvent.seq)
  const focus = new Map<string, string>()
  const made = new Map<string, { sessionId: string; personId: string; due: string; madeAt: number }>()
  const reviewed = new Map<string, Payload<'commitmentReviewed'>>()
  for (const { sessionId, id, type, actorId, payload, scheduledFor } of rows) {
    if (type === 'focusChosen') focus.set(sessionId, (payload as Payload<'focusChosen'>).codeKey)
    if (type === 'commitmentWithdrawn') {
      made.delete((payload as Payload<'commitmentWithdrawn'>).commitmentId)
    }
    if (type === 'commitmentMade') {
      const { due } = payload as Pick<Commitment, 'due'>
      made.set(id, { sessionId, personId: actorId, due, madeAt: scheduledFor.getTime() })
    }
    if (type === 'commitmentReviewed') {
      const review = payload as Payload<'commitmentReviewed'>
      reviewed.set(review.commitmentId, review)
    }
  }
  const commitments = [...made].map(([id, { sessionId, ...each }]) => ({
    id,
    liveSessionId: sessionId,
    ...each,
    outcome: reviewed.get(id)?.outcome ?? null,
  }))
  const today = dayOf(now, rows[0]?.timeZone)
  const codes = new Map<string, Set<string>>()
  for (const [personId, { owed }] of commitmentsByPerson(commitments, today)) {
    for (const { liveSessionId } of owed) {
      const code = focus.get(liveSessionId)
      if (code !== undefined) codes.set(personId, (codes.get(personId) ?? new Set()).add(code))
    }
  }
  return codes
}
