import * as z from 'zod/mini'
import { eventId } from '../core/command-fields'
import { reviewMaxLength } from '../core/command-limits'
import { commitmentOutcomes } from './commitment'

export const commitmentCommands = [
  z.object({
    type: z.literal('makeCommitment'),
    what: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    due: z.iso.date(),
    how: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  z.object({ type: z.literal('withdrawCommitment'), commitmentId: eventId }),
  z.object({
    type: z.literal('reviewCommitment'),
    commitmentId: eventId,
    outcome: z.enum(commitmentOutcomes),
    text: z.nullable(z.string().check(z.trim(), z.maxLength(reviewMaxLength))),
  }),
] as const
