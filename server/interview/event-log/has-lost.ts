import { type SQL, sql } from 'drizzle-orm'
import { type liveSession, liveSessionPurged } from '@/db/schema'
import type { LoggedKind } from '@/domain/retention/retention'

/** SQL condition: everything of a kind was erased of the live session of this id, at the end of its time. */
export function hasLost(kind: LoggedKind, id: typeof liveSession.id): SQL {
  const { liveSessionId, kinds } = liveSessionPurged
  return sql`exists (select from ${liveSessionPurged} where ${liveSessionId} = ${id} and ${kind} = any (${kinds}))`
}
