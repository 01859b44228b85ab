import { awa } from './built-in/awa'
import { corinne } from './built-in/corinne'
import { estelle } from './built-in/estelle'
import { farid } from './built-in/farid'
import { goran } from './built-in/goran'
import { lucas } from './built-in/lucas'
import { martine } from './built-in/martine'
import { patrice } from './built-in/patrice'
import { solange } from './built-in/solange'
import { thierry } from './built-in/thierry'
import type { Stimulus } from './stimulus'

/** The written moments every installation has, in the order in which they are listed. */
export const builtInStimuli: readonly Stimulus[] = [
  solange,
  farid,
  corinne,
  thierry,
  awa,
  lucas,
  martine,
  goran,
  estelle,
  patrice,
]

/** A built-in one by its key; null when there is none of that key. */
export function builtInStimulus(key: string): Stimulus | null {
  return builtInStimuli.find((each) => each.key === key) ?? null
}
