import type { ChunkHeader, GapCause } from '@/domain/live-session/recording/chunk'
import { levelStepMs } from '@/domain/live-session/recording/levels'
import type { KeptTrack } from './device-store'
import type { LevelMeter } from './level-meter'
import type { CaptureOptions, RecorderBrowser } from './recorder-browser'
import type { Recordings } from './recordings'
import type { BeginSeal } from './seal-chunk'
import { beginSegment, cutChunk, type Reading, readClocks } from './segment'

/** Runs one after the other what keeps a track on the device. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

type SegmentWriterOptions = {
  readonly track: KeptTrack
  readonly stream: CaptureOptions['stream']
  readonly cause: GapCause | null
  readonly read: () => Reading
  /** How loud the media were, for a track of sound. */
  readonly levels: LevelMeter['steps'] | null
  readonly recordings: Recordings
  readonly browser: Pick<RecorderBrowser, 'capture'>
  readonly seal: BeginSeal
  readonly inTurn: InTurn
  /** The device holds no more. What is recorded after this is dropped. */
  readonly full: () => void
  /** It has ended; `cause` where it was not asked to. */
  readonly over: (cause: GapCause | null) => void
}

export type SegmentWriter = ReturnType<typeof createSegmentWriter>

/** Records one segment of a track: cuts it into chunks, seals each and keeps it on the device. Throws where the browser refuses. */
export function createSegmentWriter(options: SegmentWriterOptions) {
  const { track, recordings, inTurn, read } = options
  const { trackId, publicKey, liveSessionId, mimeType } = track
  const sealChunk = options.seal(publicKey)
  const began = inTurn(() => recordings.begin(trackId))
  began.catch(fail)
  let segment = beginSegment(read(), options.cause)
  let isClosing = false
  let hasFailed = false
  /** How many steps of loudness its chunks have told. */
  let told = 0
  const capture = options.browser.capture({
    stream: options.stream,
    mimeType,
    took: take,
    over(isFault) {
      const wasAsked = isClosing
      isClosing = true
      void inTurn(() => recordings.end(trackId)).catch(() => undefined)
      if (wasAsked) options.over(null)
      else options.over(isFault ? 'lost' : 'unplugged')
    },
  })

  function fail(): void {
    if (hasFailed) return
    hasFailed = true
    options.full()
  }

  /** The loudness is told up to what was measured: the last steps of a chunk may come with the next. */
  function withLevels(header: ChunkHeader): ChunkHeader {
    const steps = options.levels?.(segment.begun.media + told * levelStepMs, segment.since.media) ?? ''
    if (steps === '') return header
    const levels = { at: told, steps }
    told += steps.length
    return { ...header, levels }
  }

  function take(blob: Blob): void {
    if (blob.size === 0) return
    if (!isClosing) segment = readClocks(segment, read())
    const { number, header: clocks, segment: rest } = cutChunk(segment)
    segment = rest
    const header = withLevels(clocks)
    const bytes = blob.arrayBuffer()
    inTurn(async () => {
      if (hasFailed || !recordings.isHeld(trackId)) return
      const place = { recordingId: liveSessionId, trackId, segment: await began, number }
      const sealed = await sealChunk(place, header, new Uint8Array(await bytes))
      const { recordingId: _, ...key } = place
      await recordings.keep({ ...key, isEnd: false, ms: header.media, bytes: sealed.byteLength }, sealed)
    }).catch(fail)
  }

  return {
    stream: options.stream,
    /** The moment up to which it is recorded, ms of the interview. */
    until: () => segment.agreed.interview,
    /** Reads both clocks; whether they have parted, so that the segment is to be closed. */
    look(): boolean {
      if (!isClosing) segment = readClocks(segment, read())
      return segment.isParted
    },
    isClosing: () => isClosing,
    flush: capture.flush,
    close(): void {
      if (isClosing) return
      isClosing = true
      capture.stop()
    },
  }
}
