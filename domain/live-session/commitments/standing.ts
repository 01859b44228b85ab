import type { CommitmentOutcome } from './commitment'

/** What the author said of a commitment or, without a word, how it stands. The only place of this rule. */
export type CommitmentStanding =
  | CommitmentOutcome
  /** Its day is not over. */
  | 'open'
  /** Its day is over, and its author can still say how it went. */
  | 'late'
  /** Its author can no longer say how it went. */
  | 'unsaid'

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
