import { holdName } from '@/client/hold-name'
import { createDeviceStore, type DeviceStore } from './device-store'
import { noteRecordings } from './kept-flag'
import { putItem } from './put-item'
import { createRecordings, type Recordings } from './recordings'
import { standingOf } from './standing'
import { tellServer } from './tell-server'

export { createRecorder, type Recorder } from './create-recorder'
export { createSeal } from './seal-chunk'

/** A page that is gone is noticed within this time. */
const sweepMs = 20_000

let ofThisPage: Recordings | null = null

/** The recordings that this page holds: one for all its screens. From the first call on, what is left in this browser is sent. */
export function pageRecordings(): Recordings {
  ofThisPage ??= start()
  return ofThisPage
}

/** Media of one recording that this browser has and the server lacks, ms. */
export function waitingMs(liveSessionId: string): number {
  const { getSnapshot, uploads } = pageRecordings()
  const tracks = getSnapshot().filter((track) => track.liveSessionId === liveSessionId)
  return standingOf(tracks, uploads.getSnapshot()).waitingMs
}

function start(): Recordings {
  const recordings = createRecordings({
    store: noting(createDeviceStore()),
    put: putItem,
    server: tellServer,
    holdName,
    now: Date.now,
    random: Math.random,
  })
  const wake = () => {
    if (document.visibilityState === 'hidden') return
    recordings.uploads.flush()
    void recordings.sweep()
  }
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  setInterval(() => void recordings.sweep(), sweepMs)
  void recordings.sweep()
  return recordings
}

/** Notes for later pages whether there is anything to load this code for. */
function noting(store: DeviceStore): DeviceStore {
  return {
    ...store,
    async tracks() {
      const tracks = await store.tracks()
      noteRecordings(tracks.length > 0)
      return tracks
    },
    async keepTrack(track) {
      noteRecordings(true)
      await store.keepTrack(track)
    },
  }
}
