import { talkStepMs } from '@/domain/live-session/talk/steps'

/** Steps that follow each other, the first at `from` (epoch ms of the live session). */
export type ToldSteps = { readonly from: number; readonly steps: string }

/** Fifteen seconds: what a page that dies takes with it. */
const batchSteps = 150
/** Where steps come later or earlier by more, the sound was interrupted. */
const mostShiftMs = 200

/** Gathers steps into acts. */
export function createBatches(tell: (told: ToldSteps) => void) {
  let held: ToldSteps | null = null

  function flush(): void {
    const told = held
    held = null
    // A session’s time is whole milliseconds; that of sound is not.
    if (told) tell({ ...told, from: Math.round(told.from) })
  }

  return {
    /** Steps, the first of which began at `from`. */
    add(steps: string, from: number): void {
      if (steps === '') return
      if (held && Math.abs(held.from + held.steps.length * talkStepMs - from) > mostShiftMs) flush()
      held = { from: held?.from ?? from, steps: (held?.steps ?? '') + steps }
      if (held.steps.length >= batchSteps) flush()
    },
    /** Tells what is left. */
    flush,
    /** What is left is not sent. */
    forget(): void {
      held = null
    },
  }
}
