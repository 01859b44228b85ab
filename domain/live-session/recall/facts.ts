import type { DialPoint } from '../dial/dial'
import type { Compared } from './comparison'

/** What the players remember of the dial once the interview is over, before anybody shows a view. */
export type RecallFacts = {
  /** In which of two moments of the interview (ms) the beneficiary felt more understood. Said again, it replaces what was said before. */
  momentsCompared: Compared
  /** The beneficiary's dial as the advisor redrew it from memory, in order of time. */
  dialRedrawn: { points: readonly DialPoint[] }
}
