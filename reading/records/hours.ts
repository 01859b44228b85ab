import { elapsedAt, type InterviewClock } from '@/domain/live-session/core/clock'

/** When an interview began and ended, epoch ms, and how long its clock stood in between. */
export type Hours = { readonly from: number; readonly to: number; readonly stoppedMs: number }

/** The hours of an interview as its clock has them; null where it never began, or goes on. */
export function hoursOf(clock: InterviewClock): Hours | null {
  const { startedAt, endedAt } = clock
  if (startedAt === null || endedAt === null) return null
  return { from: startedAt, to: endedAt, stoppedMs: endedAt - startedAt - elapsedAt(clock, endedAt) }
}

/** Minutes to one decimal. */
export function minutesOf(ms: number): number {
  return Math.round(ms / 6_000) / 10
}
