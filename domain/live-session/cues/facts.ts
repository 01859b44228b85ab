import type { CueIcon } from '../core/settings'

/** What supervisors whisper to the advisor, and what they keep for the debrief instead. */
export type CueFacts = {
  cueSent: { text: string | null }
  /** A cue that is one icon of the cohort's set, in place of words. */
  iconCueSent: { icon: CueIcon }
  cueAcknowledged: { cueId: string }
  /** Its sender took a cue back before the advisor had seen it: it leaves the advisor's screen unannounced. */
  cueWithdrawn: { cueId: string }
  /** A cue that a supervisor kept for the debrief instead of sending it: words, or an icon and no words. */
  cueKept: { text: string | null; icon: CueIcon | null }
  /** The supervisor who kept a cue gave it up before their view opened. */
  keptCueDropped: { cueId: string }
}
