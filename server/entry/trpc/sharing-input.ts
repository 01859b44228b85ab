import { z } from 'zod'
import { idInput } from './procedures'

/** Which colleagues take over the interviews of a person who goes, cohort by cohort; absent: they stay to be decided. */
export const sharingInput = z
  .array(z.object({ cohortId: idInput, amongIds: z.array(idInput).min(1).max(500) }))
  .max(100)
  .default([])
