import { openEar } from './worklet'

/** What measuring needs of the browser it runs in. */
export type TalkBrowser = {
  readonly openEar: typeof openEar
  readonly canHear: () => boolean
  readonly storage: () => Storage
  /** Calls back when the page may be about to go; the function returned ends it. */
  readonly watchHidden: (hidden: () => void) => () => void
}

export const thisTalkBrowser: TalkBrowser = {
  openEar,
  canHear: () => 'AudioWorkletNode' in window,
  storage: () => window.localStorage,
  watchHidden(hidden) {
    const ended = new AbortController()
    const { signal } = ended
    window.addEventListener('pagehide', hidden, { signal })
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') hidden()
      },
      { signal },
    )
    return () => ended.abort()
  },
}
