import { backOffMs } from '@/client/send/back-off'
import type { GapCause } from '@/domain/live-session/recording/chunk'
import type { KeptTrack } from './device-store'
import type { LevelMeter } from './level-meter'
import { createTrackSource, type TrackOpener } from './open-track'
import type { RecorderBrowser } from './recorder-browser'
import type { Recordings } from './recordings'
import type { BeginSeal } from './seal-chunk'
import { mostDriftMs, type Reading } from './segment'
import { createSegmentWriter, type InTurn, type SegmentWriter } from './segment-writer'

/** `off`: nothing of it is to be recorded now. `stalled`: it should be, and is not. `full`: the device holds no more, or the server. */
export type LaneState = 'off' | 'starting' | 'recorded' | 'stalled' | 'full' | 'destroyed'

export type LaneView = {
  readonly state: LaneState
  /** Since when something is missing, ms of the interview; null while nothing is. */
  readonly since: number | null
  readonly cause: GapCause | null
  /** Length of the gaps of this page that are over, ms. */
  readonly missingMs: number
}

export type LaneWish = {
  /** Whether it is to be recorded now. */
  readonly isDue: boolean
  /** What there is to record; null for nothing. */
  readonly stream: MediaStream | null
  /** Why it is not due, or there is no stream; null where nothing is missing then. */
  readonly cause: GapCause | null
}

type LaneOptions = {
  readonly opener: TrackOpener
  readonly recordings: Recordings
  readonly browser: RecorderBrowser
  readonly seal: BeginSeal
  readonly read: () => Reading
  /** How loud the media were, for a track of sound. */
  readonly levels: LevelMeter['steps'] | null
  readonly changed: () => void
}

/** A browser takes a moment to make its first sound; one that makes none for longer records nothing, ms. */
const startsWithinMs = 5_000
/** How long until a full device, or server, is tried again. */
const fullForMs = 30_000

export type Lane = ReturnType<typeof createLane>

/** Records one track of this person, segment after segment. A segment ends where its clocks part, its stream goes or it is no longer due. */
export function createLane({ opener, recordings, browser, seal, read, levels, changed }: LaneOptions) {
  const source = createTrackSource(opener, recordings, browser)
  const inTurn = createTurns()
  let wish: LaneWish = { isDue: false, stream: null, cause: null }
  let writer: SegmentWriter | null = null
  let lastRead: Reading | null = null
  /** Where the last segment of this page ended, ms of the interview, and why. */
  let ended: { readonly at: number; readonly cause: GapCause | null } | null = null
  let since: number | null = null
  let missingMs = 0
  let failures = 0
  let again = 0
  let isFull = false
  let hasEnded = false
  const waitingForEnd: (() => void)[] = []

  function close(cause: GapCause | null): void {
    if (!writer || writer.isClosing()) return
    ended = { at: writer.until(), cause }
    since = wish.isDue ? ended.at : null
    writer.close()
    changed()
  }

  function begin(track: KeptTrack, stream: MediaStream, at: Reading): void {
    try {
      const begun = createSegmentWriter({
        track,
        stream,
        cause: causeBefore(track, at),
        read,
        levels,
        recordings,
        browser,
        seal,
        inTurn,
        full,
        over: (cause) => over(begun, cause),
      })
      writer = begun
    } catch {
      ended = { at: ended?.at ?? at.interview, cause: 'refused' }
      tryLater(backOffMs(failures, browser.random()))
      return
    }
    missingMs += since === null ? 0 : at.interview - since
    since = null
    failures = 0
    isFull = false
    changed()
  }

  function causeBefore(track: KeptTrack, at: Reading): GapCause | null {
    if (ended === null) return track.segments > 0 ? 'pageClosed' : null
    return at.interview - ended.at > mostDriftMs ? ended.cause : null
  }

  function tryLater(ms: number): void {
    failures += 1
    again = browser.now() + ms
    changed()
  }

  function isServerFull(): boolean {
    return recordings.uploads.getSnapshot().isServerFull
  }

  function full(): void {
    isFull = true
    tryLater(fullForMs)
    close('diskFull')
  }

  function over(of: SegmentWriter, cause: GapCause | null): void {
    if (cause !== null) ended = { at: of.until(), cause }
    if (cause !== null && wish.isDue) since = of.until()
    writer = null
    for (const tell of waitingForEnd) tell()
    settle()
    changed()
  }

  function settle(): void {
    const { isDue, stream, cause } = wish
    if (writer) {
      if (!isDue || hasEnded || stream !== writer.stream) close(hasEnded ? 'pageClosed' : cause)
      return
    }
    if (!isDue) since = null
    else since ??= read().interview
    if (!isDue || stream === null || hasEnded || browser.now() < again) return
    if (isServerFull()) {
      full()
      return
    }
    const track = source.get()
    const at = read()
    // While the browser makes no sound, its clock stands still.
    if (track && lastRead !== null && at.media > lastRead.media) begin(track, stream, at)
  }

  function stateOf(): LaneState {
    if (!wish.isDue) return 'off'
    if (source.isDestroyed()) return 'destroyed'
    if (isFull) return 'full'
    if (writer && !writer.isClosing()) return 'recorded'
    const isFirst = ended === null && wish.stream !== null
    const isSoon = since === null || read().interview - since < startsWithinMs
    return isFirst && isSoon ? 'starting' : 'stalled'
  }

  return {
    view: (): LaneView => ({
      state: stateOf(),
      since,
      cause: wish.stream === null ? wish.cause : (ended?.cause ?? null),
      missingMs,
    }),
    follow(next: LaneWish): void {
      wish = next
      settle()
      changed()
    },
    /** Both clocks are read. `wasLate`: nothing ran on this page for a while. */
    tick(wasLate: boolean): void {
      if (writer && isServerFull()) full()
      else if (writer?.look()) close(wasLate ? 'asleep' : 'lost')
      settle()
      lastRead = read()
    },
    flush: () => writer?.flush(),
    /** The page is going: what runs is ended. A page that comes back begins anew. */
    leave: () => close('pageClosed'),
    /** Resolves once all that was recorded is on the device. */
    async end(): Promise<void> {
      hasEnded = true
      settle()
      if (writer) await new Promise<void>((resolve) => waitingForEnd.push(resolve))
      await inTurn(async () => undefined)
    },
  }
}

function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work, work)
    last = done
    return done
  }
}
