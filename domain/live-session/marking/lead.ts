import type { CoreState } from '../core/evolve'

type Agreed = CoreState['contract']

/** Ids of the supervisors in the order of the contract; the first one leads. */
export function supervisorsOf(contract: Agreed): readonly string[] {
  return contract?.seats.filter(({ seat }) => seat === 'supervisor').map(({ personId }) => personId) ?? []
}

/** Whether supervisors code apart from each other: agreed so, and there are at least two of them. */
export function isBlind(contract: Agreed): boolean {
  return contract?.settings.supervision === 'blind' && supervisorsOf(contract).length > 1
}

/** Whether this supervisor keeps the course of the interview: the first one where they code blind, else any of them. */
export function leadsInterview(contract: Agreed, personId: string): boolean {
  return !isBlind(contract) || supervisorsOf(contract)[0] === personId
}

/** The supervisor who alone keeps the course at this stage; null where any of them does. */
export function soleLead({ stage, contract }: Pick<CoreState, 'stage' | 'contract'>): string | null {
  const isBefore = stage.status === 'briefing' || stage.status === 'interview'
  return isBefore && isBlind(contract) ? (supervisorsOf(contract)[0] ?? null) : null
}
