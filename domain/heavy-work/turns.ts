/** A person's request for heavy work, such as a PDF. Requests are listed in the order they came in. */
export type Place = { readonly personId: string }

/** How many requests may wait at one server process, and how many of them one person may have. */
export const waitingLimits = { all: 40, onePerson: 12 } as const

/** Whether one more request of this person may join those that wait. */
export function mayWait(waiting: readonly Place[], personId: string): boolean {
  const theirs = waiting.filter((place) => place.personId === personId)
  return waiting.length < waitingLimits.all && theirs.length < waitingLimits.onePerson
}

/**
 * The waiting requests in the order they are served: each person's first before any second, else as they came in. `served` is
 * the request under way or just finished, and counts as one that its person has had.
 */
export function inTurn<P extends Place>(waiting: readonly P[], served: Place | null): P[] {
  const counts = new Map(served ? [[served.personId, 1]] : [])
  const rounds = waiting.map((place) => {
    const round = counts.get(place.personId) ?? 0
    counts.set(place.personId, round + 1)
    return { place, round }
  })
  return rounds.sort((one, other) => one.round - other.round).map(({ place }) => place)
}
