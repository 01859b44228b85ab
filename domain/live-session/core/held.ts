import type { Status } from './stage'

/** Statuses of a live session whose interview took place. What is planned, running or given up counts as held in no figure. */
export const heldStatuses = ['selfAssessment', 'debrief', 'closed'] as const satisfies readonly Status[]

export function isHeld(status: Status): boolean {
  return heldStatuses.some((each) => each === status)
}
