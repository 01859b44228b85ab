import { permits } from '../consent/consent'
import type { LiveSessionState } from '../state'
import { isBlind, supervisorsOf } from './lead'

/**
 * Supervisors who code blind and have not said that they have finished, in the order of the contract. A supervisor
 * who has to wait outside is not waited for.
 */
export function unfinishedCodings(state: LiveSessionState): readonly string[] {
  if (!isBlind(state.contract)) return []
  const mayBeThere = permits(state, 'secondSupervisor')
  return supervisorsOf(state.contract).filter(
    (personId, index) => (index === 0 || mayBeThere) && !state.finishedCodings.has(personId),
  )
}

/** Whether supervisors see each other's annotations: not while one of those who code blind is still coding. */
export function areCodingsOpen(state: LiveSessionState): boolean {
  return state.unsealing !== null || unfinishedCodings(state).length === 0
}

/** Whether this supervisor's annotations stand as they are: from the moment they have finished until the unsealing. */
export function isCodingFrozen(state: LiveSessionState, personId: string): boolean {
  return state.unsealing === null && state.finishedCodings.has(personId)
}
