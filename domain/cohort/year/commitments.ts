import type { CommitmentOutcome } from '@/domain/live-session/commitments/commitment'

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
}

export const noCommitments: CommitmentsOfOne = { due: 0, kept: 0, late: [] }

/**
 * How the commitments of each person stand on the day `today`. One says how a commitment went at the opening of one's next interview,
 * which speaks of the last one in which some were made: only those of that interview can be late, older ones can be answered by nobody.
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

/** Whether the day of a commitment has passed on `today`, or its author has said how it went. Days as YYYY-MM-DD. */
export function isDue({ due, outcome }: Pick<StandingCommitment, 'due' | 'outcome'>, today: string): boolean {
  return outcome !== null || due < today
}

function standingOf(theirs: readonly StandingCommitment[], today: string): CommitmentsOfOne {
  const last = theirs.reduce((one, other) => (isLater(other, one) ? other : one)).liveSessionId
  return {
    due: theirs.filter((each) => isDue(each, today)).length,
    kept: theirs.filter(({ outcome }) => outcome === 'kept').length,
    late: theirs
      .filter((each) => each.liveSessionId === last && each.outcome === null && isDue(each, today))
      .sort((one, other) => (one.due < other.due ? -1 : 1)),
  }
}

function isLater(one: StandingCommitment, other: StandingCommitment): boolean {
  if (one.madeAt !== other.madeAt) return one.madeAt > other.madeAt
  return one.liveSessionId > other.liveSessionId
}
