import { createFloor, frameMs } from './floor'

/** One frame of sound of which it is known whether the person speaks in it; its loudness in dBFS. */
export type HeardFrame = { readonly isSpeaking: boolean; readonly db: number }

const quietestOnDb = -50
const onAboveFloorDb = 10
const offAboveFloorDb = 6
/** A person begins to speak where three of five frames are loud. */
const onsetFrames = 5
const onsetActive = 3
/** So long a pause within words is still speech; a longer one is none of it. */
const hangoverFrames = 350 / frameMs
/** What is shorter is a cough, a cup or a key. */
const shortestFrames = 150 / frameMs

type Waiting = { readonly db: number; readonly isActive: boolean }

/**
 * Detects speech by loudness alone (adaptive RMS). Takes the loudness of each 20 ms frame in dBFS, after a 120 Hz
 * high-pass; returns the frames that later ones can no longer change, possibly none.
 */
export function createDetector() {
  const floor = createFloor()
  /** `begun`: speech, if it lasts long enough. */
  let phase: 'off' | 'begun' | 'on' = 'off'
  /** Not decided yet, in order: of speech, from its first frame or from the one after its last loud frame. */
  let waiting: readonly Waiting[] = []

  function decide(count: number, isSpeaking: boolean): readonly HeardFrame[] {
    const decided = waiting.slice(0, Math.max(0, count))
    waiting = waiting.slice(decided.length)
    return decided.map(({ db }) => ({ isSpeaking, db }))
  }

  function hearOff(): readonly HeardFrame[] {
    const before = decide(waiting.length - onsetFrames, false)
    if (waiting.filter(({ isActive }) => isActive).length < onsetActive) return before
    phase = 'begun'
    const first = waiting.findIndex(({ isActive }) => isActive)
    return [...before, ...decide(first, false)]
  }

  function hearOn(): readonly HeardFrame[] {
    const spoken = spokenFrames(waiting)
    if (waiting.length - spoken >= hangoverFrames) return endSpeech()
    if (spoken >= shortestFrames) phase = 'on'
    return phase === 'on' ? decide(spoken, true) : []
  }

  function endSpeech(): readonly HeardFrame[] {
    const spoken = decide(spokenFrames(waiting), phase === 'on')
    phase = 'off'
    return [...spoken, ...decide(waiting.length, false)]
  }

  return {
    hear(db: number): readonly HeardFrame[] {
      const quiet = floor.hear(db)
      const on = Math.max(quietestOnDb, quiet + onAboveFloorDb)
      const threshold = phase === 'off' ? on : quiet + offAboveFloorDb
      waiting = [...waiting, { db, isActive: db > threshold }]
      return phase === 'off' ? hearOff() : hearOn()
    },
    /** Nothing more is heard: decides what is left. */
    end: endSpeech,
  }
}

/** How many frames there are up to the last loud one. */
function spokenFrames(waiting: readonly Waiting[]): number {
  return waiting.findLastIndex(({ isActive }) => isActive) + 1
}
