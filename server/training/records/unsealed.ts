import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { initialState, isUnsealed, type LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'
import { readWholeLog } from '@/server/interview/event-log/read'
import type { Queryable } from '@/server/platform/queryable'
import type { readGrids } from './read-grids'

export type Unsealed = { readonly state: LiveSessionState; readonly grid: ObservationGrid }

/**
 * A live session as its log stands now, or stood at `seq`; null where its debrief had not begun, and where its marks were erased at the
 * end of their time, whenever that was.
 */
export async function readUnsealed(
  pool: Queryable,
  liveSessionId: string,
  gridOf: ReturnType<typeof readGrids>,
  seq = Number.POSITIVE_INFINITY,
): Promise<Unsealed | null> {
  const log = await readWholeLog(pool, liveSessionId)
  if (isErased(fold(log, initialState), 'marks')) return null
  const state = stateAt(log, seq)
  if (!isUnsealed(state) || !state.contract) return null
  const grid = await gridOf(state.contract.grid)
  return grid && { state, grid }
}

function stateAt(log: readonly LiveSessionEvent[], seq: number): LiveSessionState {
  return fold(
    log.filter((event) => event.seq <= seq),
    initialState,
  )
}
