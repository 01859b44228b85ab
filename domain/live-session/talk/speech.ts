import { talkStepMs } from './steps'

/** Steps from the first to before the second number. */
export type Range = readonly [from: number, to: number]

/** Loudness by step is in dBFS, −70 to 0; these stand for silence, and for a microphone that was not listened to. */
export const silent = -127
export const unmeasured = -128

/** Decibels by which the other player must be louder for a step to count as theirs. */
const crossDb = 9
/** Shorter gaps belong to the speech around them, ms; shorter sounds are no speech. */
const gapMs = 350
const shortestMs = 250

const isSpeaking = (level: number) => level > silent

/**
 * One player's steps, silenced where the other is 9 dB louder in the same or a neighbouring step. Otherwise two laptops
 * within earshot would give each player both voices. Both lists are equally long.
 */
export function gateCross(own: Int8Array, other: Int8Array): Int8Array {
  return own.map((level, step) => {
    if (!isSpeaking(level)) return level
    const louder = Math.max(other[step - 1] ?? silent, other[step] ?? silent, other[step + 1] ?? silent)
    return isSpeaking(louder) && louder - level >= crossDb ? silent : level
  })
}

/** When a player was listened to, and when they spoke. A hole as short as a breath counts as listened to. */
export function speechSpans(levels: Int8Array): {
  readonly measured: readonly Range[]
  readonly speech: readonly Range[]
} {
  const measured = mergeClose(rangesWhere(levels, (level) => level !== unmeasured))
  const runs = rangesWhere(levels, isSpeaking)
  const speech: Range[] = []
  let next = 0
  for (const [, to] of measured) {
    const within: Range[] = []
    for (let run = runs[next]; run && run[1] <= to; run = runs[next]) {
      within.push(run)
      next += 1
    }
    speech.push(...dropShort(mergeClose(within)))
  }
  return { measured, speech }
}

/** Joins ranges with less than 350 ms between them. */
export function mergeClose(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last && (range[0] - last[1]) * talkStepMs < gapMs) merged[merged.length - 1] = [last[0], range[1]]
    else merged.push(range)
  }
  return merged
}

function dropShort(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(([from, to]) => (to - from) * talkStepMs >= shortestMs)
}

function rangesWhere(levels: Int8Array, holds: (level: number) => boolean): Range[] {
  const ranges: Range[] = []
  let start = -1
  for (let step = 0; step <= levels.length; step += 1) {
    const isIn = step < levels.length && holds(levels[step] ?? unmeasured)
    if (isIn && start < 0) start = step
    if (!isIn && start >= 0) {
      ranges.push([start, step])
      start = -1
    }
  }
  return ranges
}
