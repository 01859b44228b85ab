import type { CommitmentOutcome } from './commitment'

/**
 * How a commitment stands: what its author said of it, or `open` (its day is not over), `late` (its day is over and the author can still
 * say how it went), `unsaid` (its advisor can no longer say it). Every screen, letter and figure asks this rule.
 */
export type CommitmentStanding = CommitmentOutcome | 'open' | 'late' | 'unsaid'

/**
 * Days as YYYY-MM-DD, `today` on the clocks of the cohort. `isSpokenOf`: whether it was made in the author's latest interview with
 * commitments, the only one of which the next interview speaks.
 */
export function commitmentStanding(
  { due, outcome }: { readonly due: string; readonly outcome: CommitmentOutcome | null },
  { today, isSpokenOf }: { readonly today: string; readonly isSpokenOf: boolean },
): CommitmentStanding {
  if (outcome !== null) return outcome
  if (due >= today) return 'open'
  return isSpokenOf ? 'late' : 'unsaid'
}

/** Whether the author is still asked how it went. */
export function isOwed(standing: CommitmentStanding): boolean {
  return standing === 'open' || standing === 'late'
}

/** Whether it counts in "so many kept of so many": its day has passed, or its author has said how it went. */
export function isDue(standing: CommitmentStanding): boolean {
  return standing !== 'open'
}

/** In each cohort the latest live session with something, by id. `sessions`: latest first. */
export function latestWith<Session extends { readonly id: string; readonly cohortId: string }>(
  sessions: readonly Session[],
  hasSome: (session: Session) => boolean,
): ReadonlySet<string> {
  const found = new Map<string, string>()
  for (const session of sessions) {
    if (!found.has(session.cohortId) && hasSome(session)) found.set(session.cohortId, session.id)
  }
  return new Set(found.values())
}
