import type { RecordingAnswer, RecordingOutcome } from './answer'

export type RecordingFacts = {
  /** It is proposed that the interview be recorded: from here on people are asked. No reader learns who proposed it. */
  recordingOffered: Record<never, never>
  /** What a person answered, and the number of the text they read. Their own affair, for good. */
  recordingAnswered: { answer: RecordingAnswer; text: number }
  /** A person answered; those who are asked may know that much. */
  recordingReplied: { among: 'players' | 'seats' }
  /** A player wants the recording to wait. Who wanted it stays their own affair. */
  recordingPaused: Record<never, never>
  recordingResumed: Record<never, never>
  /** A person who had agreed takes it back: everything recorded of the interview is destroyed. */
  recordingWithdrawn: Record<never, never>
  /** What the answers and pauses amount to, for every seat, without an author. */
  recordingSettled: { outcome: RecordingOutcome }
}

/** Facts that tell of no author: nothing in them says who brought them about. */
export const unsignedTypes = ['recordingOffered', 'recordingSettled'] as const
