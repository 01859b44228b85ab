import { seatRefusal } from '@/domain/access/brief-knowledge'
import { assignSupervisors } from './assign-supervisors'
import { chanceFrom, shuffled } from './chance'
import { chooseScenarios } from './choose-scenarios'
import { leanOf } from './give-reasons'
import { type LookUp, openFacts } from './look-up'
import { type Pairs, pairBothSeats } from './pair-both-seats'
import { pairCost, repeatCost } from './pair-cost'
import { pairOneSeat } from './pair-one-seat'
import { placeInSlots } from './place-in-slots'
import { type PlannedSession, peopleOf, type RoundFacts } from './round'

export type Planned = {
  /** Those that were kept, as they were, and the new ones, by slot and room. */
  readonly sessions: readonly PlannedSession[]
  /** What the new pairs cost and what no other pairs could go below; equal where the pairs are the best there are. */
  readonly cost: number
  readonly bound: number
  readonly isOptimal: boolean
}

/** How many times pairs that found no slot are forbidden and all are paired again. */
const rounds = 6

/**
 * Proposes the interviews of a round. `kept` stay as they are, such as those locked by hand; no new one has an id that is in `taken`. The same facts and the same seed give
 * the same round. Pairs first, then slots and rooms, then supervisors, then scenarios: each the best for what came before.
 */
export function planRound(
  facts: RoundFacts,
  kept: readonly PlannedSession[],
  seed: number,
  taken: readonly PlannedSession[] = kept,
): Planned {
  const look = openFacts(facts)
  const chance = chanceFrom(seed)
  const forbidden = new Set<string>()
  const cost = pairCost(look, facts.setup.learnerIds.length)
  const observers = pickObservers(look, kept, chance)
  let best: Attempt | null = null
  let bound: number | null = null
  for (let round = 0; round < rounds; round += 1) {
    const allowed = (one: string, other: string) =>
      forbidden.has(`${one} ${other}`) ? null : cost(one, other)
    const pairs = pair(look, kept, observers, allowed, chance)
    bound ??= pairs.bound
    const attempt = place(pairs, { kept, first: numberAfter(taken) }, look, chance)
    if (!best || attempt.sessions.length > best.sessions.length) best = attempt
    if (attempt.homeless.length === 0) break
    for (const { advisorId, beneficiaryId } of attempt.homeless)
      forbidden.add(`${advisorId} ${beneficiaryId}`)
  }
  const placed = [...kept, ...(best?.sessions ?? [])]
  const open = new Set(best?.sessions.map(({ id }) => id))
  const observed = seatObservers(placed, open, observers, look)
  const supervised = assignSupervisors(observed, open, look, chance)
  const sessions = chooseScenarios(supervised, open, look, chance)
  const paid = best?.pairs.cost ?? 0
  const isWhole = (best?.homeless.length ?? 0) === 0
  return {
    sessions: inOrder(sessions, facts),
    cost: paid,
    bound: Math.min(bound ?? 0, paid),
    isOptimal: isWhole && bound === paid,
  }
}

/** What no pairs of a round go below, whoever plans them, with the observer that its sessions have: the unit is that of `costOfPairs`. */
export function boundOfPairs(facts: RoundFacts, sessions: readonly PlannedSession[]): number {
  const look = openFacts(facts)
  const chance = chanceFrom(1)
  const cost = pairCost(look, facts.setup.learnerIds.length)
  return pair(look, [], observersIn(sessions, look, chance), cost, chance).bound
}

/** Who is left over by the pairs of these sessions; where more than one is, whoever would observe. */
function observersIn(
  sessions: readonly PlannedSession[],
  look: LookUp,
  chance: () => number,
): readonly string[] {
  if (look.facts.setup.kind !== 'oneSeat') return []
  const players = new Set(sessions.flatMap(({ advisorId, beneficiaryId }) => [advisorId, beneficiaryId]))
  const left = presentLearners(look).filter((person) => !players.has(person))
  return left.length > 1 ? pickObservers(look, [], chance) : left
}

function presentLearners(look: LookUp): readonly string[] {
  const { learnerIds, slots } = look.facts.setup
  return learnerIds.filter((person) => slots.some(({ id }) => look.isFree(person, id)))
}

type Cost = (advisorId: string, beneficiaryId: string) => number | null

function pair(
  look: LookUp,
  kept: readonly PlannedSession[],
  observers: readonly string[],
  cost: Cost,
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
  const together = new Set(kept.map((each) => `${each.beneficiaryId} ${each.advisorId}`))
  return pairBothSeats(
    people.filter((person) => !advised.has(person)),
    people.filter((person) => !played.has(person)),
    (one, other) => {
      const units = cost(one, other)
      const isTurned = units !== null && together.has(`${one} ${other}`)
      return isTurned ? units + repeatCost(learnerIds.length) : units
    },
    chance,
  )
}

type Attempt = {
  readonly sessions: readonly PlannedSession[]
  readonly homeless: Pairs['pairs']
  readonly pairs: Pairs
}

/** Gives pairs their slots and rooms: as far as it goes where enough supervisors can, then wherever a room is free. */
function place(
  pairs: Pairs,
  { kept, first: number }: { kept: readonly PlannedSession[]; first: number },
  look: LookUp,
  chance: () => number,
): Attempt {
  const { slots, rooms, supervisorIds, supervisorsEach } = look.facts.setup
  const busy = new Set(kept.flatMap((each) => peopleOf(each).map((person) => `${person} ${each.slotId}`)))
  const can = (person: string, slotId: string) =>
    look.isFree(person, slotId) && !busy.has(`${person} ${slotId}`)
  const allowed = pairs.pairs.map(({ advisorId, beneficiaryId }) =>
    slots.flatMap(({ id }, slot) => (can(advisorId, id) && can(beneficiaryId, id) ? [slot] : [])),
  )
  const conflicts = pairs.pairs.map((one, index) =>
    pairs.pairs.flatMap((other, at) => (at !== index && share(one, other) ? [at] : [])),
  )
  const freeRooms = slots.map(({ id }) => {
    const taken = new Set(kept.filter((each) => each.slotId === id).map(({ roomId }) => roomId))
    return rooms.filter((room) => !taken.has(room.id) && look.isRoomFree(room.id, id))
  })
  const supervised = slots.map(({ id }, slot) => {
    const able = supervisorIds.filter((person) => can(person, id)).length
    return Math.min(freeRooms[slot]?.length ?? 0, Math.floor(able / supervisorsEach))
  })
  const first = placeInSlots({ allowed, conflicts, capacity: supervised }, chance)
  const all = first.includes(null)
    ? placeInSlots({ allowed, conflicts, capacity: freeRooms.map(({ length }) => length) }, chance, first)
    : first
  const sessions: PlannedSession[] = []
  const homeless: Pairs['pairs'][number][] = []
  const left = freeRooms.map((each) => [...each])
  for (const [index, each] of pairs.pairs.entries()) {
    const slot = all[index] ?? null
    const [slotId, roomId] = slot === null ? [] : [slots[slot]?.id, left[slot]?.shift()?.id]
    if (slotId === undefined || roomId === undefined) homeless.push(each)
    else sessions.push(blank(`s${number + sessions.length}`, { ...each, slotId, roomId }))
  }
  return { sessions, homeless, pairs }
}

function blank(
  id: string,
  where: Pick<PlannedSession, 'advisorId' | 'beneficiaryId' | 'slotId' | 'roomId'>,
): PlannedSession {
  return { id, ...where, supervisorIds: [], observerIds: [], scenarioKey: null, locked: false }
}

function share(one: Pairs['pairs'][number], other: Pairs['pairs'][number]): boolean {
  const people = [other.advisorId, other.beneficiaryId]
  return people.includes(one.advisorId) || people.includes(one.beneficiaryId)
}

/** The first number that none of these interviews has in its id. */
function numberAfter(taken: readonly PlannedSession[]): number {
  return Math.max(0, ...taken.map(({ id }) => Number(id.slice(1)) || 0)) + 1
}

/** Of an odd number, in a round of one seat each, the one who has observed least. */
function pickObservers(
  look: LookUp,
  kept: readonly PlannedSession[],
  chance: () => number,
): readonly string[] {
  if (look.facts.setup.kind !== 'oneSeat') return []
  const seated = new Set(kept.flatMap(peopleOf))
  const free = presentLearners(look).filter((person) => !seated.has(person))
  if (free.length % 2 === 0) return []
  const drawn = shuffled(free, chance)
  // Among those who observed as little, rather somebody to whom no seat is owed.
  drawn.sort(
    (one, other) =>
      look.held(one, 'observer') - look.held(other, 'observer') ||
      Math.abs(leanOf(one, look)) - Math.abs(leanOf(other, look)),
  )
  return drawn.slice(0, 1)
}

function seatObservers(
  sessions: readonly PlannedSession[],
  open: ReadonlySet<string>,
  observers: readonly string[],
  look: LookUp,
): readonly PlannedSession[] {
  const homes = new Map<string, string>()
  // A session that stays keeps its situation; one that is planned gets one that its observer may see.
  const mayWatch = (person: string, scenarioKey: string | null) => {
    const family = look.scenario(scenarioKey ?? '')?.family
    return family === undefined || seatRefusal('observer', look.knowledge(person, family)) === null
  }
  for (const person of observers) {
    const home = sessions.find(
      ({ id, slotId, locked, scenarioKey }) =>
        (open.has(id) || (!locked && mayWatch(person, scenarioKey))) && look.isFree(person, slotId),
    )
    if (home) homes.set(home.id, person)
  }
  return sessions.map((session) => {
    const person = homes.get(session.id)
    return person === undefined ? session : { ...session, observerIds: [...session.observerIds, person] }
  })
}

function inOrder(sessions: readonly PlannedSession[], { setup }: RoundFacts): readonly PlannedSession[] {
  const slot = new Map(setup.slots.map(({ id }, index) => [id, index]))
  const room = new Map(setup.rooms.map(({ id }, index) => [id, index]))
  const at = ({ slotId, roomId }: PlannedSession) =>
    (slot.get(slotId) ?? 0) * (setup.rooms.length + 1) + (room.get(roomId) ?? 0)
  return [...sessions].sort((one, other) => at(one) - at(other))
}
