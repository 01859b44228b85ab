/** Where the cursor is, and whether it runs. `atMs` is interview time. */
export type PlayheadState = {
  readonly atMs: number
  readonly isPlaying: boolean
  readonly speed: Speed
  /** Whether a playing cursor waits for sound that is still on its way. */
  readonly isWaiting: boolean
  /** Where the cursor last stood still. Components that show words follow this, not every frame. */
  readonly settledMs: number
}

/** In the order in which one control passes through them: without sound, and with it, where words must stay words. */
export const silentSpeeds = [1, 2, 4] as const
export const heardSpeeds = [1, 1.5, 2, 0.5, 0.75] as const
export type Speed = (typeof silentSpeeds)[number] | (typeof heardSpeeds)[number]

/** How long before a moment playing starts, so that one hears what led to it. */
export const preRollMs = 5_000

/** Where playing starts for a moment of the interview: five seconds before. */
export function startOf(atMs: number): number {
  return Math.max(0, atMs - preRollMs)
}

/** The cursor after `realMs` of real time: a playing one moves on by its speed unless it waits, and stops at the end. */
export function advance(state: PlayheadState, realMs: number, lengthMs: number): PlayheadState {
  if (!state.isPlaying || state.isWaiting) return state
  const atMs = Math.min(lengthMs, state.atMs + Math.max(0, realMs) * state.speed)
  return atMs < lengthMs ? { ...state, atMs } : { ...state, atMs, settledMs: atMs, isPlaying: false }
}

/**
 * What a change of the cursor asks of the window: follow a playing cursor, or show where one stopped or was sent. A
 * dragged cursor stays under the finger. A hand on the window wins over playback.
 */
export function pullOf(
  before: PlayheadState,
  after: PlayheadState,
  isWindowHeld: boolean,
): 'follow' | 'show' | null {
  if (after.isPlaying) return isWindowHeld ? null : 'follow'
  if (after.settledMs === before.settledMs) return null
  return isWindowHeld && before.isPlaying ? null : 'show'
}

/** A cursor outside of React: of its sixty moves a second, only the drawing of the cursor hears. */
export type Playhead = ReturnType<typeof createPlayhead>

export function createPlayhead() {
  let state: PlayheadState = { atMs: 0, isPlaying: false, speed: 1, isWaiting: false, settledMs: 0 }
  let lengthMs = 0
  const listeners = new Set<() => void>()
  function set(next: PlayheadState) {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }
  const within = (ms: number) => Math.round(Math.max(0, Math.min(ms, lengthMs)))
  return {
    get: () => state,
    lengthMs: () => lengthMs,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    setLength(ms: number) {
      lengthMs = ms
    },
    /** Moves a cursor that is being dragged, without settling it. */
    scrub: (ms: number) => set({ ...state, atMs: within(ms) }),
    /** Moves and settles the cursor. A playing cursor plays on from there. */
    seek: (ms: number) => set({ ...state, atMs: within(ms), settledMs: within(ms) }),
    settle: () => set(state.settledMs === state.atMs ? state : { ...state, settledMs: state.atMs }),
    /** Stops a playing cursor, or starts it: from the beginning when it stands at the end. */
    toggle() {
      if (state.isPlaying) {
        // Frames end between milliseconds. Unless it stands where it settled, the next step may skip a second.
        const atMs = within(state.atMs)
        return set({ ...state, atMs, isPlaying: false, isWaiting: false, settledMs: atMs })
      }
      if (lengthMs > 0) set({ ...state, isPlaying: true, atMs: state.atMs >= lengthMs ? 0 : state.atMs })
    },
    /** Starts a cursor that stands; one that plays goes on. */
    play() {
      if (!state.isPlaying && lengthMs > 0) set({ ...state, isPlaying: true })
    },
    /** Makes a playing cursor wait for its sound, or move on. */
    wait(isWaiting: boolean) {
      const next = isWaiting && state.isPlaying
      if (next !== state.isWaiting) set({ ...state, isWaiting: next })
    },
    setSpeed: (speed: Speed) => set({ ...state, speed }),
    advance: (realMs: number) => set(advance(state, realMs, lengthMs)),
  }
}
