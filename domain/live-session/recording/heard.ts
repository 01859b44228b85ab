import type { GapCause } from './chunk'

/** Shorter than this, a hole between two chunks is the grain of their clocks and no gap. Milliseconds. */
const leastGapMs = 250
/** Recorders start and end slowly: less than this at either end of an interview is no gap. Milliseconds. */
const leastEdgeMs = 2_000

/** Over this the page says that marks may be off. Milliseconds. */
export const mostSyncErrorMs = 100

/** What a track's chunks say of their clocks. Times: milliseconds of the interview; `mediaMs`: of media. */
export type ChunkClocks = {
  readonly segment: number
  readonly number: number
  readonly fromMs: number
  readonly toMs: number
  readonly mediaMs: number
  readonly cause: GapCause | null
}

/** A stretch that was recorded in one go. `cause`: why nothing was recorded before it. */
export type HeardSegment = {
  readonly segment: number
  readonly fromMs: number
  readonly toMs: number
  readonly cause: GapCause | null
}

/** A stretch of the interview that a track lacks. `cause`: null where none was told, as before the first agreement. */
export type Gap = { readonly fromMs: number; readonly toMs: number; readonly cause: GapCause | null }

/** The segments of one track, in order of time. */
export function segmentsOf(chunks: readonly ChunkClocks[]): readonly HeardSegment[] {
  return bySegment(chunks).map((each) => ({
    segment: each[0].segment,
    fromMs: each[0].fromMs,
    toMs: Math.max(...each.map(({ toMs }) => toMs)),
    cause: each[0].cause,
  }))
}

/**
 * What of a segment's file can be played by its clock, in order of time: from its first chunk to the first that is missing. `inFile`: of how
 * many chunks each segment's file was made.
 */
export function playableOf(
  chunks: readonly ChunkClocks[],
  inFile: ReadonlyMap<number, number>,
): readonly Pick<HeardSegment, 'segment' | 'fromMs' | 'toMs'>[] {
  return bySegment(chunks).flatMap((each) => {
    const [{ segment, fromMs }] = each
    const missing = each.findIndex(({ number }, index) => number !== index)
    const there = each.slice(0, missing < 0 ? each.length : missing)
    const last = there.at(-1)
    return last && there.length <= (inFile.get(segment) ?? 0) ? [{ segment, fromMs, toMs: last.toMs }] : []
  })
}

/** What a track lacks of an interview of `lengthMs`, in order of time: between its segments, and where chunks of one never came. */
export function gapsOf(chunks: readonly ChunkClocks[], lengthMs: number): readonly Gap[] {
  const gaps: Gap[] = []
  let upTo = 0
  for (const each of bySegment(chunks)) {
    for (const { number, fromMs, toMs, cause } of each) {
      gaps.push({ fromMs: upTo, toMs: fromMs, cause: number === 0 ? cause : 'lost' })
      upTo = Math.max(upTo, toMs)
    }
  }
  gaps.push({ fromMs: upTo, toMs: lengthMs, cause: null })
  return gaps.filter(({ fromMs, toMs, cause }) => {
    const isEdge = cause === null && (fromMs === 0 || toMs === lengthMs)
    return toMs - fromMs >= (isEdge ? leastEdgeMs : leastGapMs)
  })
}

/** A shorter stretch between two segments is the grain of their clocks. Milliseconds. */
const leastComingMs = 1_000

/** What of a track is still on its way: neither a gap nor in a segment that can be played. In order of time. */
export function comingOf(
  { segments, gaps }: { readonly segments: readonly HeardSegment[]; readonly gaps: readonly Gap[] },
  lengthMs: number,
): readonly { readonly fromMs: number; readonly toMs: number }[] {
  const there = [...segments, ...gaps].sort((one, other) => one.fromMs - other.fromMs)
  const coming: { fromMs: number; toMs: number }[] = []
  let upTo = 0
  for (const { fromMs, toMs } of [...there, { fromMs: lengthMs, toMs: lengthMs }]) {
    const isEdge = upTo === 0 || fromMs === lengthMs
    if (fromMs - upTo >= (isEdge ? leastEdgeMs : leastComingMs)) coming.push({ fromMs: upTo, toMs: fromMs })
    upTo = Math.max(upTo, toMs)
  }
  return coming
}

/** What is missing of a recording. `personIds`: whose tracks lack it; null in place of a person for the sound of the room. */
export type Missing = Gap & { readonly personIds: readonly (string | null)[] }

/** Gaps whose ends are closer than this share a cause: a pause ends each track at its own sample. Milliseconds. */
const sameEventMs = 1_000

/** The gaps of all tracks as a list in order of time: what ended two tracks for one cause stands there once. */
export function missingOf(
  tracks: readonly { readonly personId: string | null; readonly gaps: readonly Gap[] }[],
): readonly Missing[] {
  const list: { fromMs: number; toMs: number; cause: Gap['cause']; personIds: (string | null)[] }[] = []
  for (const { personId, gaps } of tracks) {
    for (const gap of gaps) {
      const same = list.find((each) => isSameEvent(each, gap))
      if (!same) list.push({ ...gap, personIds: [personId] })
      else if (!same.personIds.includes(personId)) same.personIds.push(personId)
    }
  }
  return list.sort((one, other) => one.fromMs - other.fromMs)
}

/** How much of an interview is missing in at least one of these gaps (ms). */
export function missingMs(gaps: readonly Gap[]): number {
  let [total, upTo] = [0, 0]
  for (const { fromMs, toMs } of gaps.toSorted((one, other) => one.fromMs - other.fromMs)) {
    total += Math.max(0, toMs - Math.max(fromMs, upTo))
    upTo = Math.max(upTo, toMs)
  }
  return total
}

function isSameEvent(one: Gap, other: Gap): boolean {
  const isNear = (a: number, b: number) => Math.abs(a - b) <= sameEventMs
  return one.cause === other.cause && isNear(one.fromMs, other.fromMs) && isNear(one.toMs, other.toMs)
}

/** How far the sound of a recording may stand from the clock of its interview, and at how many points that was measured. */
export type SyncError = { readonly mostMs: number; readonly points: number }

/**
 * The distance between the two clocks of a track, at the end of each chunk that follows on the one before it: the interview's time since
 * its segment began, against the media until there. Null where no chunk tells.
 */
export function syncErrorOf(chunks: readonly ChunkClocks[]): SyncError | null {
  let points = 0
  let mostMs = 0
  for (const each of bySegment(chunks)) {
    let mediaMs = 0
    for (const [index, chunk] of each.entries()) {
      if (chunk.number !== index) break
      mediaMs += chunk.mediaMs
      points += 1
      mostMs = Math.max(mostMs, Math.abs(chunk.toMs - each[0].fromMs - mediaMs))
    }
  }
  return points === 0 ? null : { mostMs, points }
}

type Chunks = readonly [ChunkClocks, ...ChunkClocks[]]

function bySegment(chunks: readonly ChunkClocks[]): readonly Chunks[] {
  const segments = new Map<number, [ChunkClocks, ...ChunkClocks[]]>()
  for (const chunk of chunks.toSorted((one, other) => one.number - other.number)) {
    const segment = segments.get(chunk.segment)
    if (segment) segment.push(chunk)
    else segments.set(chunk.segment, [chunk])
  }
  return [...segments.values()].sort(([one], [other]) => one.fromMs - other.fromMs)
}
