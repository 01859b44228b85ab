import type { Viewer } from '../core/seat'
import type { EventType, LiveSessionEvent, NewEvent } from '../event'
import { fold } from '../evolve'
import { isBlind, leadsInterview } from '../marking/lead'
import type { LiveSessionState } from '../state'
import { permits } from './consent'
import { type ConsentScope, consentScopes, type PresenceScope } from './consent-scope'

type Consenting = Parameters<typeof permits>[0]

/** What is to be consented to among these people: only who is there needs leave; teaching may always be asked for. */
export function scopesIn(contract: LiveSessionState['contract']): readonly ConsentScope[] {
  const hasObserver = contract?.seats.some(({ seat }) => seat === 'observer') ?? false
  const asked: Record<ConsentScope, boolean> = {
    observer: hasObserver,
    secondSupervisor: isBlind(contract),
    teaching: true,
  }
  return consentScopes.filter((scope) => asked[scope])
}

/** The consent without which this seat waits outside; null for players and the lead supervisor. */
export function scopeOf(contract: LiveSessionState['contract'], viewer: Viewer): PresenceScope | null {
  if (viewer.seat === 'observer') return 'observer'
  if (viewer.seat !== 'supervisor' || leadsInterview(contract, viewer.personId)) return null
  return 'secondSupervisor'
}

/** Whether a seated person waits outside, for want of the players' consent to be there. */
export function isOutside(state: Consenting, viewer: Viewer): boolean {
  const scope = scopeOf(state.contract, viewer)
  return scope !== null && !permits(state, scope)
}

/** Ids of those who wait outside. */
export function outsiders(state: Consenting): readonly string[] {
  const seats = state.contract?.seats ?? []
  return seats.filter((viewer) => isOutside(state, viewer)).map(({ personId }) => personId)
}

/** Facts after which an observer or a second supervisor waits outside, or comes in. */
const deciding: ReadonlySet<EventType> = new Set<EventType>([
  ...(['consentGiven', 'consentWithdrawn', 'interviewStarted', 'seatsChanged'] as const),
])

/** Whether these facts may let an observer or a second supervisor in, or make them wait outside. */
export function decidesPresence(facts: readonly { readonly type: EventType }[]): boolean {
  return facts.some(({ type }) => deciding.has(type))
}

/** Ids of those who wait outside once these facts are in the log; null where the facts decide nothing of it. */
export function outsideAfter(state: LiveSessionState, facts: readonly NewEvent[]): readonly string[] | null {
  if (!decidesPresence(facts)) return null
  const placed = facts.map((fact) => ({ ...fact, seq: state.seq, recordedAt: fact.at }) as LiveSessionEvent)
  return outsiders(fold(placed, state))
}
