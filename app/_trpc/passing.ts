import { reasonOf } from './reason-of'

/** Reasons that pass by themselves; after any other one the same call would fail again. */
const passing: readonly string[] = [
  'unreachable',
  'internal',
  'unavailable',
  'storageUnavailable',
  'storageFull',
  'tooManyCommands',
]

/** Whether a call that failed so is worth trying again as it was. */
export function isPassing(error: unknown): boolean {
  return passing.includes(reasonOf(error))
}
