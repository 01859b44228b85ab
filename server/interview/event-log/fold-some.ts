import { and, inArray } from 'drizzle-orm'
import { liveSessionEvent } from '@/db/schema'
import type { EventType } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import type { Shell } from '@/server/interview/shell'
import { upcast } from './upcast'

/**
 * The part of the state that facts of these types make, in each of these live sessions, without personal words: for
 * lists that would otherwise read every log. One read for all. Never leaves the server.
 */
export async function foldSome(
  { database: { db } }: Pick<Shell, 'database'>,
  liveSessionIds: readonly string[],
  types: readonly EventType[],
): Promise<ReadonlyMap<string, LiveSessionState>> {
  if (liveSessionIds.length === 0) return new Map()
  const { liveSessionId, seq, id, actorId, seat, type, payload, at, recordedAt } = liveSessionEvent
  const rows = await db
    .select({ liveSessionId, seq, id, actorId, seat, type, payload, at, recordedAt })
    .from(liveSessionEvent)
    .where(and(inArray(liveSessionId, [...liveSessionIds]), inArray(type, [...types])))
    .orderBy(liveSessionId, seq)
  const states = new Map<string, LiveSessionState>()
  for (const { liveSessionId: of, ...row } of rows) {
    const event = upcast({ ...row, at: row.at.getTime(), recordedAt: row.recordedAt.getTime() })
    states.set(of, fold([event], states.get(of) ?? initialState))
  }
  return states
}
