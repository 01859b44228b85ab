/** A member who may supervise. */
export type SupervisorChoice = {
  readonly personId: string
  readonly name: string
  /** Whether this is their role; a coordinator may supervise too, and is asked last. */
  readonly isSupervisor: boolean
  /** By another interview, in any cohort, while this one lasts. */
  readonly isTaken: boolean
  /** How many interviews they have supervised or will. */
  readonly load: number
  /** Whether they supervised this advisor before. */
  readonly knowsAdvisor: boolean
}

export type ProposedSupervisor = {
  readonly personId: string
  /** What speaks for them, besides being free. */
  readonly why: 'newToAdvisor' | 'leastLoad' | null
}

/**
 * Who could supervise an interview: free while it lasts, a supervisor rather than a coordinator,
 * then the one who has supervised least, then one new to this advisor. Null where none is free.
 */
export function proposeSupervisor(choices: readonly SupervisorChoice[]): ProposedSupervisor | null {
  const free = choices.filter(({ isTaken }) => !isTaken)
  const [first] = [...free].sort(
    (one, other) =>
      Number(other.isSupervisor) - Number(one.isSupervisor) ||
      one.load - other.load ||
      Number(one.knowsAdvisor) - Number(other.knowsAdvisor) ||
      (one.personId < other.personId ? -1 : 1),
  )
  if (!first) return null
  return { personId: first.personId, why: whyOf(first, free) }
}

function whyOf(first: SupervisorChoice, free: readonly SupervisorChoice[]): ProposedSupervisor['why'] {
  if (!first.knowsAdvisor) return 'newToAdvisor'
  const others = free.filter((each) => each !== first && each.isSupervisor === first.isSupervisor)
  return others.length > 0 && others.every(({ load }) => load > first.load) ? 'leastLoad' : null
}
