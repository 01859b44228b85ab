import * as z from 'zod/mini'
import { choices } from './comparison'
import { redrawnMaxPoints, redrawnMinPoints } from './redrawn'

const interviewMs = z.int().check(z.nonnegative())

export const recallCommands = [
  z.object({
    type: z.literal('compareMoments'),
    firstMs: interviewMs,
    secondMs: interviewMs,
    choice: z.enum(choices),
  }),
  z.object({
    type: z.literal('redrawDial'),
    points: z
      .array(z.object({ atMs: interviewMs, value: z.int().check(z.gte(0), z.lte(100)) }))
      .check(z.minLength(redrawnMinPoints), z.maxLength(redrawnMaxPoints)),
  }),
] as const
