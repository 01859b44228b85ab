/** What an interview may be recorded by. */
export const recordedMedia = ['voice', 'voiceAndPicture'] as const
export type RecordedMedia = (typeof recordedMedia)[number]

/** What a person may answer when they are asked whether they may be recorded. */
export const recordingAnswers = ['no', ...recordedMedia] as const
export type RecordingAnswer = (typeof recordingAnswers)[number]

/**
 * What all answers and pauses amount to. `agreed`: recorded while the interview's clock runs. `refused`: not recorded. `paused`: a player
 * wants it to wait. `awaited`: a person came late to the room and has not answered. `withdrawn`: an agreement was taken back, for good.
 */
export type RecordingOutcome = 'agreed' | 'refused' | 'paused' | 'awaited' | 'withdrawn'
