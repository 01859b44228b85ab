import type { MediaElementLike } from '@/client/replay/track-player'

/** An element that plays when it is told to, and whose fields a test sets. */
export function mediaElement() {
  const element = {
    currentTime: 0,
    ended: false,
    error: null as MediaError | null,
    paused: true,
    playbackRate: 1,
    preservesPitch: false,
    readyState: 4,
    seeking: false,
    src: '',
    play: async () => {
      element.paused = false
    },
    pause: () => {
      element.paused = true
    },
  }
  return element satisfies MediaElementLike
}
