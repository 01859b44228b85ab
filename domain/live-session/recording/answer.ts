/** What an interview may be recorded by. */
export const recordedMedia = ['voice', 'voiceAndPicture'] as const
export type RecordedMedia = (typeof recordedMedia)[number]

/** What a person may answer when they are asked whether they may be recorded. */
export const recordingAnswers = ['no', ...recordedMedia] as const
export type RecordingAnswer = (typeof recordingAnswers)[number]

/** What all answers and pauses amount to. */
export type RecordingOutcome =
  /** Recorded while the interview's clock runs. */
  | 'agreed'
  /** Not recorded. */
  | 'refused'
  /** A player wants it to wait. */
  | 'paused'
  /** A latecomer to the room has not answered. */
  | 'awaited'
  /** An agreement that was needed was taken back, for good. */
  | 'withdrawn'
