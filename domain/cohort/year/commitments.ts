import type { CommitmentOutcome } from '@/domain/live-session/commitments/commitment'
import {
  type CommitmentStanding,
  commitmentStanding,
  isDue,
  isOwed,
} from '@/domain/live-session/commitments/standing'

/** A commitment that stands. `due`: YYYY-MM-DD. `madeAt`: the hour of the interview it was made in, epoch ms. */
export type StandingCommitment = {
  readonly id: string
  readonly liveSessionId: string
  readonly personId: string
  readonly due: string
  readonly madeAt: number
  readonly outcome: CommitmentOutcome | null
}

export type CommitmentsOfOne = {
  /** Those whose day has passed, or of which they have said how they went. */
  readonly due: number
  readonly kept: number
  /** Those that they can still say something about and have not, the oldest day first. */
  readonly late: readonly StandingCommitment[]
  /** Those of which their author is still asked, late or not. */
  readonly owed: readonly StandingCommitment[]
}

export const noCommitments: CommitmentsOfOne = { due: 0, kept: 0, late: [], owed: [] }

/**
 * How each person's commitments stand on the day `today`. The next interview reviews the latest ones, so only those can
 * be late; older ones can no longer be answered.
 */
export function commitmentsByPerson(
  commitments: readonly StandingCommitment[],
  today: string,
): ReadonlyMap<string, CommitmentsOfOne> {
  const byPerson = new Map<string, StandingCommitment[]>()
  for (const each of commitments) {
    const known = byPerson.get(each.personId)
    if (known) known.push(each)
    else byPerson.set(each.personId, [each])
  }
  return new Map([...byPerson].map(([personId, theirs]) => [personId, standingOf(theirs, today)]))
}

function standingOf(theirs: readonly StandingCommitment[], today: string): CommitmentsOfOne {
  const last = theirs.reduce((one, other) => (isLater(other, one) ? other : one)).liveSessionId
  const standing = theirs.map((each) => ({
    each,
    how: commitmentStanding(each, { today, isSpokenOf: each.liveSessionId === last }),
  }))
  const those = (which: (how: CommitmentStanding) => boolean) =>
    standing.filter(({ how }) => which(how)).map(({ each }) => each)
  return {
    due: those(isDue).length,
    kept: those((how) => how === 'kept').length,
    owed: those(isOwed),
    late: those((how) => how === 'late').sort((one, other) => (one.due < other.due ? -1 : 1)),
  }
}

function isLater(one: StandingCommitment, other: StandingCommitment): boolean {
  if (one.madeAt !== other.madeAt) return one.madeAt > other.madeAt
  return one.liveSessionId > other.liveSessionId
}
