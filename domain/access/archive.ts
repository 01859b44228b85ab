import type { CommandType } from '@/domain/live-session/command'
import { isRunning } from '@/domain/live-session/core/is-running'
import type { Status } from '@/domain/live-session/core/stage'

/** What a write in a cohort is for. */
export type WritePurpose =
  /** All that goes on there, settings included. */
  | 'course'
  /** A person's rights over what is kept of them, such as taking words back or leaving. */
  | 'ownRights'
  /** What a coordinator takes away of it. */
  | 'record'
  /** The end of its archiving. */
  | 'reopening'

/** Whether a cohort takes a write. An archived cohort is read, and nothing goes on there. */
export function takesWrites(
  { isArchived }: { readonly isArchived: boolean },
  purpose: WritePurpose,
): boolean {
  return !isArchived || purpose !== 'course'
}

const ownRights: ReadonlySet<CommandType> = new Set<CommandType>([
  ...(['redactWords', 'withdrawConsent', 'withdrawRecording'] as const),
])

/** What a command of a live session is for. */
export function purposeOf(command: CommandType): WritePurpose {
  return ownRights.has(command) ? 'ownRights' : 'course'
}

const DAY_MS = 86_400_000

/**
 * Whether a live session prevents archiving its cohort: its clock has started, or its people are around it. One left
 * open since yesterday does not. Times in epoch ms; `lastFactAt`: when the last fact was recorded.
 */
export function keepsFromArchiving(
  live: { readonly status: Status; readonly scheduledFor: number; readonly lastFactAt: number },
  now: number,
): boolean {
  const { status, scheduledFor } = live
  switch (status) {
    case 'interview':
      return isRunning(live, now)
    case 'briefing':
    case 'selfAssessment':
    case 'debrief':
      return Math.abs(now - scheduledFor) < DAY_MS
    case 'unscheduled':
    case 'scheduled':
    case 'closed':
    case 'cancelled':
      return false
    default:
      return status satisfies never
  }
}
