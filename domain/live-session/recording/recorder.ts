import type { LiveSessionState } from '../state'
import { isAskedToRecord, recordingMode } from './asked'
import type { GapCause } from './chunk'

/** What kind of device records a room. */
export const recorderForms = ['computer', 'tablet', 'phone'] as const
export type RecorderForm = (typeof recorderForms)[number]

/** Steps in which the loudness of a room is told. */
export const levelSteps = 12

/** State of the device that records a room. */
export const recorderStates = [
  /** It waits for an agreement or the clock. */
  'ready',
  'recorded',
  /** A person has suspended it on the device itself. */
  'held',
  /** It should record and does not. */
  'stalled',
  /** It holds no more. */
  'full',
] as const
export type RecorderState = (typeof recorderStates)[number]

/** What the recording device reports, at most once a second. */
export type RecorderReport = {
  readonly state: RecorderState
  /** Time of the interview, ms. */
  readonly at: number
  /** Since when nothing is recorded although it should be. */
  readonly since: number | null
  readonly cause: GapCause | null
  /** Loudness, 0 to `levelSteps`. */
  readonly level: number
  /** Percent. */
  readonly battery: number | null
  /** Media on the device that the server lacks, ms. */
  readonly waiting: number
}

/**
 * A device that is chosen to record a room. `instead`: the device whose place it takes, as its person saw it; null where they saw none.
 */
export type ChooseRecorder = {
  readonly deviceId: string
  readonly form: RecorderForm
  readonly instead: string | null
}

/** The one device that records a room, as every seat is told. */
export type RoomRecorder = {
  readonly deviceId: string
  readonly form: RecorderForm
  /** Whose computer it is; null for a device without a seat. */
  readonly personId: string | null
  readonly report: RecorderReport | null
  /** How much of the interview is neither on a device nor on the server, ms. */
  readonly missing: number
  /** When it last reported, epoch ms. */
  readonly heardAt: number
}

/** What seats are told over their channels; null once no device records. */
export type ToldRecorder = { readonly liveSessionId: string; readonly recorder: RoomRecorder | null }

/** Whether a device may record this interview: people are in one room, are asked, have not refused, and it is not over. */
export function mayBeRecorded(
  state: Pick<LiveSessionState, 'contract' | 'stage' | 'isRecordingOffered' | 'recordingOutcome'>,
): boolean {
  const outcome = state.recordingOutcome?.outcome
  if (recordingMode(state) !== 'together' || !isAskedToRecord(state)) return false
  if (outcome === 'refused' || outcome === 'withdrawn') return false
  return isBeforeEnd(state)
}

/** Whether the interview is still to come or goes on: a device on the table may be made ready before people are asked. */
export function isBeforeEnd({ stage }: Pick<LiveSessionState, 'stage'>): boolean {
  return stage.status === 'scheduled' || stage.status === 'briefing' || stage.status === 'interview'
}

/** Whether a device may take the place of the one that records now: only of the one that its person saw there. */
export function mayTakeOver(
  now: Pick<RoomRecorder, 'deviceId'> | null,
  { deviceId, instead }: Pick<ChooseRecorder, 'deviceId' | 'instead'>,
): boolean {
  return now === null || now.deviceId === deviceId || now.deviceId === instead
}

/** A device reports every two seconds at least: after so long it no longer answers, ms. */
export const silentAfterMs = 8_000

/** Below this, percent, a battery may not last to the end of an interview. */
export const lowBattery = 15

/** Less than this is no gap, ms: the last two seconds are in no chunk yet, and recorders start slowly. */
const leastMissingMs = 3_000
const chunkMs = 2_000

/** How much of a room's interview is missing at a report: neither on the server (`arrived`, ms of media) nor on the device. */
export function missingAt({ at, waiting }: Pick<RecorderReport, 'at' | 'waiting'>, arrived: number): number {
  const missing = at - arrived - waiting - chunkMs
  return missing < leastMissingMs ? 0 : missing
}

/**
 * What a seat is shown of the device. `none`: no device is chosen. `silent`: nothing has been heard of it. `weak`: its battery is low.
 * `sinceMs`: for how long nothing is recorded or heard, ms.
 */
export type ShownRecorder = {
  readonly state: 'none' | RecorderState | 'silent' | 'weak'
  readonly sinceMs: number
}

/** What is shown of a room's device at `now` (epoch ms), at this time of the interview (ms), while it should record (`isDue`) or not. */
export function shownRecorder(
  recorder: RoomRecorder | null,
  { now, elapsedMs, isDue }: { readonly now: number; readonly elapsedMs: number; readonly isDue: boolean },
): ShownRecorder {
  if (recorder === null) return { state: 'none', sinceMs: 0 }
  const { report, heardAt } = recorder
  const silence = now - heardAt
  if (silence >= silentAfterMs) return { state: 'silent', sinceMs: silence }
  if (report === null) return { state: 'ready', sinceMs: 0 }
  const { state, since, battery } = report
  if (state === 'held') return { state, sinceMs: 0 }
  if (state === 'full') return { state, sinceMs: since === null ? 0 : Math.max(0, elapsedMs - since) }
  if (state === 'stalled' && isDue)
    return { state, sinceMs: since === null ? 0 : Math.max(0, elapsedMs - since) }
  if (battery !== null && battery < lowBattery) return { state: 'weak', sinceMs: 0 }
  return { state: isDue && state === 'recorded' ? 'recorded' : 'ready', sinceMs: 0 }
}
