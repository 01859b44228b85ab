import { backOffMs } from '@/client/send/back-off'
import type { KeptTrack } from './device-store'
import type { RecorderBrowser } from './recorder-browser'
import type { Recordings, TrackWanted } from './recordings'

export type TrackOpener = {
  readonly wanted: TrackWanted
  /** Asks the server for a new track. Rejects where it refuses or does not answer. */
  readonly open: (track: Pick<KeptTrack, 'trackId' | 'kind' | 'mimeType'>) => Promise<{
    readonly publicKey: string
    readonly right: string
    readonly keptUntil: number
  }>
  /** Epoch ms. */
  readonly now: () => number
}

/**
 * The track to record by: that of an earlier page of this browser, or one that the server opens. Asked for when first needed, and again
 * until it is there. A track that was destroyed is not replaced.
 */
export function createTrackSource(
  opener: TrackOpener,
  recordings: Pick<Recordings, 'find' | 'add' | 'isHeld'>,
  browser: Pick<RecorderBrowser, 'newId' | 'random' | 'now'>,
) {
  let track: KeptTrack | null = null
  let isAsking = false
  let failures = 0
  let again = 0
  /** The same for each try: an answer that was lost opened a track. */
  const trackId = browser.newId()

  async function ask(): Promise<void> {
    isAsking = true
    try {
      track = (await recordings.find(opener.wanted)) ?? (await openNew())
      failures = 0
    } catch {
      again = browser.now() + backOffMs(failures, browser.random())
      failures += 1
    }
    isAsking = false
  }

  async function openNew(): Promise<KeptTrack> {
    const { wanted, open, now } = opener
    const { kind, mimeType } = wanted
    const opened = await open({ trackId, kind, mimeType })
    const fresh = { ...wanted, ...opened, trackId, openedAt: now(), segments: 0, recordedMs: 0, open: null }
    await recordings.add(fresh)
    return fresh
  }

  return {
    /** Null until it is there, and once it was destroyed. `segments`: those of earlier pages. */
    get(): KeptTrack | null {
      if (track === null && !isAsking && browser.now() >= again) void ask()
      return track && recordings.isHeld(track.trackId) ? track : null
    },
    isDestroyed: () => track !== null && !recordings.isHeld(track.trackId),
  }
}
