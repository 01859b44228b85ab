import type { PutItem } from '@/client/recording/put-item'
import { type ChunkHeader, unpackChunk } from '@/domain/live-session/recording/chunk'

type Arrived = { readonly bytes: Uint8Array; readonly header: ChunkHeader; readonly media: string }
type OnServer = { readonly chunks: Map<number, Arrived>; count: number | null }

/** What the line to the server does. `deaf`: what is sent arrives, and no answer comes back. */
export type Line = 'up' | 'down' | 'deaf' | 'corrupting' | 'full' | 'busy'

/** The server's end of the upload, in memory, with a line that can fail. */
export function createMemoryServer() {
  const tracks = new Map<string, Map<number, OnServer>>()
  const rights = new Map<string, string>()
  const destroyed = new Set<string>()
  const conflicts: string[] = []
  const emptied: string[] = []
  let line: Line = 'up'

  const put: PutItem = async ({ item, right, sealed }) => {
    await Promise.resolve()
    if (line === 'down' || line === 'busy') return 'again'
    if (line === 'full') return 'full'
    if (line === 'corrupting') return 'corrupt'
    if (rights.get(item.trackId) !== right) return 'barred'
    if (destroyed.has(item.trackId)) return 'destroyed'
    const segments = tracks.get(item.trackId) ?? new Map<number, OnServer>()
    tracks.set(item.trackId, segments)
    const segment = segments.get(item.segment) ?? { chunks: new Map(), count: null }
    segments.set(item.segment, segment)
    if (sealed === null) {
      if (segment.count !== null && segment.count !== item.number) conflicts.push('count')
      segment.count = item.number
    } else {
      const before = segment.chunks.get(item.number)
      if (before && Buffer.compare(before.bytes, sealed) !== 0)
        conflicts.push(`${item.segment}/${item.number}`)
      const read = unpackChunk(sealed)
      if (!read) throw new Error('not a chunk')
      const media = new TextDecoder().decode(read.media)
      segment.chunks.set(item.number, { bytes: sealed.slice(), header: read.header, media })
    }
    return line === 'deaf' ? 'again' : 'arrived'
  }

  return {
    put,
    /** Tracks of which the device said that it holds nothing any more. */
    emptied,
    async tellEmpty({ trackId }: { readonly trackId: string }) {
      if (line !== 'down') emptied.push(trackId)
    },
    isDestroyed: async ({ trackId }: { readonly trackId: string }) =>
      line !== 'down' && destroyed.has(trackId),
    tracks,
    conflicts,
    destroy: (trackId: string) => destroyed.add(trackId),
    setLine(next: Line) {
      line = next
    },
    async open({ trackId }: { readonly trackId: string }) {
      if (line === 'down') throw new Error('unreachable')
      rights.set(trackId, `right of ${trackId}`)
      return { publicKey: 'key', right: `right of ${trackId}`, keptUntil: 7 * 86_400_000 }
    },
  }
}
