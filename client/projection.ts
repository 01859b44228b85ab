import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'

export type Confirmed = { readonly state: LiveSessionState; readonly ids: ReadonlySet<string> }

/** Folds a growing log, each fact once; starts over when the log was read again from the beginning. */
export function createProjection(): (events: readonly SeenEvent[]) => Confirmed {
  let seen: readonly SeenEvent[] = []
  let confirmed: Confirmed = { state: initialState, ids: new Set() }
  return (events) => {
    if (events === seen) return confirmed
    const goesOn = events.length >= seen.length && events[seen.length - 1] === seen.at(-1)
    const fresh = goesOn ? events.slice(seen.length) : events
    const ids = new Set(goesOn ? confirmed.ids : [])
    for (const event of fresh) if (event.type !== 'hidden') ids.add(event.id)
    confirmed = { state: fold(fresh, goesOn ? confirmed.state : initialState), ids }
    seen = events
    return confirmed
  }
}
