import { stepOf, talkStepMs } from '@/domain/live-session/talk/steps'
import type { HeardFrame } from './detector'
import { frameMs } from './floor'

export const framesAStep = talkStepMs / frameMs

/** Makes steps of 100 ms of frames of 20: the person speaks in a step where they speak in most of its frames. */
export function createSteps() {
  let frames: readonly HeardFrame[] = []
  return (heard: readonly HeardFrame[]): string => {
    frames = [...frames, ...heard]
    let steps = ''
    while (frames.length >= framesAStep) {
      steps += stepFrom(frames.slice(0, framesAStep))
      frames = frames.slice(framesAStep)
    }
    return steps
  }
}

function stepFrom(frames: readonly HeardFrame[]): string {
  const spoken = frames.filter(({ isSpeaking }) => isSpeaking)
  return stepOf(spoken.length > framesAStep / 2, meanDb(spoken))
}

/** The loudness of these frames together, by their power, in dBFS. */
function meanDb(frames: readonly HeardFrame[]): number {
  const power = frames.reduce((sum, { db }) => sum + 10 ** (db / 10), 0)
  return 10 * Math.log10(power / frames.length)
}
