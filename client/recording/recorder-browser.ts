import { newId } from '@/client/new-id'
import { type Mixer, openMixer } from './mixer'

export type Capture = {
  /** Gives what was recorded up to now. */
  readonly flush: () => void
  /** Gives the rest, then says that it is over. */
  readonly stop: () => void
}

export type CaptureOptions = {
  readonly stream: MediaStream
  readonly mimeType: string
  readonly took: (blob: Blob) => void
  /** Nothing comes after this: it was stopped, its track ended, or the browser could not go on (`hasFailed`). */
  readonly over: (hasFailed: boolean) => void
}

/** What recording needs of the browser it runs in. A function that starts something returns the function that ends it. */
export type RecorderBrowser = {
  readonly isWebKit: boolean
  readonly isTypeSupported: (type: string) => boolean
  /** Throws where the browser refuses. */
  readonly capture: (options: CaptureOptions) => Capture
  readonly openMixer: () => Mixer
  readonly every: (ms: number, tick: () => void) => () => void
  readonly holdAwake: () => () => void
  readonly watchPage: (listener: PageListener) => () => void
  readonly newId: () => string
  /** Ms, from anywhere. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
}

type PageListener = {
  /** The page is no longer looked at: a phone may stop it at any moment. */
  readonly hidden: () => void
  readonly leaving: () => void
}

const chunkMs = 2_000

export const thisRecorderBrowser: RecorderBrowser = {
  get isWebKit() {
    return navigator.vendor.startsWith('Apple')
  },
  isTypeSupported: (type) => typeof MediaRecorder === 'function' && MediaRecorder.isTypeSupported(type),
  capture({ stream, mimeType, took, over }) {
    const options: MediaRecorderOptions & { readonly videoKeyFrameIntervalDuration: number } = {
      mimeType,
      audioBitsPerSecond: 32_000,
      videoBitsPerSecond: 500_000,
      // Each chunk of picture begins with a whole frame.
      videoKeyFrameIntervalDuration: chunkMs,
    }
    const recorder = new MediaRecorder(stream, options)
    recorder.ondataavailable = ({ data }) => took(data)
    let hasFailed = false
    recorder.onerror = () => {
      hasFailed = true
    }
    recorder.onstop = () => over(hasFailed)
    recorder.start(chunkMs)
    return {
      flush() {
        if (recorder.state === 'recording') recorder.requestData()
      },
      stop() {
        if (recorder.state !== 'inactive') recorder.stop()
      },
    }
  },
  openMixer,
  every(ms, tick) {
    const timer = setInterval(tick, ms)
    return () => clearInterval(timer)
  },
  holdAwake,
  watchPage({ hidden, leaving }) {
    const ended = new AbortController()
    const { signal } = ended
    window.addEventListener('pagehide', leaving, { signal })
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') hidden()
      },
      { signal },
    )
    return () => ended.abort()
  },
  newId,
  now: () => performance.now(),
  random: Math.random,
}

/** Keeps the screen on, and asks again at each return: the browser releases the lock on hidden pages. */
function holdAwake(): () => void {
  let isOver = false
  let held: WakeLockSentinel | null = null
  const ask = async () => {
    if (document.visibilityState === 'hidden') return
    try {
      const lock = await navigator.wakeLock.request('screen')
      if (isOver) await lock.release()
      else held = lock
    } catch {
      // A device low on battery refuses; recording goes on for as long as the screen does.
    }
  }
  document.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', ask)
    void held?.release().catch(() => undefined)
  }
}
