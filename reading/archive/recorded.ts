import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { Interview } from '@/reading/interview'
import { clockText } from '@/reading/words/clock-text'

/** An interview read for an archive, its timeline and the names of its people. */
export type Recorded = Interview & {
  readonly timeline: Timeline
  readonly nameOf: (personId: string) => string
}

/** A moment of time, epoch ms, as ISO 8601. */
export const iso = (ms: number) => new Date(ms).toISOString()
/** A moment on the interview’s clock, in ms and as it is read. */
export const moment = (atMs: number) => ({ atMs, at: clockText(atMs) })
