import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import {
  cohort,
  erasureRequest,
  liveSession,
  liveSessionEvent,
  liveSessionSeat,
  liveSessionText,
  membership,
} from '@/db/schema'
import type { Commitment } from '@/domain/live-session/commitments/commitment'
import { absentees } from '@/domain/live-session/course/absence'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import { saidAbsences } from '@/server/interview/absence/said-absences'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { isSeated, liveSessionCards } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import { readOwed } from '@/server/training/today/owed'
import type { Owed } from '@/server/training/today/owed-line'

/** Whether this person belongs to the cohort of a live session now, and it is not archived. */
export async function isMember(shell: Shell, personId: string, liveSessionId: string): Promise<boolean> {
  const found = await shell.database.db
    .select({ userId: membership.userId })
    .from(membership)
    .innerJoin(liveSession, eq(liveSession.cohortId, membership.cohortId))
    .innerJoin(cohort, and(eq(cohort.id, membership.cohortId), isNull(cohort.archivedAt)))
    .where(and(eq(liveSession.id, liveSessionId), eq(membership.userId, personId)))
  return found.length > 0
}

/** Whether this person's wish to be erased still stands. */
export async function isErasureAsked(shell: Shell, personId: string | null): Promise<boolean> {
  if (personId === null) return false
  const found = await shell.database.db
    .select({ personId: erasureRequest.personId })
    .from(erasureRequest)
    .where(eq(erasureRequest.personId, personId))
  return found.length > 0
}

/** What this person still owes in one live session in which they are seated. */
export async function readOwedBy(
  shell: Shell,
  personId: string,
  liveSessionId: string,
  now: number,
): Promise<Owed[]> {
  const mine = and(eq(liveSession.id, liveSessionId), isSeated(personId))
  const cards = mine ? await liveSessionCards(shell, personId, mine) : []
  return readOwed(shell, personId, cards, now)
}

/** The name of a person who said that they cannot come, where that still stands; null where it does not. */
export async function readAbsentee(
  { database: { db } }: Shell,
  { id, people, scheduledFor }: CalendarSession,
  { personId, saidAt, now }: { personId: string; saidAt: number | undefined; now: number },
): Promise<string | null> {
  const [[row], said] = await Promise.all([
    db.select({ status: liveSession.status }).from(liveSession).where(eq(liveSession.id, id)),
    saidAbsences(db, { liveSessionIds: [id] }),
  ])
  const words = said.get(id)?.filter(({ at }) => saidAt === undefined || at === saidAt) ?? []
  const absent = row ? absentees({ ...row, scheduledFor }, people, words, now) : []
  return absent.find((each) => each.personId === personId)?.name ?? null
}

/** Why a live session was last cancelled, in the canceller's words; null where they said nothing, or took it back. */
export async function readCancelReason(shell: Shell, liveSessionId: string): Promise<string | null> {
  const [fact] = await shell.database.db
    .select({ payload: liveSessionEvent.payload, words: liveSessionText.body })
    .from(liveSessionEvent)
    .leftJoin(liveSessionText, eq(liveSessionText.eventId, liveSessionEvent.id))
    .where(and(eq(liveSessionEvent.liveSessionId, liveSessionId), eq(liveSessionEvent.type, 'cancelled')))
    .orderBy(desc(liveSessionEvent.seq))
    .limit(1)
  const reason = fact?.words?.reason ?? fact?.payload.reason
  return typeof reason === 'string' && reason.trim() !== '' ? reason : null
}

/** A commitment of this person that stands and of which they have not said how it went; null for another. */
export async function readUnanswered(
  shell: Shell,
  personId: string,
  { liveSessionId, commitmentId }: { liveSessionId: string; commitmentId: string },
): Promise<Commitment | null> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  const found = snapshot?.state.commitments.find(({ id }) => id === commitmentId)
  if (!found) return null
  const { db } = shell.database
  // Also where the seat has ended since: what they said stands.
  const theirs = db
    .select({ id: liveSessionSeat.liveSessionId })
    .from(liveSessionSeat)
    .where(eq(liveSessionSeat.userId, personId))
  const [review] = await db
    .select({ id: liveSessionEvent.id })
    .from(liveSessionEvent)
    .where(
      and(
        inArray(liveSessionEvent.liveSessionId, theirs),
        eq(liveSessionEvent.type, 'commitmentReviewed'),
        eq(liveSessionEvent.actorId, personId),
        sql`${liveSessionEvent.payload}->>'commitmentId' = ${commitmentId}`,
      ),
    )
    .limit(1)
  return review ? null : found
}
