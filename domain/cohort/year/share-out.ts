/** An interview to come that needs a supervisor; moments in epoch ms. `able`: ids of colleagues who could take it, were it the only one. */
export type ToShare = {
  readonly sessionId: string
  readonly startsAt: number
  readonly lengthMs: number
  readonly able: readonly string[]
}

type Given = Map<string, string>

/**
 * Shares interviews out among colleagues: no overlaps, as many as one-by-one exchanges find, then loads as even as
 * single hand-overs make them. `loads`: interviews each colleague has already. Gives the colleague of each interview;
 * those without one are left out.
 */
export function shareOut(
  interviews: readonly ToShare[],
  loads: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const inOrder = [...interviews].sort(
    (one, other) => one.able.length - other.able.length || one.startsAt - other.startsAt,
  )
  const given: Given = new Map()
  for (const interview of inOrder) place(interview, new Set())
  even()
  return given

  function loadOf(personId: string): number {
    const shared = [...given.values()].filter((id) => id === personId).length
    return (loads.get(personId) ?? 0) + shared
  }

  /** What keeps a colleague from an interview: those given to them that overlap it. */
  function hinders(personId: string, interview: ToShare): readonly ToShare[] {
    return interviews.filter(
      (other) => given.get(other.sessionId) === personId && other !== interview && overlap(other, interview),
    )
  }

  function byLoad(people: readonly string[]): readonly string[] {
    return [...people].sort((one, other) => loadOf(one) - loadOf(other) || (one < other ? -1 : 1))
  }

  /** Finds a colleague, by moving a single interview that is in the way where none is free. */
  function place(interview: ToShare, tried: Set<string>): boolean {
    tried.add(interview.sessionId)
    const able = byLoad(interview.able)
    const free = able.find((personId) => hinders(personId, interview).length === 0)
    if (free !== undefined) {
      given.set(interview.sessionId, free)
      return true
    }
    for (const personId of able) {
      const [inTheWay, ...more] = hinders(personId, interview)
      if (!inTheWay || more.length > 0 || tried.has(inTheWay.sessionId)) continue
      given.set(interview.sessionId, personId)
      given.delete(inTheWay.sessionId)
      const without = { ...inTheWay, able: inTheWay.able.filter((id) => id !== personId) }
      if (place(without, tried)) return true
      given.delete(interview.sessionId)
      given.set(inTheWay.sessionId, personId)
    }
    return false
  }

  /** Hands an interview on as long as one colleague holds two more than another who could take it. */
  function even(): void {
    for (let hasMoved = true; hasMoved; ) {
      hasMoved = false
      for (const interview of inOrder) {
        const holder = given.get(interview.sessionId)
        if (holder === undefined) continue
        const next = byLoad(interview.able).find(
          (id) => loadOf(id) <= loadOf(holder) - 2 && hinders(id, interview).length === 0,
        )
        if (next === undefined) continue
        given.set(interview.sessionId, next)
        hasMoved = true
      }
    }
  }
}

function overlap(one: ToShare, other: ToShare): boolean {
  return one.startsAt < other.startsAt + other.lengthMs && other.startsAt < one.startsAt + one.lengthMs
}
