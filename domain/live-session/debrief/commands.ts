import * as z from 'zod/mini'
import { reasonSchema } from '../core/command-fields'
import { seatSchema } from '../core/seat-schema'

export const debriefCommands = [
  z.object({ type: z.literal('unseal'), overrideReason: z.nullable(reasonSchema) }),
  z.object({ type: z.literal('giveTurn'), turn: z.union([seatSchema, z.literal('commitment')]) }),
  z.object({
    type: z.literal('openViews'),
    seats: z.array(seatSchema).check(z.minLength(1), z.maxLength(4)),
  }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('closeWithoutCommitment'), reason: reasonSchema }),
] as const
