import type { ToldSteps } from './batches'
import { createDetector } from './detector'
import { frameMs } from './floor'
import { createSessionTime } from './session-time'
import { createSteps, framesAStep } from './steps-of'
import type { HeardSound } from './worklet'

/** One stretch of sound without a break in its own time. */
export function createHearing() {
  const time = createSessionTime()
  const steps = createSteps()
  let detector = createDetector()
  let wasMuted = false
  /** Where the next step begins, in ms of the audio context; null before the first sound. */
  let nextMs: number | null = null

  function stepsFrom(frames: Parameters<typeof steps>[0]): ToldSteps {
    const made = steps(frames)
    if (nextMs === null || made === '') return { steps: '', from: 0 }
    const from = time.of(nextMs)
    nextMs += made.length * framesAStep * frameMs
    return { steps: made, from }
  }

  return {
    hear({ endMs, levels }: HeardSound, at: number, isMuted: boolean): ToldSteps {
      nextMs ??= endMs - levels.length * frameMs
      time.note(endMs, at)
      const before = isMuted && !wasMuted ? detector.end() : []
      if (wasMuted && !isMuted) detector = createDetector()
      wasMuted = isMuted
      const frames = isMuted ? levels.map((db) => ({ isSpeaking: false, db })) : levels.flatMap(detector.hear)
      return stepsFrom([...before, ...frames])
    },
    /** What is not decided yet, as if nothing followed. */
    rest: (): ToldSteps => stepsFrom(detector.end()),
  }
}
