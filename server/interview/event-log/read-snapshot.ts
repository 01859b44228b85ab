import type pg from 'pg'
import { initialState } from '@/domain/live-session/state'
import { familyKeyOf } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import type { Scenario } from '@/domain/scenario/scenario'
import { isUuid } from '@/server/platform/is-uuid'
import type { Queryable } from '@/server/platform/queryable'
import { eventsAfter } from './read'
import { advance, type Snapshot } from './snapshot'
import type { SnapshotCache } from './snapshot-cache'

/** Where snapshots are read and cached. */
export type SnapshotStore = {
  readonly database: { readonly pool: pg.Pool }
  readonly snapshots: SnapshotCache
}

const PAGE = 5_000

type Row = { cohort_id: string; log_id: string; grid: string; scenario: string }

const statement = `
select live.cohort_id, live.log_id, grid.content::text as grid, scenario.content::text as scenario
from live_session live
join observation_grid grid on grid.key = live.grid_key and grid.version = live.grid_version
join scenario on scenario.key = live.scenario_key and scenario.version = live.scenario_version
where live.id = $1::uuid`

/** The cached snapshot, which may be behind its log; read where none is cached. Null: no such live session. */
export async function cachedSnapshot(store: SnapshotStore, liveSessionId: string): Promise<Snapshot | null> {
  const cached = store.snapshots.get(liveSessionId)
  return cached ? ofAgreedScenario(store, cached) : readSnapshot(store, liveSessionId)
}

/** The snapshot at the end of the log. Null: no such live session. */
export async function freshSnapshot(store: SnapshotStore, liveSessionId: string): Promise<Snapshot | null> {
  const cached = store.snapshots.get(liveSessionId)
  return cached ? bringUpToDate(store, cached) : readSnapshot(store, liveSessionId)
}

/** Reads and folds the facts later than a snapshot, over the connection given, and caches the result. */
export async function bringUpToDate(
  store: SnapshotStore,
  from: Snapshot,
  log: Queryable = store.database.pool,
): Promise<Snapshot> {
  let snapshot = from
  for (;;) {
    const events = await eventsAfter(log, from.liveSessionId, snapshot.state.seq, PAGE)
    // The log before it is another one now, under another id.
    if (from.state.seq > 0 && events.some(({ type }) => type === 'purged')) {
      store.snapshots.forget(from.liveSessionId)
      return (await readSnapshot(store, from.liveSessionId, log)) ?? snapshot
    }
    snapshot = advance(snapshot, events)
    if (events.length < PAGE) break
  }
  snapshot = await ofAgreedScenario(store, snapshot, log)
  store.snapshots.keep(snapshot)
  return snapshot
}

/** The snapshot with the situation that is agreed in it: another one may have been chosen since it was read. */
async function ofAgreedScenario(
  store: SnapshotStore,
  snapshot: Snapshot,
  log: Queryable = store.database.pool,
): Promise<Snapshot> {
  const agreed = snapshot.state.contract?.scenario
  const { key, version } = snapshot.scenario
  if (!agreed || (agreed.key === key && agreed.version === version)) return snapshot
  const { rows } = await log.query<Pick<Row, 'scenario'>>({
    name: 'agreed-scenario',
    text: 'select content::text as scenario from scenario where key = $1 and version = $2',
    values: [agreed.key, agreed.version],
  })
  const [row] = rows
  return row ? { ...snapshot, scenario: store.snapshots.share(row.scenario, scenarioIn) } : snapshot
}

async function readSnapshot(
  store: SnapshotStore,
  liveSessionId: string,
  log: Queryable = store.database.pool,
): Promise<Snapshot | null> {
  if (!isUuid(liveSessionId)) return null
  const { rows } = await log.query<Row>({
    name: 'live-session',
    text: statement,
    values: [liveSessionId],
  })
  const row = rows[0]
  if (!row) return null
  const unread = {
    liveSessionId,
    cohortId: row.cohort_id,
    logId: row.log_id,
    ...store.snapshots.share(row.grid, gridIn),
    scenario: store.snapshots.share(row.scenario, scenarioIn),
    state: initialState,
    seqById: new Map(),
    tail: [],
  }
  return bringUpToDate(store, unread, log)
}

function gridIn(text: string) {
  const grid = readGrid(JSON.parse(text))
  return { grid, familyOf: (codeKey: string) => familyKeyOf(grid, codeKey) }
}

function scenarioIn(text: string): Scenario {
  return JSON.parse(text)
}
