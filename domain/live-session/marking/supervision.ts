import { permits } from '../consent/consent'
import type { Contract as Agreed } from '../event'
import type { LiveSessionState } from '../state'

type Contract = Agreed | null

/** Ids of the supervisors in the order of the contract; the first one leads. */
export function supervisorsOf(contract: Contract): readonly string[] {
  return contract?.seats.filter(({ seat }) => seat === 'supervisor').map(({ personId }) => personId) ?? []
}

/** Whether supervisors code apart from each other: agreed so, and there are at least two of them. */
export function isBlind(contract: Contract): boolean {
  return contract?.settings.supervision === 'blind' && supervisorsOf(contract).length > 1
}

/** Whether this supervisor keeps the course of the interview: the first one where they code blind, else any of them. */
export function leadsInterview(contract: Contract, personId: string): boolean {
  return !isBlind(contract) || supervisorsOf(contract)[0] === personId
}

/** The supervisor who alone keeps the course at this stage; null where any of them does. */
export function soleLead({ stage, contract }: Pick<LiveSessionState, 'stage' | 'contract'>): string | null {
  const isBefore = stage.status === 'briefing' || stage.status === 'interview'
  return isBefore && isBlind(contract) ? (supervisorsOf(contract)[0] ?? null) : null
}

/**
 * Supervisors who code blind and have not said that they have finished, in the order of the contract. Whoever has to wait outside is
 * waited for no more.
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
