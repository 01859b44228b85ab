import { type ReplayClock, steer } from './steer'

/** A stretch of one track without a cut, with its file. `fromMs` and `toMs`: interview time of its first and last sample. */
export type ReplayedSegment = { readonly fromMs: number; readonly toMs: number; readonly url: string }

/**
 * What a track does at this moment: its sound plays or would, it waits for data, nothing was recorded, this browser cannot play it, or will
 * not before a person presses something in the page.
 */
export type TrackStanding = 'there' | 'stalled' | 'gap' | 'unplayable' | 'blocked'

/** The part of a media element that a track needs. */
export type MediaElementLike = Pick<
  HTMLMediaElement,
  | 'currentTime'
  | 'ended'
  | 'error'
  | 'pause'
  | 'paused'
  | 'play'
  | 'playbackRate'
  | 'preservesPitch'
  | 'readyState'
  | 'seeking'
  | 'src'
>

/** From here on, an element has sound for its present position and for what follows (HTMLMediaElement.HAVE_FUTURE_DATA). */
const hasFutureData = 3

/** Plays one track's segments on one element, as a clock of interview time says. `segments` in order of time. */
export function createTrackPlayer(element: MediaElementLike, segments: readonly ReplayedSegment[]) {
  let loaded: ReplayedSegment | null = null
  let isBlocked = false

  function load(segment: ReplayedSegment, atMs: number) {
    loaded = segment
    element.src = segment.url
    element.preservesPitch = true
    element.currentTime = Math.max(0, atMs - segment.fromMs) / 1_000
  }

  /** A start that a pause overtook is refused too, and is no fault. */
  function noteRefusal(error: unknown) {
    if (error instanceof Error && error.name === 'NotAllowedError') isBlocked = true
  }

  function rest(standing: TrackStanding): TrackStanding {
    if (!element.paused) element.pause()
    return standing
  }

  return {
    /** Brings the element to where the clock is. To be called at each move of the clock. */
    follow(clock: ReplayClock): TrackStanding {
      const segment = segments.find(({ toMs }) => clock.atMs < toMs)
      if (!segment) return rest('gap')
      if (segment !== loaded) load(segment, clock.atMs)
      if (element.error) return rest('unplayable')
      // The next segment is loaded while its gap runs.
      if (clock.atMs < segment.fromMs) return rest('gap')
      const isOver = element.ended && clock.atMs - segment.fromMs >= element.currentTime * 1_000
      if (isOver) return rest('gap')
      const { seekToMs, rate, holdsClock } = steer(clock, {
        atMs: segment.fromMs + element.currentTime * 1_000,
        isReady: element.readyState >= hasFutureData,
        isSeeking: element.seeking,
      })
      if (seekToMs !== null) element.currentTime = (seekToMs - segment.fromMs) / 1_000
      if (element.playbackRate !== rate) element.playbackRate = rate
      if (!clock.isPlaying) return rest('there')
      if (isBlocked) {
        isBlocked = false
        return rest('blocked')
      }
      if (element.paused && !element.ended) void element.play().catch(noteRefusal)
      return holdsClock ? 'stalled' : 'there'
    },
    /** Frees the element's file. */
    end() {
      element.pause()
      element.src = ''
      loaded = null
    },
  }
}
