import * as z from 'zod/mini'
import { timeZoneSchema } from '@/domain/calendar/time-zone'
import { planSchema } from '@/domain/live-session/core/plan-schema'
import { liveSettingsSchema } from '@/domain/live-session/core/settings-schema'
import { recordingSettingsSchema } from '@/domain/live-session/recording/settings-schema'
import { cleanName } from '@/domain/person/clean-name'
import { retentionSchema } from '@/domain/retention/retention-schema'

export const cohortNameMin = 2
export const cohortNameMax = 80
export const cohortNameSchema = z
  .string()
  .check(z.overwrite(cleanName), z.minLength(cohortNameMin), z.maxLength(cohortNameMax))

/** One version of an observation grid. */
export const gridRefSchema = z.object({
  key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  version: z.int().check(z.positive()),
})
export type GridRef = z.infer<typeof gridRefSchema>

/** What a coordinator sets for a cohort. Live sessions pin grid, plan and settings when they are scheduled. */
export const cohortSettingsSchema = z.object({
  name: cohortNameSchema,
  /** The zone on whose clocks its interviews are planned and told. */
  timeZone: timeZoneSchema,
  /** What its coming interviews are annotated with. */
  grid: gridRefSchema,
  plan: planSchema,
  settings: liveSettingsSchema,
  /** Whether and how its coming interviews may be recorded. */
  recording: recordingSettingsSchema,
  /** How long each thing is kept. It holds for interviews of the past too. */
  retention: retentionSchema,
})
export type CohortSettings = z.infer<typeof cohortSettingsSchema>
