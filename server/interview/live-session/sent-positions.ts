/** The last `seq` of each log that this process has sent to its own sockets. */
export type SentPositions = {
  get(liveSessionId: string): number | undefined
  /** Moves a position forward; an earlier `seq` changes nothing. */
  advance(liveSessionId: string, seq: number): void
  forget(liveSessionId: string): void
}

/**
 * Above `capacity`, the live session sent to least recently is forgotten: the next notice about that log says where to
 * begin.
 */
export function createSentPositions(capacity = 5_000): SentPositions {
  const positions = new Map<string, number>()
  return {
    get: (liveSessionId) => positions.get(liveSessionId),
    advance(liveSessionId, seq) {
      const known = positions.get(liveSessionId) ?? 0
      positions.delete(liveSessionId)
      positions.set(liveSessionId, Math.max(known, seq))
      const oldest = positions.keys().next()
      if (positions.size > capacity && !oldest.done) positions.delete(oldest.value)
    },
    forget: (liveSessionId) => void positions.delete(liveSessionId),
  }
}
