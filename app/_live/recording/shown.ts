import type { Link } from '@/client/meeting/meeting-view'
import type { HeardRecording } from '@/client/meeting/told-recordings'
import type { LaneView } from '@/client/recording/lane'
import type { ToldRecording } from '@/domain/live-session/meeting/signal'
import type { GapCause } from '@/domain/live-session/recording/chunk'

/**
 * What a screen shows of a person's recording. `none`: no sign. `since`: since when something is missing, ms of the interview. `missing`:
 * how long gaps lasted before, ms. `isSilent`: nothing has been heard of their device since.
 */
export type ShownRecording = {
  readonly state: 'none' | 'recorded' | 'paused' | 'missing'
  readonly since: number | null
  readonly missing: number
  readonly cause: GapCause | null
  readonly isSilent: boolean
}

export const noSign: ShownRecording = { state: 'none', since: null, missing: 0, cause: null, isSilent: false }

/** A page tells of itself every five seconds. */
const silentMs = 12_000

/** What this page tells others of its own recording. */
export function toldOf({ state, since, missingMs, cause }: LaneView): ToldRecording | null {
  const missing = Math.round(missingMs)
  switch (state) {
    case 'recorded':
    case 'off':
      return { state, from: null, missing, cause: null }
    case 'stalled':
    case 'full':
      return { state, from: since === null ? null : Math.round(since), missing, cause }
    case 'starting':
    case 'destroyed':
      return null
    default:
      return state satisfies never
  }
}

type Seen = {
  readonly isRunning: boolean
  readonly told: HeardRecording | undefined
  readonly link: Link
  /** Of this page, ms; and the clock of the interview at the same moment. */
  readonly now: number
  readonly elapsed: number
}

/** What a watcher sees of a player: what their page last told, or since when nothing has come of a device that is cut off from everyone. */
export function shownOf({ isRunning, told, link, now, elapsed }: Seen): ShownRecording {
  if (!told) return noSign
  const { missing, cause, from } = told
  const before = { ...noSign, missing }
  if (!isRunning || told.state === 'off') return { ...before, state: 'paused' }
  if (told.state !== 'recorded') return { ...before, state: 'missing', since: from, cause }
  const silence = now - told.heardAt
  if (silence < silentMs || link === 'connected') return { ...before, state: 'recorded' }
  return { ...before, state: 'missing', since: Math.max(0, elapsed - silence), isSilent: true }
}

/** What a player sees of themselves. */
export function ownShown({ state, since, missingMs, cause }: LaneView): ShownRecording {
  const before = { ...noSign, missing: missingMs }
  if (state === 'recorded') return { ...before, state: 'recorded' }
  if (state === 'stalled' || state === 'full') return { ...before, state: 'missing', since, cause }
  return before
}

/** How long the gap that is open has lasted, ms; 0 for none. */
export function lengthOf({ since }: Pick<ShownRecording, 'since'>, elapsedMs: number): number {
  return since === null ? 0 : Math.max(0, elapsedMs - since)
}

export function lengthParts(ms: number): { readonly minutes: number; readonly seconds: number } {
  const seconds = Math.floor(ms / 1_000)
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}
