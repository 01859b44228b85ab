import * as z from 'zod/mini'
import { keepingReasonMaxLength } from './keeping-limits'

const occupantSchema = z.object({
  kind: z.enum(['person', 'room']),
  id: z.string().check(z.minLength(1), z.maxLength(80)),
})

/** Why the double places that were on the screen are kept. */
export const keepingSchema = z.object({
  occupants: z.array(occupantSchema).check(z.minLength(1), z.maxLength(200)),
  reason: z.string().check(z.trim(), z.maxLength(keepingReasonMaxLength)),
  isFromWall: z.boolean(),
})
