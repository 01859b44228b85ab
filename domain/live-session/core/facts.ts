import type { RecordingTerms } from '../recording/terms'
import type { Place, Plan, Where } from './plan'
import type { Seat } from './seat'
import type { LiveSettings, Supervision } from './settings'

/** What is agreed for a live session. */
export type CoreFacts = {
  scheduled: {
    scenario: { key: string; version: number }
    grid: { key: string; version: number }
    plan: Plan
    place: Place
    /** Logs of earlier releases do not say. */
    where: Where
    settings: LiveSettings
    scheduledFor: number
    seats: readonly { personId: string; seat: Seat }[]
    /** Whether this log tells who came (`entered`); logs of earlier releases do not. */
    notesArrivals: boolean
    /** What holds for recording it; null where its cohort has recording off, and in logs of earlier releases. */
    recording: RecordingTerms | null
  }
  /** The hour or the place agreed before it began is another one. */
  moved: { scheduledFor: number; place: Place; where: Where }
  /** Who sits where from here on: everybody, not only those who change. */
  seatsChanged: { seats: readonly { personId: string; seat: Seat }[]; supervision: Supervision }
  planChanged: { plan: Plan }
  /** Another situation is played, in this version. */
  scenarioChanged: { scenario: { key: string; version: number } }
}
