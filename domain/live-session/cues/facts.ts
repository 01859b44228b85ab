import type { CueIcon } from '../core/settings'

/** What supervisors whisper to the advisor. */
export type CueFacts = {
  cueSent: { text: string | null }
  /** A cue that is one icon of the cohort's set, in place of words. */
  iconCueSent: { icon: CueIcon }
  cueAcknowledged: { cueId: string }
  /** Its sender took a cue back before the advisor had seen it: it leaves the advisor's screen unannounced. */
  cueWithdrawn: { cueId: string }
}
