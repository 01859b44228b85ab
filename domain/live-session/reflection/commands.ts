import * as z from 'zod/mini'

export const reflectionCommands = [
  z.object({ type: z.literal('lockSelfAssessment'), answers: z.unknown() }),
  z.object({ type: z.literal('lockReturn'), answers: z.unknown() }),
] as const
