import { createListeners } from '@/client/listeners'
import type { DeviceStore, KeptTrack } from './device-store'
import type { PutItem } from './put-item'
import type { TellServer } from './tell-server'
import type { Item } from './upload-state'
import { createUploads } from './uploads'

type RecordingsOptions = {
  readonly store: DeviceStore
  readonly put: PutItem
  readonly server: TellServer
  /** Holds a name until the page is gone; false where another page of this browser holds it. */
  readonly holdName: (name: string) => Promise<boolean>
  /** Epoch ms. */
  readonly now: () => number
  readonly random: () => number
}

/** What tells one track of a person from another. */
export type TrackWanted = Pick<KeptTrack, 'liveSessionId' | 'personId' | 'kind' | 'mimeType'>

/** How long a track without anything to send is kept for a later page of the same interview. */
const emptyForMs = 12 * 3_600_000

export type Recordings = ReturnType<typeof createRecordings>

/**
 * This browser's recordings as one page holds them: keeps sealed chunks on the device, then sends them. A track belongs
 * to one page; the next page takes over what a closed one left.
 */
export function createRecordings(options: RecordingsOptions) {
  const { store, now } = options
  const { notify, subscribe } = createListeners()
  /** The tracks that belong to this page. */
  const held = new Map<string, KeptTrack>()
  let snapshot: readonly KeptTrack[] = []
  let sweeping: Promise<void> | null = null
  const uploads = createUploads({
    store,
    put: options.put,
    random: options.random,
    rightOf: (trackId) => held.get(trackId)?.right ?? null,
    destroyed: (trackId) => release(trackId),
  })

  function note(track: KeptTrack): void {
    held.set(track.trackId, track)
    snapshot = [...held.values()]
    notify()
  }

  function release(trackId: string): void {
    held.delete(trackId)
    snapshot = [...held.values()]
    notify()
  }

  async function drop(track: KeptTrack): Promise<void> {
    release(track.trackId)
    uploads.dropped(track.trackId)
    await empty(track)
  }

  async function empty(track: KeptTrack): Promise<void> {
    await store.dropTrack(track.trackId)
    void options.server.tellEmpty(track)
  }

  async function takeOver(track: KeptTrack): Promise<void> {
    if (!(await options.holdName(nameOf(track.trackId)))) return
    const items = await store.items(track.trackId)
    const isOld = now() - track.openedAt > emptyForMs
    if (now() >= track.keptUntil || (isOld && items.length === 0)) return empty(track)
    // With nothing to send, no answer would tell this device that the track is destroyed.
    if (items.length === 0 && (await options.server.isDestroyed(track))) return empty(track)
    const end = endLeftOpen(track, items)
    const closed = { ...track, open: null }
    note(closed)
    if (end) {
      await store.keep(end, null)
      await store.keepTrack(closed)
    }
    uploads.kept(end ? [...items, end] : items)
  }

  async function sweepOnce(): Promise<void> {
    for (const track of held.values()) {
      const isWaiting = uploads.getSnapshot().waiting.some(({ trackId }) => trackId === track.trackId)
      if (isWaiting && now() >= track.keptUntil) await drop(track)
    }
    for (const track of await store.tracks()) if (!held.has(track.trackId)) await takeOver(track)
  }

  /** Takes over what pages that are gone left, and drops what is too old to be sent. Never rejects. */
  function sweep(): Promise<void> {
    sweeping ??= sweepOnce()
      .catch(() => undefined)
      .finally(() => {
        sweeping = null
      })
    return sweeping
  }

  async function end(trackId: string): Promise<void> {
    const track = known(held, trackId)
    const last = endLeftOpen(track, [])
    const closed = { ...track, open: null }
    if (last) await store.keep(last, null)
    note(closed)
    if (last) uploads.kept([last])
    await store.keepTrack(closed)
  }

  return {
    uploads,
    sweep,
    subscribe,
    /** The tracks that belong to this page. */
    getSnapshot: () => snapshot,
    /** The track of an earlier page of this browser that goes on here; null for none. */
    async find(wanted: TrackWanted): Promise<KeptTrack | null> {
      await sweep()
      return snapshot.find((track) => isWanted(track, wanted)) ?? null
    },
    /** A track that the server has just opened. Rejects where the device cannot keep it. */
    async add(track: KeptTrack): Promise<void> {
      await options.holdName(nameOf(track.trackId))
      await store.keepTrack(track)
      note(track)
    },
    isHeld: (trackId: string) => held.has(trackId),
    /** Begins the next segment of a track and gives its number. */
    async begin(trackId: string): Promise<number> {
      // A full device may have had no room for the end of the one before.
      await end(trackId)
      const track = known(held, trackId)
      const next = {
        ...track,
        segments: track.segments + 1,
        open: { segment: track.segments, count: 0 },
      }
      note(next)
      await store.keepTrack(next)
      return track.segments
    },
    /** Keeps a chunk on the device and has it sent. Rejects where the device is full. */
    async keep(item: Item, sealed: Uint8Array<ArrayBuffer>): Promise<void> {
      const track = known(held, item.trackId)
      await store.keep(item, sealed)
      // Destroyed while the device wrote it.
      if (!held.has(item.trackId)) return store.forget(item)
      const next = {
        ...track,
        recordedMs: track.recordedMs + item.ms,
        open: { segment: item.segment, count: item.number + 1 },
      }
      note(next)
      uploads.kept([item])
      await store.keepTrack(next)
    },
    /** No further chunk of the open segment will come. */
    end,
    /** Destroys what this device holds of the tracks so described, sent or not. */
    async destroy(isMeant: (track: KeptTrack) => boolean): Promise<void> {
      const kept = await store.tracks()
      for (const track of kept.filter(isMeant)) await drop(track)
    },
  }
}

const nameOf = (trackId: string) => `triade.recording.${trackId}`

function known(held: ReadonlyMap<string, KeptTrack>, trackId: string): KeptTrack {
  const track = held.get(trackId)
  if (!track) throw new Error('This page does not hold that track.')
  return track
}

function isWanted(track: KeptTrack, wanted: TrackWanted): boolean {
  const { liveSessionId, personId, kind, mimeType } = wanted
  return (
    track.liveSessionId === liveSessionId &&
    track.personId === personId &&
    track.kind === kind &&
    track.mimeType === mimeType &&
    track.open === null
  )
}

/** The end of the segment that a page left open; null where it began none, or kept nothing of it. */
function endLeftOpen({ trackId, open }: KeptTrack, items: readonly Item[]): Item | null {
  if (open === null) return null
  // A page may be gone between keeping a chunk and counting it.
  const numbers = items.flatMap((each) =>
    each.segment === open.segment && !each.isEnd ? each.number + 1 : [],
  )
  const count = Math.max(open.count, ...numbers)
  if (count === 0) return null
  return { trackId, segment: open.segment, number: count, isEnd: true, ms: 0, bytes: 0 }
}
