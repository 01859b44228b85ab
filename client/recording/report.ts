import { levelSteps, type RecorderReport } from '@/domain/live-session/recording/recorder'
import type { LaneView } from './lane'

/** The quietest and the loudest that the steps of a level tell apart, decibels of full scale. */
const quietest = -54
const loudest = -12

/** The loudness of a room (root mean square, 0 to 1) as a step. */
export function levelOf(loudness: number): number {
  if (loudness <= 0) return 0
  const decibels = 20 * Math.log10(loudness)
  const step = Math.ceil(((decibels - quietest) / (loudest - quietest)) * levelSteps)
  return Math.min(levelSteps, Math.max(0, step))
}

type Told = {
  readonly voice: LaneView
  /** Whether a person has suspended it on the device itself. */
  readonly isHeld: boolean
  readonly at: number
  readonly loudness: number
  readonly battery: number | null
  readonly waiting: number
}

/** What the recording device tells of itself at this moment. */
export function reportOf({ voice, isHeld, at, loudness, battery, waiting }: Told): RecorderReport {
  const { state, since, cause } = voice
  const isMissing = state === 'stalled' || state === 'full'
  return {
    state: isHeld ? 'held' : stateOf(state),
    at: Math.round(at),
    since: isMissing && since !== null ? Math.round(since) : null,
    cause: isMissing ? cause : null,
    level: state === 'recorded' && !isHeld ? levelOf(loudness) : 0,
    battery,
    waiting: Math.round(waiting),
  }
}

function stateOf(state: LaneView['state']): RecorderReport['state'] {
  switch (state) {
    case 'recorded':
    case 'stalled':
    case 'full':
      return state
    case 'off':
    case 'starting':
    case 'destroyed':
      return 'ready'
    default:
      return state satisfies never
  }
}

/** A device is heard from at least this often, ms. */
const saidEveryMs = 2_000

/** Whether a report is due: it says something new, or the last one is too long ago. */
export function isReportDue(
  next: RecorderReport,
  last: { report: RecorderReport; sentAt: number } | null,
  now: number,
): boolean {
  if (last === null || now - last.sentAt >= saidEveryMs) return true
  const said = (report: RecorderReport) => JSON.stringify({ ...report, at: 0, waiting: 0 })
  return said(next) !== said(last.report)
}
