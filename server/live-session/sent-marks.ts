/** How far this process has sent each log to its own sockets. */
export type SentMarks = {
  get(liveSessionId: string): number | undefined
  /** Moves the mark on; it never goes back. */
  note(liveSessionId: string, seq: number): void
  forget(liveSessionId: string): void
}

/** Beyond `capacity`, the live session sent to least recently is forgotten: its next wake-up says where to begin. */
export function createSentMarks(capacity = 5_000): SentMarks {
  const marks = new Map<string, number>()
  return {
    get: (liveSessionId) => marks.get(liveSessionId),
    note(liveSessionId, seq) {
      const known = marks.get(liveSessionId) ?? 0
      marks.delete(liveSessionId)
      marks.set(liveSessionId, Math.max(known, seq))
      const oldest = marks.keys().next()
      if (marks.size > capacity && !oldest.done) marks.delete(oldest.value)
    },
    forget: (liveSessionId) => void marks.delete(liveSessionId),
  }
}
