import { z } from 'zod'
import { placeSchema, planSchema, whereSchema } from '@/domain/live-session/core/plan-schema'
import { supervisionSchema } from '@/domain/live-session/core/settings-schema'
import { keepingSchema } from '@/domain/occupancy/keeping-schema'
import { idInput } from './procedures'

/** Latest moment a live session may be planned for: the end of the year 2100. */
export const latest = Date.UTC(2101, 0, 1)
/** Most supervisors, and most observers, of one. */
export const most = 12

/** Why double places are kept. */
export const keepingInput = z.optional(z.nullable(keepingSchema))

/** What is asked for where a live session is prepared. */
export const wishInput = z.object({
  advisorId: idInput,
  beneficiaryId: idInput,
  supervisorIds: z.array(idInput).min(1).max(most),
  observerIds: z.array(idInput).max(most),
  scenarioKey: idInput,
  scheduledFor: z.int().min(0).max(latest),
  place: placeSchema,
  where: z.optional(whereSchema),
  plan: planSchema,
  supervision: z.optional(supervisionSchema),
  keeping: keepingInput,
})
