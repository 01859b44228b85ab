import * as z from 'zod/mini'
import { moment } from '../core/command-fields'
import { dialMaxSamples } from '../core/command-limits'

export const dialCommands = [
  z.object({
    type: z.literal('moveDial'),
    samples: z
      .array(z.object({ at: moment, value: z.int().check(z.gte(0), z.lte(100)) }))
      .check(z.minLength(1), z.maxLength(dialMaxSamples)),
  }),
] as const
