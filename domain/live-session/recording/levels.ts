import * as z from 'zod/mini'

/** How loud a track is, is told in steps of this length of its media, in milliseconds. */
export const levelStepMs = 100
/** Most steps that one chunk tells: a minute. What a busy page gives at once beyond that is told by the next. */
export const mostLevels = 600
/** Most steps of one segment: the longest clock that a chunk may name. */
const mostSteps = 864_000

/** A step whose loudness was not measured. */
export const unknownLevel = '.'

/** Loudness is told in units of two decibels above this one (dBFS), as characters from 0 to z. */
const quietestDb = -70
const unitDb = 2
const loudest = 35

/** What a chunk tells of how loud its track was: the first step, counted from the start of the segment, and those that follow it. */
export const levelsSchema = z.strictObject({
  at: z.int().check(z.gte(0), z.lt(mostSteps)),
  steps: z.string().check(z.minLength(1), z.maxLength(mostLevels), z.regex(/^[0-9a-z.]*$/)),
})
export type Levels = z.infer<typeof levelsSchema>

/** One step as a character: 0 to z for −70 to 0 dBFS. */
export function levelOf(loudnessDb: number): string {
  const units = Math.round((loudnessDb - quietestDb) / unitDb)
  return Math.max(0, Math.min(loudest, Number.isFinite(units) ? units : 0)).toString(36)
}

/** How high a step is drawn, from 0 (quiet) to 1; null where it was not measured. */
export function heightOf(step: string | undefined): number | null {
  return step === undefined || step === unknownLevel ? null : Number.parseInt(step, 36) / loudest
}

/** The steps of a whole segment, from its start. What no chunk tells is unknown. */
export function joinLevels(told: readonly Levels[]): string {
  const steps: string[] = []
  for (const { at, steps: some } of told) {
    while (steps.length < at) steps.push(unknownLevel)
    for (const [index, step] of [...some].entries()) steps[at + index] = step
  }
  return steps.join('')
}
