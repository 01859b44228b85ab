import { assignSupervisors } from './assign-supervisors'
import { chanceFrom, shuffled } from './chance'
import { chooseScenarios } from './choose-scenarios'
import { leanOf } from './give-reasons'
import { type LookUp, openFacts } from './look-up'
import { presentLearners, seatObservers, whoMayObserve, whoObserves } from './observers'
import { type Pairs, pairBothSeats } from './pair-both-seats'
import { costOfPairs, type PairCost, pairCost, repeatCost } from './pair-cost'
import { pairOneSeat } from './pair-one-seat'
import { placePairs } from './place-pairs'
import { type PlannedSession, peopleOf, type RoundFacts } from './round'
import { freeRoomsAt, type Meeting, type Table, tableOf, tableWithout } from './table'

export type Planned = {
  /** Those that were kept, as they were, and the new ones, by slot and room. */
  readonly sessions: readonly PlannedSession[]
  /** What the new pairs cost and what no other pairs could go below; equal where the pairs are the best there are. */
  readonly cost: number
  readonly bound: number
  readonly isOptimal: boolean
}

/**
 * Proposes the interviews of a round; `kept` ones stay, new ids are not in `taken`. The same facts and seed give the
 * same round. Pairs with slots and rooms first, then supervisors, then scenarios, each the best for what came before.
 */
export function planRound(
  facts: RoundFacts,
  kept: readonly PlannedSession[],
  seed: number,
  taken: readonly PlannedSession[] = kept,
): Planned {
  const look = openFacts(facts)
  const chance = chanceFrom(seed)
  const cost = pairCost(look, facts.setup.learnerIds.length)
  const table = tableOf(look, kept, withKept(cost, kept, facts))
  const drawn = whoMayObserve(look, kept, chance)
  const asked = drawn.slice(0, 1)
  const first = arrange(table, { look, kept, cost, observers: asked }, chance)
  const observers = whoObserves(table, { drawn, found: first.meetings })
  const { pairs, meetings } =
    observers[0] === asked[0] ? first : arrange(table, { look, kept, cost, observers }, chance)
  const sessions = inRooms(table, meetings, { kept, number: numberAfter(taken) }, look)
  const open = new Set(sessions.map(({ id }) => id))
  const observed = seatObservers([...kept, ...sessions], open, observers, look)
  const supervised = assignSupervisors(observed, open, look, chance)
  const paid = costOfPairs(sessions, look)
  return {
    sessions: inOrder(chooseScenarios(supervised, open, look, chance), facts),
    cost: paid,
    bound: Math.min(pairs.bound, paid),
    isOptimal: sessions.length === pairs.pairs.length && pairs.bound === paid,
  }
}

type Asked = {
  readonly look: LookUp
  readonly kept: readonly PlannedSession[]
  readonly cost: PairCost
  readonly observers: readonly string[]
}

function arrange(table: Table, { look, kept, cost, observers }: Asked, chance: () => number) {
  const drawPairs = () => pair(look, kept, observers, cost, chance)
  return placePairs(tableWithout(table, observers), drawPairs, chance)
}

/** What no pairs of a round go below, with the observer that its sessions have: the unit is that of `costOfPairs`. */
export function boundOfPairs(facts: RoundFacts, sessions: readonly PlannedSession[]): number {
  const look = openFacts(facts)
  const chance = chanceFrom(1)
  const cost = pairCost(look, facts.setup.learnerIds.length)
  return pair(look, [], observersIn(sessions, look, chance), cost, chance).bound
}

/** Who is left over by the pairs of these sessions; where more than one is, the one who would observe. */
function observersIn(
  sessions: readonly PlannedSession[],
  look: LookUp,
  chance: () => number,
): readonly string[] {
  if (look.facts.setup.kind !== 'oneSeat') return []
  const players = new Set(sessions.flatMap(({ advisorId, beneficiaryId }) => [advisorId, beneficiaryId]))
  const left = presentLearners(look).filter((person) => !players.has(person))
  return left.length > 1 ? whoMayObserve(look, [], chance).slice(0, 1) : left
}

function pair(
  look: LookUp,
  kept: readonly PlannedSession[],
  observers: readonly string[],
  cost: PairCost,
  chance: () => number,
): Pairs {
  const { kind, learnerIds } = look.facts.setup
  const people = shuffled(learnerIds, chance)
  if (kind === 'oneSeat') {
    const seated = new Set([...kept.flatMap(peopleOf), ...observers])
    const present = new Set(presentLearners(look))
    const free = people.filter((person) => present.has(person) && !seated.has(person))
    return pairOneSeat(free, cost, (person) => leanOf(person, look), chance)
  }
  const advised = new Set(kept.map(({ advisorId }) => advisorId))
  const played = new Set(kept.map(({ beneficiaryId }) => beneficiaryId))
  return pairBothSeats(
    people.filter((person) => !advised.has(person)),
    people.filter((person) => !played.has(person)),
    withKept(cost, kept, look.facts),
    chance,
  )
}

/** Two people who meet the other way round in an interview that stays count as a pair that has met. */
function withKept(cost: PairCost, kept: readonly PlannedSession[], { setup }: RoundFacts): PairCost {
  const together = new Set(kept.map((each) => `${each.beneficiaryId} ${each.advisorId}`))
  return (advisorId, beneficiaryId) => {
    const units = cost(advisorId, beneficiaryId)
    const isTurned = units !== null && together.has(`${advisorId} ${beneficiaryId}`)
    return isTurned ? units + repeatCost(setup.learnerIds.length) : units
  }
}

/** New interviews, each in a room that is free in its slot. */
function inRooms(
  table: Table,
  meetings: readonly Meeting[],
  { kept, number }: { kept: readonly PlannedSession[]; number: number },
  look: LookUp,
): readonly PlannedSession[] {
  const { setup } = look.facts
  const free = setup.slots.map(({ id }) => [...freeRoomsAt(id, kept, look)])
  return meetings.flatMap(({ slot, advisor, beneficiary }, index) => {
    const [slotId, roomId] = [setup.slots[slot]?.id, free[slot]?.shift()?.id]
    const [advisorId, beneficiaryId] = [table.people[advisor], table.people[beneficiary]]
    if (slotId === undefined || roomId === undefined) return []
    if (advisorId === undefined || beneficiaryId === undefined) return []
    const session: PlannedSession = {
      id: `s${number + index}`,
      slotId,
      roomId,
      advisorId,
      beneficiaryId,
      supervisorIds: [],
      observerIds: [],
      scenarioKey: null,
      locked: false,
    }
    return [session]
  })
}

/** The first number that none of these interviews has in its id. */
function numberAfter(taken: readonly PlannedSession[]): number {
  return Math.max(0, ...taken.map(({ id }) => Number(id.slice(1)) || 0)) + 1
}

function inOrder(sessions: readonly PlannedSession[], { setup }: RoundFacts): readonly PlannedSession[] {
  const slot = new Map(setup.slots.map(({ id }, index) => [id, index]))
  const room = new Map(setup.rooms.map(({ id }, index) => [id, index]))
  const at = ({ slotId, roomId }: PlannedSession) =>
    (slot.get(slotId) ?? 0) * (setup.rooms.length + 1) + (room.get(roomId) ?? 0)
  return [...sessions].sort((one, other) => at(one) - at(other))
}
