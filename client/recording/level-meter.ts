import { frameMs } from '@/client/meeting/talk/floor'
import type { HeardSound } from '@/client/meeting/talk/worklet'
import { levelOf, levelStepMs, mostLevels, unknownLevel } from '@/domain/live-session/recording/levels'

/** Frames that are remembered until a chunk tells them: two minutes. */
const mostFrames = 120_000 / frameMs

/** How loud the sound of the recorder was, by its own clock. */
export type LevelMeter = {
  readonly hear: (sound: HeardSound) => void
  /** The steps from `fromMs` on that end by `toMs` and were heard whole, at most as many as one chunk tells. Times: media, ms. */
  readonly steps: (fromMs: number, toMs: number) => string
}

export function createLevelMeter(): LevelMeter {
  /** In order of time: when each frame ended, and its power. */
  const frames: { readonly endMs: number; readonly power: number }[] = []

  /** The mean power of the frames that ended within a step. */
  function stepAt(fromMs: number): string {
    const within = frames.filter(({ endMs }) => endMs > fromMs && endMs <= fromMs + levelStepMs)
    if (within.length === 0) return unknownLevel
    const power = within.reduce((sum, frame) => sum + frame.power, 0) / within.length
    return levelOf(10 * Math.log10(power))
  }

  return {
    hear({ endMs, levels }) {
      for (const [index, db] of levels.entries())
        frames.push({ endMs: endMs - (levels.length - 1 - index) * frameMs, power: 10 ** (db / 10) })
      frames.splice(0, frames.length - mostFrames)
    },
    steps(fromMs, toMs) {
      const upToMs = Math.min(toMs, frames.at(-1)?.endMs ?? fromMs)
      const count = Math.min(mostLevels, Math.max(0, Math.floor((upToMs - fromMs) / levelStepMs)))
      return Array.from({ length: count }, (_, index) => stepAt(fromMs + index * levelStepMs)).join('')
    },
  }
}
