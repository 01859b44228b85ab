import type { Plan } from '../../core/plan'
import type { Seating } from '../../core/schedule'
import { type Fact, nothing, refuse, type Signature, sign } from '../../decide/decision'
import type { Contract, NewEvent } from '../../event'

/** The wished changes of what is agreed; what is absent stays as it is. */
export type Amendment = {
  readonly when?: Pick<Contract, 'scheduledFor' | 'place' | 'where'> | undefined
  /** Everybody, as they are to sit. How several supervisors work stays as it was, unless it is said. */
  readonly seats?:
    | { readonly seats: Seating; readonly supervision?: Contract['settings']['supervision'] }
    | undefined
  readonly plan?: Plan | undefined
  /** The situation to play, in its version of now. The one that is agreed stays in the version that was agreed. */
  readonly scenario?: Contract['scenario'] | undefined
}

/**
 * Changes the agreement until the interview begins, for its supervisors and organisers. Another hour closes an open
 * briefing. Not a command of a page: the caller writes rows of seats and lists in the same transaction.
 * @throws DomainError seatMayNot, wrongMoment, unknownPhase
 */
export function amend(given: Signature, { when, scenario, seats, plan }: Amendment): NewEvent[] {
  const { actor, state } = given
  if (actor.seat !== 'supervisor' && !actor.organises) refuse('seatMayNot')
  const { contract, stage } = state
  if (contract === null || (stage.status !== 'scheduled' && stage.status !== 'briefing'))
    return refuse('wrongMoment')
  return sign(given, [
    ...(when ? move(contract, when, stage.status === 'briefing') : nothing),
    ...(scenario ? changeScenario(contract, scenario) : nothing),
    ...(seats ? changeSeats(contract, seats) : nothing),
    ...(plan ? changePlan(contract, plan) : nothing),
  ])
}

function move(contract: Contract, when: NonNullable<Amendment['when']>, isOpen: boolean): readonly Fact[] {
  const { scheduledFor, place, where } = when
  const isOtherHour = scheduledFor !== contract.scheduledFor
  if (!isOtherHour && place === contract.place && isSame(where, contract.where)) return nothing
  const moved: Fact = { type: 'moved', payload: { scheduledFor, place, where } }
  return isOpen && isOtherHour ? [{ type: 'briefingSetBack', payload: {} }, moved] : [moved]
}

function changeSeats(contract: Contract, wished: NonNullable<Amendment['seats']>): readonly Fact[] {
  const seats = wished.seats.map(({ personId, seat }) => ({ personId, seat }))
  const several = seats.filter(({ seat }) => seat === 'supervisor').length > 1
  const supervision = several ? (wished.supervision ?? contract.settings.supervision) : 'shared'
  if (isSame(seats, contract.seats) && supervision === contract.settings.supervision) return nothing
  return [{ type: 'seatsChanged', payload: { seats, supervision } }]
}

function changeScenario(contract: Contract, { key, version }: Contract['scenario']): readonly Fact[] {
  if (key === contract.scenario.key) return nothing
  return [{ type: 'scenarioChanged', payload: { scenario: { key, version } } }]
}

function changePlan(contract: Contract, plan: Plan): readonly Fact[] {
  const keysOf = ({ phases }: Plan) => phases.map(({ key }) => key).join()
  if (keysOf(plan) !== keysOf(contract.plan)) refuse('unknownPhase')
  return isSame(plan, contract.plan) ? nothing : [{ type: 'planChanged', payload: { plan } }]
}

/** Both come from a schema or from the log: the same fields, perhaps in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other)
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort())
      : each,
  )
}
