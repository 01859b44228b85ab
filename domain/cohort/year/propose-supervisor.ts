/** A member who may supervise. Hours in epoch ms. */
export type SupervisorChoice = {
  readonly personId: string
  readonly name: string
  /** Whether this is their role; a coordinator may supervise too, and is asked last. */
  readonly isSupervisor: boolean
  /** When their interviews begin, in any cohort, and those they said they cannot. */
  readonly busyAt: readonly number[]
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
 * Who could supervise an interview that begins at `at` and lasts `lengthMs`: free at that hour, a supervisor rather than a coordinator,
 * then whoever has supervised least, then whoever has not seen this advisor. Null where nobody is free.
 */
export function proposeSupervisor(
  { at, lengthMs }: { readonly at: number; readonly lengthMs: number },
  choices: readonly SupervisorChoice[],
): ProposedSupervisor | null {
  const free = choices.filter(({ busyAt }) => busyAt.every((hour) => Math.abs(hour - at) >= lengthMs))
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
