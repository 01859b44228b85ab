import type { ChunkHeader, GapCause } from '@/domain/live-session/recording/chunk'

/** Both clocks read at one moment, ms: that of the interview, and the media that the recorder has taken in. */
export type Reading = { readonly interview: number; readonly media: number }

/** A stretch of a track recorded without a break. */
export type Segment = {
  /** At its first sample. */
  readonly begun: Reading
  /** At the first sample that no chunk holds yet. */
  readonly since: Reading
  /** The latest reading at which both clocks agreed. */
  readonly agreed: Reading
  /** Number of the next chunk. */
  readonly next: number
  /** Why there is a gap before the segment. */
  readonly cause: GapCause | null
  /** Set once the clocks have parted: nothing after `agreed` has a place on the clock of the interview. */
  readonly isParted: boolean
}

/** How far the two clocks of a segment may part, ms. */
export const mostDriftMs = 80

export function beginSegment(begun: Reading, cause: GapCause | null): Segment {
  return { begun, since: begun, agreed: begun, next: 0, cause, isParted: false }
}

/** How much longer the interview has gone on than the media since the segment began, ms; negative for shorter. */
export function driftOf({ begun }: Segment, at: Reading): number {
  return at.interview - begun.interview - (at.media - begun.media)
}

/** Notes a reading. A segment whose clocks have parted is to be closed; it takes no further reading. */
export function readClocks(segment: Segment, at: Reading): Segment {
  if (segment.isParted) return segment
  if (Math.abs(driftOf(segment, at)) > mostDriftMs) return { ...segment, isParted: true }
  return { ...segment, agreed: at }
}

/** The header of the chunk that ends at the last agreed reading, and the segment after it. The bytes are the caller's. */
export function cutChunk(segment: Segment): {
  readonly number: number
  readonly header: ChunkHeader
  readonly segment: Segment
} {
  const { since, agreed, next, cause } = segment
  const header = {
    from: Math.round(since.interview),
    to: Math.round(agreed.interview),
    media: Math.max(0, Math.round(agreed.media) - Math.round(since.media)),
  }
  return {
    number: next,
    header: next === 0 && cause !== null ? { ...header, cause } : header,
    segment: { ...segment, since: agreed, next: next + 1 },
  }
}
