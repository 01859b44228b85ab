const windowMs = 5_000

/**
 * Maps an audio context's time to the live session's, in ms. Sound arrives late, never early, so the least offset of
 * the last five seconds counts; older ones would miss a slow sound card's drift.
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
