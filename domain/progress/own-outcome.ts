import type { CommitmentOutcome } from '@/domain/live-session/commitments/commitment'

/** How a commitment went in its author's judgement; `open`: nothing was said and it is not over, `unsaid`: nobody can say it any more. */
export type OwnOutcome = CommitmentOutcome | 'open' | 'unsaid'

/**
 * `isPast`: whether its day is over. `isSpokenOf`: whether it was made in the interview of which the author's next one will speak. What
 * was made before that, is over and was left unsaid stays so.
 */
export function ownOutcome(
  said: CommitmentOutcome | undefined,
  { isPast, isSpokenOf }: { readonly isPast: boolean; readonly isSpokenOf: boolean },
): OwnOutcome {
  return said ?? (isPast && !isSpokenOf ? 'unsaid' : 'open')
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
