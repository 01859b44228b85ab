import { asc, eq, inArray, sql } from 'drizzle-orm'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { WhyDestroyed } from '@/domain/live-session/recording/destroyed'
import { mayHear } from '@/domain/live-session/recording/hear'
import {
  type ChunkClocks,
  type Gap,
  gapsOf,
  type HeardSegment,
  type SyncError,
  segmentsOf,
  syncErrorOf,
} from '@/domain/live-session/recording/heard'
import { trackKeptUntil } from '@/domain/live-session/recording/kept'
import type { TrackKind } from '@/domain/live-session/recording/track'
import type { Terms } from '@/domain/retention/terms'
import { heldAt } from '@/server/interview/event-log/held-at'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'

/** One track as a debrief plays it. `personId`: null for the sound of a room. Times: milliseconds of the interview. */
export type HeardTrack = {
  readonly trackId: string
  readonly personId: string | null
  readonly kind: TrackKind
  readonly mimeType: string
  /** Those that can be played: the others are still on their way. */
  readonly segments: readonly HeardSegment[]
  readonly gaps: readonly Gap[]
}

/** `keptUntil`, `at` (when it was destroyed): epoch ms. `sync`: null where it is not known. `isComplete`: whether everything that was announced has arrived. */
export type Heard =
  | {
      readonly standing: 'kept'
      readonly tracks: readonly HeardTrack[]
      readonly sync: SyncError | null
      readonly keptUntil: number
      readonly isComplete: boolean
    }
  | { readonly standing: 'withdrawn' | 'over'; readonly at: number }

/**
 * What a seat can hear of its interview, from when the views are unsealed; null where nothing was recorded, or where the agreed text
 * does not name this seat. `termsOf`: of a cohort.
 * @throws DomainError notFound, notUnsealedYet
 */
export async function readHeard(
  shell: Runtime,
  { liveSessionId, viewer }: TakenSeat,
  termsOf: (cohortId: string) => Promise<Terms | null>,
): Promise<Heard | null> {
  const { db } = shell.database
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { state } = snapshot
  if (state.unsealing === null) throw new DomainError('notUnsealedYet')
  if (!mayHear(state, viewer.personId)) return null
  const tracks = await db
    .select()
    .from(recordingTrack)
    .where(eq(recordingTrack.liveSessionId, liveSessionId))
    .orderBy(asc(recordingTrack.openedAt), asc(recordingTrack.id))
  const kept = tracks.filter(({ destroyedAt }) => destroyedAt === null)
  if (kept.length === 0) {
    const at = Math.max(...tracks.map(({ destroyedAt }) => destroyedAt?.getTime() ?? 0))
    return tracks[0] ? { standing: standingFor(tracks.map(({ destroyedFor }) => destroyedFor)), at } : null
  }
  const ids = kept.map(({ id }) => id)
  const [chunks, segments, held] = await Promise.all([
    db.select().from(recordingChunk).where(inArray(recordingChunk.trackId, ids)),
    db.select().from(recordingSegment).where(inArray(recordingSegment.trackId, ids)),
    db.execute<{ held: number; cohortId: string }>(sql`
      select date_part('epoch', ${sql.raw(heldAt)}) * 1000 as held, live.cohort_id as "cohortId"
      from live_session live where live.id = ${liveSessionId}::uuid`),
  ])
  const [row] = held.rows
  const terms = row && (await termsOf(row.cohortId))
  if (!terms) throw new DomainError('notFound')
  // A page that was closed before its first chunk.
  if (chunks.length === 0) return null
  const lengthMs = elapsedAt(state.clock, state.clock.endedAt ?? Date.now())
  const chunksOf = (trackId: string): ChunkClocks[] => chunks.filter((each) => each.trackId === trackId)
  const fileOf = (trackId: string, segment: number) =>
    segments.find((each) => each.trackId === trackId && each.segment === segment)
  return {
    standing: 'kept',
    tracks: kept.flatMap(({ id, personId, kind, mimeType }) => {
      const own = chunksOf(id)
      if (own.length === 0) return []
      const playable = segmentsOf(own).filter(({ segment }) => fileOf(id, segment)?.fileId)
      return { trackId: id, personId, kind, mimeType, segments: playable, gaps: gapsOf(own, lengthMs) }
    }),
    sync: worst(kept.map(({ id }) => syncErrorOf(chunksOf(id)))),
    keptUntil: Math.min(...kept.map(({ days }) => trackKeptUntil(row.held, days, terms))),
    isComplete: kept.every(({ id }) => {
      const own = chunksOf(id)
      return segmentsOf(own).every(({ segment }) => {
        const file = fileOf(id, segment)
        return file?.fileId && file.count === own.filter((each) => each.segment === segment).length
      })
    }),
  }
}

/** What is said of a recording that is gone, without a name. */
function standingFor(whys: readonly (WhyDestroyed | null)[]): 'withdrawn' | 'over' {
  return whys.some((why) => why === 'withdrawn' || why === 'erased') ? 'withdrawn' : 'over'
}

function worst(errors: readonly (SyncError | null)[]): SyncError | null {
  const known = errors.filter((each) => each !== null)
  if (known.length === 0) return null
  return {
    mostMs: Math.max(...known.map(({ mostMs }) => mostMs)),
    points: known.reduce((sum, { points }) => sum + points, 0),
  }
}
