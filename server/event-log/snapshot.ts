import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import type { FamilyOf } from '@/domain/live-session/visibility'
import { familyOf, type ObservationGrid } from '@/domain/observation/grid'
import type { Scenario } from '@/domain/scenario/scenario'
import { isUuid } from '@/server/is-uuid'
import type { Runtime } from '@/server/runtime'
import type { Queryable } from './append'
import { eventsAfter } from './read'

/** A live session as its log stood at `state.seq`, with the versions of grid and scenario it pinned. */
export type Snapshot = {
  readonly liveSessionId: string
  readonly cohortId: string
  readonly logId: string
  readonly grid: ObservationGrid
  readonly scenario: Scenario
  readonly familyOf: FamilyOf
  readonly state: LiveSessionState
  /** Where each fact stands, by its id; may already know facts later than `state`. */
  readonly seqById: ReadonlyMap<string, number>
}

type Store = Pick<Runtime, 'database' | 'snapshots'>

const PAGE = 5_000

type Row = { cohort_id: string; log_id: string; grid: ObservationGrid; scenario: Scenario }

const statement = `
select live.cohort_id, live.log_id, grid.content as grid, scenario.content as scenario
from live_session live
join observation_grid grid on grid.key = live.grid_key and grid.version = live.grid_version
join scenario on scenario.key = live.scenario_key and scenario.version = live.scenario_version
where live.id = $1::uuid`

/** What is remembered of a live session, perhaps behind its log; read when nothing is. Null: there is none. */
export async function rememberedSnapshot(shell: Store, liveSessionId: string): Promise<Snapshot | null> {
  return shell.snapshots.get(liveSessionId) ?? readSnapshot(shell, liveSessionId)
}

/** The live session as its log stands now. Null: there is none. */
export async function freshSnapshot(shell: Store, liveSessionId: string): Promise<Snapshot | null> {
  const remembered = shell.snapshots.get(liveSessionId)
  return remembered ? bringUpToDate(shell, remembered) : readSnapshot(shell, liveSessionId)
}

/** Reads and folds what the log has gained since, over the connection given. */
export async function bringUpToDate(
  shell: Store,
  from: Snapshot,
  log: Queryable = shell.database.pool,
): Promise<Snapshot> {
  let snapshot = from
  for (;;) {
    const events = await eventsAfter(log, from.liveSessionId, snapshot.state.seq, PAGE)
    snapshot = advance(snapshot, events)
    if (events.length < PAGE) break
  }
  shell.snapshots.keep(snapshot)
  return snapshot
}

/** The snapshot after these facts, which follow it without a gap. */
export function advance(snapshot: Snapshot, events: readonly LiveSessionEvent[]): Snapshot {
  if (events.length === 0) return snapshot
  // One growing index for all snapshots of a log: facts never leave it, so an earlier holder is not misled.
  const seqById = snapshot.seqById as Map<string, number>
  for (const event of events) seqById.set(event.id, event.seq)
  return { ...snapshot, seqById, state: fold(events, snapshot.state) }
}

async function readSnapshot(shell: Store, liveSessionId: string): Promise<Snapshot | null> {
  if (!isUuid(liveSessionId)) return null
  const { rows } = await shell.database.pool.query<Row>({
    name: 'live-session',
    text: statement,
    values: [liveSessionId],
  })
  const row = rows[0]
  if (!row) return null
  return bringUpToDate(shell, {
    liveSessionId,
    cohortId: row.cohort_id,
    logId: row.log_id,
    grid: row.grid,
    scenario: row.scenario,
    familyOf: (codeKey) => familyOf(row.grid, codeKey) ?? null,
    state: initialState,
    seqById: new Map(),
  })
}
