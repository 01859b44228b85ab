import { createListeners } from '@/client/listeners'
import { createSameFields } from '@/client/remember'
import type { GapCause } from '@/domain/live-session/recording/chunk'
import type { TrackKind } from '@/domain/live-session/recording/track'
import { createLane, type Lane, type LaneView } from './lane'
import { mimeTypeOf } from './mime-type'
import type { Mixer } from './mixer'
import type { TrackOpener } from './open-track'
import { type RecorderBrowser, thisRecorderBrowser } from './recorder-browser'
import type { Recordings } from './recordings'
import type { BeginSeal } from './seal-chunk'
import type { Reading } from './segment'

/** What recording follows of the live session and of the devices. */
export type RecorderGround = {
  /** What this page may record now; never more than its person agreed to. */
  readonly capture: 'none' | 'voice' | 'voiceAndPicture'
  /** Why it may record nothing though the clock runs; null while it does not. */
  readonly pause: GapCause | null
  /** One's own microphone; null where there is none, and why. */
  readonly sound: MediaStream | null
  readonly soundCause: GapCause | null
  /** One's own camera; null where there is none, and why. `isOff`: turned off by choice, so that nothing is missing. */
  readonly picture: MediaStream | null
  readonly pictureCause: GapCause | null
}

type RecorderOptions = {
  readonly liveSessionId: string
  readonly personId: string
  /** Whether it is the one device in a room: its one track is of everyone. */
  readonly isRoom?: boolean
  readonly recordings: Recordings
  readonly seal: BeginSeal
  readonly open: TrackOpener['open']
  /** The time of the interview's clock, ms. */
  readonly interviewMs: () => number
  /** Epoch ms. */
  readonly now: () => number
}

export type RecorderView = { readonly voice: LaneView; readonly picture: LaneView | null }

export type Recorder = ReturnType<typeof createRecorder>

const tickMs = 100
/** A page to which nothing happened for so long was asleep, or its device was. */
const sleptMs = 3_000

const nothing: LaneView = { state: 'off', since: null, cause: null, missingMs: 0 }

/**
 * Records the own voice and picture of one person in one live session, exactly while the ground says so. Asks nothing of the browser
 * before. Made for useSyncExternalStore.
 */
export function createRecorder(options: RecorderOptions, browser: RecorderBrowser = thisRecorderBrowser) {
  const { notify, subscribe } = createListeners()
  const sameVoice = createSameFields<LaneView>()
  const samePicture = createSameFields<LaneView>()
  const sameView = createSameFields<RecorderView>()
  let snapshot: RecorderView = { voice: nothing, picture: null }
  let running: Running | null = null
  let hasEnded = false

  type Running = {
    readonly mixer: Mixer
    readonly voice: Lane | null
    readonly picture: Lane | null
    readonly stop: () => void
  }

  function changed(): void {
    const picture = running?.picture?.view()
    const next = sameView({
      voice: sameVoice(running?.voice?.view() ?? nothing),
      picture: picture && picture.state !== 'off' ? samePicture(picture) : null,
    })
    if (next === snapshot) return
    snapshot = next
    notify()
  }

  function start(): Running | null {
    let mixer: Mixer
    try {
      mixer = browser.openMixer()
    } catch {
      return null
    }
    const lanes = options.isRoom
      ? [lane('room', mixer), null]
      : [lane('voice', mixer), lane('picture', mixer)]
    const each = (act: (lane: Lane) => void) => {
      for (const one of lanes) if (one) act(one)
    }
    let looked = options.now()
    const stops = [
      browser.every(tickMs, () => {
        const now = options.now()
        const wasLate = now - looked > sleptMs
        looked = now
        each((one) => one.tick(wasLate))
        changed()
      }),
      browser.watchPage({
        hidden: () => each((one) => one.flush()),
        leaving: () => each((one) => one.leave()),
      }),
      browser.holdAwake(),
    ]
    return {
      mixer,
      voice: lanes[0] ?? null,
      picture: lanes[1] ?? null,
      stop() {
        for (const stop of stops) stop()
      },
    }
  }

  function lane(kind: TrackKind, mixer: Mixer): Lane | null {
    const { liveSessionId, personId, recordings, seal, open, now, interviewMs } = options
    const mimeType = mimeTypeOf(kind, browser)
    if (mimeType === null) return null
    const read = (): Reading => ({ interview: interviewMs(), media: mixer.madeMs() })
    const opener = { wanted: { liveSessionId, personId, kind, mimeType }, open, now }
    const levels = kind === 'picture' ? null : mixer.levels
    return createLane({ opener, recordings, browser, seal, read, levels, changed })
  }

  return {
    getSnapshot: () => snapshot,
    subscribe,
    /** How loud what it takes in is at this moment: root mean square, 0 to 1. */
    loudness: () => running?.mixer.loudness() ?? 0,
    follow(ground: RecorderGround): void {
      if (hasEnded) return
      const { capture, pause, sound, soundCause, picture, pictureCause } = ground
      if (capture !== 'none') running ??= start()
      if (!running) return
      const isDue = capture !== 'none'
      running.mixer.listen(isDue ? sound : null)
      running.voice?.follow({
        isDue,
        stream: sound && running.mixer.stream,
        cause: isDue ? soundCause : pause,
      })
      const isSeen = capture === 'voiceAndPicture'
      const isMissed = picture !== null || pictureCause !== null
      running.picture?.follow({
        isDue: isSeen && isMissed,
        stream: picture,
        cause: isSeen ? pictureCause : pause,
      })
      changed()
    },
    /** Resolves once all that was recorded is on the device. */
    async end(): Promise<void> {
      if (hasEnded) return
      hasEnded = true
      const ending = running
      ending?.stop()
      await Promise.all([ending?.voice?.end(), ending?.picture?.end()])
      ending?.mixer.end()
    },
  }
}
