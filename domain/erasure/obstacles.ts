/** What keeps a person from being erased: a task to hand on first, or an interview that has to end. */
export type ErasureObstacle =
  | { readonly kind: 'lastAdministrator' }
  | { readonly kind: 'onlyCoordinator'; readonly cohortId: string; readonly cohortName: string }
  | { readonly kind: 'interviewRunning'; readonly liveSessionId: string }

export type ErasureFacts = {
  readonly isAdministrator: boolean
  /** How many other accounts of people there are, and how many of these administer. */
  readonly others: { readonly accounts: number; readonly administrators: number }
  /** The cohorts they coordinate: how many others coordinate there, and how many other members there are. */
  readonly coordinated: readonly {
    readonly cohortId: string
    readonly cohortName: string
    readonly coordinators: number
    readonly members: number
  }[]
  /** The interviews that run and in which they have a seat. */
  readonly running: readonly string[]
}

/**
 * What stands in the way of an erasure now. A person alone, in a cohort or on the whole installation, has no other to hand anything to
 * and is not kept by it.
 */
export function obstaclesOf(facts: ErasureFacts): readonly ErasureObstacle[] {
  const { isAdministrator, others, coordinated, running } = facts
  const isLast = isAdministrator && others.administrators === 0 && others.accounts > 0
  return [
    ...(isLast ? [{ kind: 'lastAdministrator' as const }] : []),
    ...coordinated
      .filter(({ coordinators, members }) => coordinators === 0 && members > 0)
      .map(({ cohortId, cohortName }) => ({ kind: 'onlyCoordinator' as const, cohortId, cohortName })),
    ...running.map((liveSessionId) => ({ kind: 'interviewRunning' as const, liveSessionId })),
  ]
}

/** Whether this keeps a person from asking; an interview that runs only puts off the day. */
export function mustBeHandedOn({ kind }: ErasureObstacle): boolean {
  return kind !== 'interviewRunning'
}
