import type { TypedMinutes } from '@/app/_kit/fields/typed-plan'
import type { RecordingSettings, RecordingText } from '@/domain/live-session/recording/terms'
import type { SettableKind } from '@/domain/retention/retention'

/** The settings of recording as typed. */
export type TypedRecording = Omit<RecordingSettings, 'leftoverDays'> & { readonly leftoverDays: TypedMinutes }

/** Of the settings of a cohort, those that have the text of the agreement say what it says. */
export type RecordingDraft = {
  readonly recording: TypedRecording
  readonly retention: Readonly<Record<SettableKind, TypedMinutes>>
}

/** The part of the settings form that this section reads and changes. */
export type RecordingForm = {
  readonly draft: RecordingDraft
  readonly saved: RecordingDraft
  readonly opened: {
    readonly timeZone: string
    readonly recordingText: RecordingText | null
    readonly canRecord: boolean
  }
  readonly faults: Readonly<Record<string, string | undefined>>
  readonly change: (part: Partial<RecordingDraft>) => void
}
