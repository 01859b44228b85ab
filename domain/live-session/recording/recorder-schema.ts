import * as z from 'zod/mini'
import { gapCauses } from './chunk'
import {
  type ChooseRecorder,
  levelSteps,
  type RecorderReport,
  recorderForms,
  recorderStates,
} from './recorder'

const interviewMs = z.int().check(z.gte(0), z.lte(86_400_000))

export const recorderReportSchema = z.strictObject({
  state: z.enum(recorderStates),
  at: interviewMs,
  since: z.nullable(interviewMs),
  cause: z.nullable(z.enum(gapCauses)),
  level: z.int().check(z.gte(0), z.lte(levelSteps)),
  battery: z.nullable(z.int().check(z.gte(0), z.lte(100))),
  waiting: interviewMs,
}) satisfies z.ZodMiniType<RecorderReport>

export const chooseRecorderSchema = z.object({
  deviceId: z.uuid(),
  form: z.enum(recorderForms),
  instead: z.nullable(z.uuid()),
}) satisfies z.ZodMiniType<ChooseRecorder>
