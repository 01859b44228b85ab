import { and, desc, eq, inArray, lte, ne, type SQL, sql } from 'drizzle-orm'
import { liveSession, liveSessionEvent } from '@/db/schema'
import { toWorkAfter } from '@/domain/live-session/commitments/to-work'
import type { Viewer } from '@/domain/live-session/core/seat'
import { isViewOpen } from '@/domain/live-session/views'
import { reviewOf } from '@/domain/live-session/words/words'
import type { Brought } from '@/reading/room'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import type { Shell } from '@/server/interview/shell'

/**
 * The commitments from this advisor's last debriefed session in the cohort. The advisor and supervisors see all; other
 * seats see the reviewed ones once the advisor's view is open. Null: none for this seat.
 */
export async function readBrought(
  shell: Shell,
  liveSessionId: string,
  viewer: Viewer,
): Promise<Brought | null> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot?.state.contract) return null
  const prepares = viewer.seat === 'advisor' || viewer.seat === 'supervisor'
  if (!prepares && !isViewOpen(snapshot.state, 'advisor')) return null
  const previous = await previousOf(shell, snapshot)
  if (!previous?.state.contract) return null
  const { scheduledFor, seats } = previous.state.contract
  const commitments = previous.state.commitments.filter(
    ({ id }) => prepares || reviewOf(snapshot.state, id) !== undefined,
  )
  if (commitments.length === 0) return null
  return {
    liveSessionId: previous.liveSessionId,
    scheduledFor,
    shortName: previous.scenario.persona.shortName,
    maySee: seats.some((each) => each.personId === viewer.personId),
    commitments,
    // Their own words on a moment of theirs: no other seat reads them here.
    toWork: viewer.seat === 'advisor' ? toWorkAfter(previous.state) : null,
  }
}

/** The live session whose commitments are spoken of: the last one before this one in which some stand. */
async function previousOf(shell: Shell, snapshot: Snapshot): Promise<Snapshot | null> {
  for (const id of await candidatesFor(shell, snapshot)) {
    const candidate = await freshSnapshot(shell, id)
    if (candidate && candidate.state.commitments.length > 0) return candidate
  }
  return null
}

/** Ids of the earlier live sessions in which the advisor made commitments, latest first. */
async function candidatesFor(
  { database: { db } }: Shell,
  { liveSessionId, cohortId, state }: Snapshot,
): Promise<string[]> {
  const advisorId = state.contract?.seats.find(({ seat }) => seat === 'advisor')?.personId
  if (!advisorId || !state.contract) return []
  // Once commitments are reviewed, theirs stays the previous live session, even when another one is closed later.
  const reviewedIn = [...state.reviews.values()].at(-1)?.madeIn
  const which = reviewedIn
    ? eq(liveSession.id, reviewedIn)
    : and(
        ne(liveSession.id, liveSessionId),
        lte(liveSession.scheduledFor, new Date(state.contract.scheduledFor)),
        hadCommitmentsOf(advisorId),
      )
  const found = await db
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(and(eq(liveSession.cohortId, cohortId), inArray(liveSession.status, ['debrief', 'closed']), which))
    .orderBy(desc(liveSession.scheduledFor), desc(liveSession.id))
  return found.map(({ id }) => id)
}

/** SQL condition: this advisor made a commitment in the live session, whether or not it stands. */
const hadCommitmentsOf = (advisorId: string): SQL => sql`exists (select from ${liveSessionEvent} made
  where made.live_session_id = ${liveSession.id} and made.type = 'commitmentMade' and made.actor_id = ${advisorId})`
