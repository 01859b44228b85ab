/** What people write in the debrief. */
export type WordFacts = {
  /** `moment` is interview time in milliseconds; `replyTo` the comment that opened the thread. */
  commentPosted: { moment: number; text: string | null; replyTo: string | null }
  repairWritten: { markId: string; text: string | null }
  /** The author took the words of their own fact back: the fact stays, its words read null. */
  wordsRedacted: { eventId: string }
}
