import { asc, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession } from '@/db/schema'
import type { Plan } from '@/domain/live-session/core/plan'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import type { PlannedSession } from '@/domain/pairing/round'
import type { Agreed } from '@/domain/round-change/change'
import { eventsAfter } from '@/server/interview/event-log/read'
import type { Queryable } from '@/server/platform/queryable'

/** What is agreed for one interview of a round, with its situation; its plan where no one has come to it yet. */
export type AgreedInRound = Agreed & { readonly scenarioKey: string; readonly plan: Plan | null }

/** Of a live session that has not begun: no more than a page of facts. */
const MAX_FACTS = 5_000

/**
 * The agreements of a round's published interviews. `isHeld`: locks their logs until the transaction ends, in one
 * order. Opened or cancelled interviews come without people: no change of the round touches them.
 */
export async function readAgreed(
  { tx, connection }: { tx: Db | Tx; connection: Queryable },
  sessions: readonly PlannedSession[],
  { isHeld }: { isHeld: boolean },
): Promise<readonly AgreedInRound[]> {
  const ids = sessions.flatMap(({ liveSessionId }) => liveSessionId ?? [])
  if (ids.length === 0) return []
  const query = tx
    .select({
      liveSessionId: liveSession.id,
      status: liveSession.status,
      scheduledFor: liveSession.scheduledFor,
      place: liveSession.place,
      where: liveSession.location,
      scenarioKey: liveSession.scenarioKey,
    })
    .from(liveSession)
    .where(inArray(liveSession.id, ids))
    .orderBy(asc(liveSession.id))
  const rows = await (isHeld ? query.for('no key update') : query)
  const agreed: AgreedInRound[] = []
  for (const row of rows) {
    const { liveSessionId, status } = row
    const known = { ...row, scheduledFor: row.scheduledFor.getTime(), seats: [], plan: null }
    if (status !== 'scheduled') {
      agreed.push(known)
      continue
    }
    const { contract } = fold(await eventsAfter(connection, liveSessionId, 0, MAX_FACTS), initialState)
    if (!contract) continue
    const { scheduledFor, place, where, seats, plan } = contract
    agreed.push({ ...known, scheduledFor, place, where: where ?? null, seats, plan })
  }
  return agreed
}
