import type { DeviceStore, KeptTrack } from '@/client/recording/device-store'
import type { Item } from '@/client/recording/upload-state'

type Kept = { readonly item: Item; readonly sealed: Uint8Array<ArrayBuffer> | null }

const order = ({ item }: Kept) => item.segment * 1e9 + item.number * 2 + (item.isEnd ? 1 : 0)
const keyOf = (item: Item) => [item.trackId, item.segment, item.number, item.isEnd].join('/')

/** The storage of one device, in memory; it outlives the pages that use it. */
export function createMemoryStore() {
  const tracks = new Map<string, KeptTrack>()
  const kept = new Map<string, Kept>()
  const disk = { isFull: false }
  const write = async (act: () => void) => {
    if (disk.isFull) throw new DOMException('full', 'QuotaExceededError')
    act()
  }
  const store: DeviceStore = {
    tracks: async () => [...tracks.values()],
    keepTrack: (track) => write(() => tracks.set(track.trackId, track)),
    async dropTrack(trackId) {
      tracks.delete(trackId)
      for (const [key, { item }] of kept) if (item.trackId === trackId) kept.delete(key)
    },
    items: async (trackId) =>
      [...kept.values()]
        .filter(({ item }) => item.trackId === trackId)
        .sort((a, b) => order(a) - order(b))
        .map(({ item }) => item),
    keep: (item, sealed) => write(() => kept.set(keyOf(item), { item, sealed })),
    read: async (item) => kept.get(keyOf(item))?.sealed ?? null,
    forget: async (item) => void kept.delete(keyOf(item)),
  }
  return { store, disk, waiting: () => kept.size, trackCount: () => tracks.size }
}
