import * as z from 'zod/mini'
import { recordingAnswers } from './answer'

export const recordingCommands = [
  z.object({ type: z.literal('offerRecording') }),
  z.object({ type: z.literal('answerRecording'), answer: z.enum(recordingAnswers) }),
  z.object({ type: z.literal('pauseRecording') }),
  z.object({ type: z.literal('resumeRecording') }),
  z.object({ type: z.literal('withdrawRecording') }),
] as const
