import type { OpenedSegment } from '@/server/interview/recording/open-segment'

/** Segments that were opened lately, each for one sign-in: a player that asks for part after part of a file is not asked who it is each time. */
export type OpenedSegments = {
  /** `destructions`: of keys by this process until now. Null where the file has to be opened. */
  recall(asked: string, destructions: number): OpenedSegment | null
  /** `asked`: the cookies and the path that were answered; `proven`: when that was begun (epoch ms), and after how many destructions. */
  keep(asked: string, opened: OpenedSegment, proven: { at: number; destructions: number }): void
}

/** A withdrawal, a sign-out or the end of a seat stops what another process opened within this time (docs/decisions/117). Milliseconds. */
const mostMs = 4_000

/** Above `capacity`, the one kept first is forgotten. */
export function createOpenedSegments({ capacity = 200, now = Date.now } = {}): OpenedSegments {
  const kept = new Map<string, { opened: OpenedSegment; until: number; destructions: number }>()
  return {
    recall(asked, destructions) {
      const known = kept.get(asked)
      if (known && now() < known.until && known.destructions === destructions) return known.opened
      kept.delete(asked)
      return null
    },
    keep(asked, opened, { at, destructions }) {
      kept.delete(asked)
      kept.set(asked, { opened, until: at + mostMs, destructions })
      const oldest = kept.keys().next()
      if (kept.size > capacity && !oldest.done) kept.delete(oldest.value)
    },
  }
}
