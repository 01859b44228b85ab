import { answerTo, browserDatabase } from '@/client/send/browser-database'
import type { TrackKind } from '@/domain/live-session/recording/track'
import type { Item } from './upload-state'

/** A track that this browser records or has recorded. `right`: lets chunks of it be put, and nothing else. */
export type KeptTrack = {
  readonly trackId: string
  readonly liveSessionId: string
  readonly personId: string
  readonly kind: TrackKind
  readonly mimeType: string
  readonly publicKey: string
  readonly right: string
  /** Epoch ms. What is left after `keptUntil` is dropped unsent. */
  readonly openedAt: number
  readonly keptUntil: number
  /** Segments begun so far, and media recorded in all of them, ms. */
  readonly segments: number
  readonly recordedMs: number
  /** The segment that is being recorded, and how many chunks of it were kept; null for none. */
  readonly open: { readonly segment: number; readonly count: number } | null
}

/** Where sealed chunks wait until the server has them. Each promise may be rejected: with a QuotaExceededError where the disk is full. */
export type DeviceStore = {
  readonly tracks: () => Promise<readonly KeptTrack[]>
  readonly keepTrack: (track: KeptTrack) => Promise<void>
  /** With all its chunks. */
  readonly dropTrack: (trackId: string) => Promise<void>
  /** What waits of one track, in order. */
  readonly items: (trackId: string) => Promise<readonly Item[]>
  readonly keep: (item: Item, sealed: Uint8Array<ArrayBuffer> | null) => Promise<void>
  /** The sealed bytes of a chunk; null where the device no longer holds it. */
  readonly read: (item: Item) => Promise<Uint8Array<ArrayBuffer> | null>
  readonly forget: (item: Item) => Promise<void>
}

type KeptChunk = Item & { readonly sealed: ArrayBuffer | null }

const tracks = 'tracks'
const chunks = 'chunks'
const inBrowser = browserDatabase('triade-recording', (database) => {
  database.createObjectStore(tracks, { keyPath: 'trackId' })
  const store = database.createObjectStore(chunks, { keyPath: ['trackId', 'segment', 'number', 'end'] })
  // Tells what waits without reading its bytes.
  store.createIndex('known', ['trackId', 'segment', 'number', 'end', 'ms', 'bytes'])
})

const keyOf = ({ trackId, segment, number, isEnd }: Item) => [trackId, segment, number, isEnd ? 1 : 0]
const ofTrack = (trackId: string) => IDBKeyRange.bound([trackId], [trackId, []])

export function createDeviceStore(within = inBrowser): DeviceStore {
  return {
    tracks: () => within(tracks, (store) => answerTo<KeptTrack[]>(store.getAll())),
    keepTrack: (track) => within(tracks, (store) => answerTo(store.put(track)).then(() => undefined)),
    async dropTrack(trackId) {
      await within(chunks, (store) => answerTo(store.delete(ofTrack(trackId))))
      await within(tracks, (store) => answerTo(store.delete(trackId)))
    },
    items: (trackId) => within(chunks, (store) => known(store.index('known'), trackId)),
    keep: (item, sealed) =>
      within(chunks, (store) => {
        const kept = { ...item, end: item.isEnd ? 1 : 0, sealed: sealed?.buffer ?? null }
        return answerTo(store.put(kept)).then(() => undefined)
      }),
    read: (item) =>
      within(chunks, async (store) => {
        const kept = await answerTo<KeptChunk | undefined>(store.get(keyOf(item)))
        return kept?.sealed ? new Uint8Array(kept.sealed) : null
      }),
    forget: (item) => within(chunks, (store) => answerTo(store.delete(keyOf(item)))),
  }
}

function known(index: IDBIndex, trackId: string): Promise<Item[]> {
  return new Promise((resolve, reject) => {
    const found: Item[] = []
    const request = index.openKeyCursor(ofTrack(trackId))
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve(found)
      const [, segment, number, end, ms, bytes] = (cursor.key as unknown[]).map(Number)
      found.push({
        trackId,
        segment: segment ?? 0,
        number: number ?? 0,
        isEnd: end === 1,
        ms: ms ?? 0,
        bytes: bytes ?? 0,
      })
      cursor.continue()
    }
  })
}
