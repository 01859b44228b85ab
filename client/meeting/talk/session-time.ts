const windowMs = 5_000

/**
 * Maps the time of an audio context to the time of the live session, both in milliseconds. Sound reaches the page late, never early, so
 * the least offset of the last five seconds counts; one from long ago would not follow a sound card that runs slow.
 */
export function createSessionTime() {
  let seen: readonly { readonly at: number; readonly offset: number }[] = []
  return {
    /** Sound that ended at `audioMs` has reached the page at `at`, in the time of the session. */
    note(audioMs: number, at: number): void {
      seen = [...seen, { at, offset: at - audioMs }].filter((each) => Math.abs(at - each.at) <= windowMs)
    },
    /** The moment at which this was heard. */
    of: (audioMs: number): number => audioMs + Math.min(...seen.map(({ offset }) => offset)),
  }
}
