import { and, desc, eq, inArray, lte, ne, type SQL, sql } from 'drizzle-orm'
import { liveSession, liveSessionEvent, liveSessionSeat, scenario } from '@/db/schema'
import type { Viewer } from '@/domain/live-session/seat'
import { isUnsealed } from '@/domain/live-session/state'
import { reviewOf } from '@/domain/live-session/words'
import type { Brought } from '@/reading/room'
import { freshSnapshot } from '@/server/event-log/read-snapshot'
import type { Snapshot } from '@/server/event-log/snapshot'
import type { Shell } from '@/server/shell'

/**
 * The commitments the advisor of this live session made in their last live session of the cohort that reached its debrief. The
 * advisor and the supervisors see all of them; once unsealed, the other seats see those that were reviewed. Null: none for
 * this seat.
 */
export async function readBrought(
  shell: Shell,
  liveSessionId: string,
  viewer: Viewer,
): Promise<Brought | null> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot?.state.contract) return null
  const prepares = viewer.seat === 'advisor' || viewer.seat === 'supervisor'
  if (!prepares && !isUnsealed(snapshot.state)) return null
  const found = await previousOf(shell, snapshot)
  const previous = found && (await freshSnapshot(shell, found.id))
  if (!found || !previous) return null
  const commitments = previous.state.commitments.filter(
    ({ id }) => prepares || reviewOf(snapshot.state, id) !== undefined,
  )
  if (commitments.length === 0) return null
  return {
    liveSessionId: found.id,
    scheduledFor: found.scheduledFor.getTime(),
    shortName: found.shortName,
    maySee: previous.state.contract?.seats.some((each) => each.personId === viewer.personId) ?? false,
    commitments,
  }
}

async function previousOf({ database: { db } }: Shell, { liveSessionId, cohortId, state }: Snapshot) {
  const advisorId = state.contract?.seats.find(({ seat }) => seat === 'advisor')?.personId
  if (!advisorId || !state.contract) return undefined
  // Once commitments are reviewed, theirs stays the previous live session, even when another one is closed later.
  const reviewedIn = [...state.reviews.values()].at(-1)?.madeIn
  const which = reviewedIn
    ? eq(liveSession.id, reviewedIn)
    : and(
        ne(liveSession.id, liveSessionId),
        lte(liveSession.scheduledFor, new Date(state.contract.scheduledFor)),
        hasCommitments,
      )
  const [found] = await db
    .select({
      id: liveSession.id,
      scheduledFor: liveSession.scheduledFor,
      shortName: sql<string>`${scenario.content}->'persona'->>'shortName'`,
    })
    .from(liveSession)
    .innerJoin(
      liveSessionSeat,
      and(
        eq(liveSessionSeat.liveSessionId, liveSession.id),
        eq(liveSessionSeat.userId, advisorId),
        eq(liveSessionSeat.seat, 'advisor'),
      ),
    )
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .where(and(eq(liveSession.cohortId, cohortId), inArray(liveSession.status, ['debrief', 'closed']), which))
    .orderBy(desc(liveSession.scheduledFor), desc(liveSession.id))
    .limit(1)
  return found
}

/** SQL condition: in the live session a commitment was made and not withdrawn. */
const hasCommitments: SQL = sql`exists (select from ${liveSessionEvent} made
  where made.live_session_id = ${liveSession.id} and made.type = 'commitmentMade'
  and not exists (select from ${liveSessionEvent} gone where gone.live_session_id = ${liveSession.id}
    and gone.type = 'commitmentWithdrawn' and gone.payload->>'commitmentId' = made.id::text))`
