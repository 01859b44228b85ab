import { and, inArray, not, type SQL } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { fold } from '@/domain/live-session/evolve'
import { initialState, isUnsealed } from '@/domain/live-session/state'
import { hasLost } from '@/server/interview/event-log/has-lost'
import { readWholeLog } from '@/server/interview/event-log/read'
import type { Queryable } from '@/server/platform/queryable'
import type { readGrids } from './read-grids'
import { type Asked, isIn } from './sessions-in'

/** SQL condition: a live session of the period whose debrief has begun, and whose marks are kept. */
export function isUnsealedIn(asked: Asked): SQL | undefined {
  const { id, status } = liveSession
  return and(isIn(asked), inArray(status, ['debrief', 'closed']), not(hasLost('marks', id)))
}

/** A live session as its log stands now; null where its debrief has not begun. */
export async function readUnsealed(
  pool: Queryable,
  liveSessionId: string,
  gridOf: ReturnType<typeof readGrids>,
) {
  const state = fold(await readWholeLog(pool, liveSessionId), initialState)
  if (!isUnsealed(state) || !state.contract) return null
  const grid = await gridOf(state.contract.grid)
  return grid && { state, grid }
}
