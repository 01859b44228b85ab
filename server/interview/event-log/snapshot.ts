import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { tailAfter } from '@/domain/live-session/follow/hold-back'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { FamilyKeyOf, ObservationGrid } from '@/domain/observation/grid'
import type { Scenario } from '@/domain/scenario/scenario'

/** A live session as its log stood at `state.seq`, with the versions of grid and scenario that were pinned for it. */
export type Snapshot = {
  readonly liveSessionId: string
  readonly cohortId: string
  readonly logId: string
  readonly grid: ObservationGrid
  readonly scenario: Scenario
  readonly familyOf: FamilyKeyOf
  readonly state: LiveSessionState
  /** The `seq` of each fact, by its id; may hold facts later than `state`. */
  readonly seqById: ReadonlyMap<string, number>
  /** The last facts up to `state`: what a seat may not be told of yet is decided on them (domain/live-session/follow/hold-back.ts). */
  readonly tail: readonly LiveSessionEvent[]
}

/** The snapshot after these facts, which must follow it without a gap. */
export function advance(snapshot: Snapshot, events: readonly LiveSessionEvent[]): Snapshot {
  if (events.length === 0) return snapshot
  // All snapshots of a log share one growing map: facts never leave a log, so earlier snapshots stay right.
  const seqById = snapshot.seqById as Map<string, number>
  for (const event of events) seqById.set(event.id, event.seq)
  return { ...snapshot, seqById, state: fold(events, snapshot.state), tail: tailAfter(snapshot.tail, events) }
}
