import * as z from 'zod/mini'
import { recordedMedia } from './answer'
import {
  defaultRecordingSettings,
  leftoverDays,
  offerers,
  type RecordingSettings,
  type RecordingText,
} from './terms'

/** What a coordinator sets about recording. A field absent from an older record takes its default. */
export const recordingSettingsSchema = z.object({
  isOn: z._default(z.boolean(), defaultRecordingSettings.isOn),
  offeredBy: z._default(
    z.array(z.enum(offerers)).check(
      z.minLength(1),
      z.refine((each) => new Set(each).size === each.length, { message: 'repeated' }),
    ),
    () => [...defaultRecordingSettings.offeredBy],
  ),
  media: z._default(z.enum(recordedMedia), defaultRecordingSettings.media),
  secondListens: z._default(z.boolean(), defaultRecordingSettings.secondListens),
  leftoverDays: z._default(
    z.int().check(z.gte(leftoverDays.least), z.lte(leftoverDays.most)),
    defaultRecordingSettings.leftoverDays,
  ),
}) satisfies z.ZodMiniType<RecordingSettings>

/** What a cohort keeps about recording: its settings, and the text that people agree to now. */
export type KeptRecording = Partial<RecordingSettings> & { readonly text?: RecordingText | null }
