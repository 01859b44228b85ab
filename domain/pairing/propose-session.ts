import { chanceFrom } from './chance'
import { chooseScenarios } from './choose-scenarios'
import { giveReasons, leanOf } from './give-reasons'
import type { LookUp } from './look-up'
import { maySupervise } from './may-supervise'
import { pairCost } from './pair-cost'
import { findRelaxed } from './relaxed'
import type { PlannedSession } from './round'
import type { Reason, Relaxed } from './verdict'

/** One interview that gives a learner the seat they lack, and why this one. */
export type SessionProposal = {
  readonly advisorId: string
  readonly beneficiaryId: string
  readonly supervisorId: string | null
  readonly scenarioKey: string | null
  readonly reasons: readonly Reason[]
  /** What it repeats or gives up, with the people concerned. */
  readonly relaxed: readonly Relaxed[]
}

type Wanted = { readonly personId: string; readonly seat: 'advisor' | 'beneficiary' }

/** Always the same for the same facts. */
const seed = 1

/**
 * The interview that a round's rules would give one person: the cheapest partner among those who most lack the other
 * seat, then a scenario, then the least busy supervisor. Null if no partner can play with them.
 */
export function proposeSession(look: LookUp, { personId, seat }: Wanted): SessionProposal | null {
  const { learnerIds } = look.facts.setup
  const cost = pairCost(look, learnerIds.length)
  const players = (other: string) =>
    seat === 'advisor'
      ? { advisorId: personId, beneficiaryId: other }
      : { advisorId: other, beneficiaryId: personId }
  const costs = learnerIds
    .filter((other) => other !== personId)
    .flatMap((other) => {
      const { advisorId, beneficiaryId } = players(other)
      const price = cost(advisorId, beneficiaryId)
      const lean = seat === 'advisor' ? leanOf(other, look) : -leanOf(other, look)
      return price === null ? [] : [{ other, price, lean }]
    })
    .sort(
      (one, other) => one.price - other.price || other.lean - one.lean || (one.other < other.other ? -1 : 1),
    )
  const [best] = costs
  if (!best) return null
  const supervisorId = supervisorFor(players(best.other), look)
  const bare: PlannedSession = {
    id: 'proposed',
    slotId: '',
    roomId: '',
    ...players(best.other),
    supervisorIds: supervisorId === null ? [] : [supervisorId],
    observerIds: [],
    scenarioKey: null,
    locked: false,
  }
  const [session = bare] = chooseScenarios([bare], new Set([bare.id]), look, chanceFrom(seed))
  const { advisorId, beneficiaryId, scenarioKey } = session
  return {
    advisorId,
    beneficiaryId,
    supervisorId,
    scenarioKey,
    reasons: giveReasons(session, look),
    relaxed: findRelaxed([session], look).filter(({ sessionId }) => sessionId !== null),
  }
}

type Players = { readonly advisorId: string; readonly beneficiaryId: string }

function supervisorFor(players: Players, look: LookUp): string | null {
  const { advisorId } = players
  const load = (personId: string) => look.held(personId, 'supervisor')
  const [first] = look.facts.setup.supervisorIds
    .filter((personId) => maySupervise(personId, { ...players, scenarioKey: null }, look))
    .sort(
      (one, other) =>
        load(one) - load(other) ||
        look.supervised(one, advisorId) - look.supervised(other, advisorId) ||
        (one < other ? -1 : 1),
    )
  return first ?? null
}
