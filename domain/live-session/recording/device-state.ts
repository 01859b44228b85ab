import { elapsedAt, type InterviewClock } from '../core/clock'
import type { LiveSessionState } from '../state'
import { isAskedToRecord, recordingMode } from './asked'
import { roomCaptureOf } from './capture'
import { isBeforeEnd } from './recorder'
import { leftoverDays } from './terms'

/** What a device without a seat is to do, and why it is to wait. `over`: the interview has ended, or is not recorded in a room any more. */
export const deviceStandings = [
  'recorded',
  'unanswered',
  'refused',
  'paused',
  'awaited',
  'clock',
  'withdrawn',
  'over',
] as const
export type DeviceStanding = (typeof deviceStandings)[number]

/** The clock of an interview without who stopped it; times in epoch ms. */
export type BareClock = {
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly stops: readonly { readonly from: number; readonly to: number | null }[]
}

/** All that a device without a seat may know of its interview. */
export type DeviceState = {
  readonly standing: DeviceStanding
  readonly clock: BareClock
  /** How many days chunks that never reached the server stay on it. */
  readonly leftoverDays: number
}

export function deviceStateOf(state: LiveSessionState): DeviceState {
  const { startedAt, endedAt, stops } = state.clock
  return {
    standing: standingOf(state),
    clock: { startedAt, endedAt, stops: stops.map(({ from, to }) => ({ from, to })) },
    leftoverDays: state.contract?.recording?.leftoverDays ?? leftoverDays.usual,
  }
}

function standingOf(state: LiveSessionState): DeviceStanding {
  const outcome = state.recordingOutcome?.outcome ?? null
  if (outcome === 'withdrawn') return 'withdrawn'
  if (recordingMode(state) !== 'together' || !isAskedToRecord(state)) return 'over'
  if (!isBeforeEnd(state)) return 'over'
  if (roomCaptureOf(state) !== 'none') return 'recorded'
  if (outcome === null) return 'unanswered'
  return outcome === 'agreed' ? 'clock' : outcome
}

/** How long an interview has run at `at` (epoch ms), ms: the same as by the whole clock. */
export function elapsedOn(clock: BareClock, at: number): number {
  const stops = clock.stops.map((stop) => ({ ...stop, kind: 'pause', byId: '', resumedById: null }) as const)
  const whole: InterviewClock = { ...clock, stops }
  return elapsedAt(whole, at)
}
