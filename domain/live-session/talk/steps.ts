/** What a player's own microphone hears is told in steps of this length, in milliseconds. */
export const talkStepMs = 100
/** Most steps in one act: thirty seconds. */
export const talkMaxSteps = 300

/** A step in which the person does not speak. */
export const silentStep = '.'

/** Loudness is told in units of two decibels, above this one (dBFS). */
const quietestDb = -70
const unitDb = 2
const loudest = 35

/** One step as a character: `.` where the person does not speak, else how loud they are, 0 to z (−70 to 0 dBFS in units of 2). */
export function stepOf(isSpeaking: boolean, loudnessDb: number): string {
  if (!isSpeaking) return silentStep
  const units = Math.round((loudnessDb - quietestDb) / unitDb)
  return Math.max(0, Math.min(loudest, Number.isFinite(units) ? units : 0)).toString(36)
}

/** How loud the person speaks in a step, in dBFS; null where they do not. */
export function loudnessOf(step: string): number | null {
  return step === silentStep ? null : quietestDb + unitDb * Number.parseInt(step, 36)
}
