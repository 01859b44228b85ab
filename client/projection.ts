import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'

/** Which facts have come, by id. */
export type FactIds = Pick<ReadonlySet<string>, 'has'>

export type Confirmed = { readonly state: LiveSessionState; readonly ids: FactIds }

/** Folds a growing log, each fact once; starts over when the log was read again from the beginning. */
export function createProjection(): (events: readonly SeenEvent[]) => Confirmed {
  let seen: readonly SeenEvent[] = []
  let arrivals = createArrivals()
  let confirmed: Confirmed = { state: initialState, ids: arrivals(seen) }
  return (events) => {
    if (events === seen) return confirmed
    // A log read again has new first objects, and may end with facts that came meanwhile.
    const goesOn =
      events[0] === seen[0] && events.length >= seen.length && events[seen.length - 1] === seen.at(-1)
    if (!goesOn) arrivals = createArrivals()
    const fresh = goesOn ? events.slice(seen.length) : events
    confirmed = { state: fold(fresh, goesOn ? confirmed.state : initialState), ids: arrivals(events) }
    seen = events
    return confirmed
  }
}

/** Ids of a growing log. All lengths share one map, filled at the first question, so a new fact copies nothing. */
function createArrivals(): (events: readonly SeenEvent[]) => FactIds {
  const placeOf = new Map<string, number>()
  let listed = 0
  return (events) => ({
    has(id) {
      for (; listed < events.length; listed += 1) {
        const event = events[listed]
        if (event && event.type !== 'hidden') placeOf.set(event.id, listed)
      }
      return (placeOf.get(id) ?? events.length) < events.length
    },
  })
}
