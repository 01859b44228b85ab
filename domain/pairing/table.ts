import { leanOf } from './give-reasons'
import type { LookUp } from './look-up'
import { type PairCost, repeatCost } from './pair-cost'
import { type PlannedSession, peopleOf, type RoundSetup } from './round'

/** An interview that is being placed: its slot and its people by their numbers in the table. */
export type Meeting = { readonly slot: number; readonly advisor: number; readonly beneficiary: number }

/** All that placing asks about, by number: who can when, who may take which seat, what two people cost, how many interviews a slot takes. */
export type Table = {
  readonly people: readonly string[]
  readonly slots: number
  /** In how many interviews of the round a person may be. */
  readonly seatsEach: 1 | 2
  mayTake(person: number, seat: PlayerSeat): boolean
  isFree(person: number, slot: number): boolean
  /** Null where the two may not meet. */
  price(advisor: number, beneficiary: number): number | null
  /** What each of two interviews costs more where two people have each other both ways. */
  readonly turned: number
  /** Which seat the past asks for, where a round has one for each: below 0 to advise, above 0 to be beneficiary. */
  readonly leans: readonly number[]
  /** What a seat costs that is turned round, for each step of the lean. */
  readonly leaned: number
  readonly rooms: readonly number[]
  /** Of the rooms, those for which there are supervisors. */
  readonly supervised: readonly number[]
}

type Room = RoundSetup['rooms'][number]

export type PlayerSeat = 'advisor' | 'beneficiary'

/** How far a lean is counted. */
const farthest = 3

/** The learners of a round and the seats that are theirs to take beside `kept`. */
export function tableOf(look: LookUp, kept: readonly PlannedSession[], cost: PairCost): Table {
  const { kind, learnerIds, slots, supervisorIds, supervisorsEach } = look.facts.setup
  const isOnce = kind === 'oneSeat'
  const busy = new Set(kept.flatMap((each) => peopleOf(each).map((person) => `${person} ${each.slotId}`)))
  const seated = new Set(kept.flatMap(peopleOf))
  const advised = new Set(kept.map(({ advisorId }) => advisorId))
  const played = new Set(kept.map(({ beneficiaryId }) => beneficiaryId))
  const people = learnerIds.filter((each) => !(isOnce && seated.has(each)))
  const can = (person: string, slotId: string) =>
    look.isFree(person, slotId) && !busy.has(`${person} ${slotId}`)
  const free = people.map((person) => slots.map(({ id }) => can(person, id)))
  const repeat = repeatCost(learnerIds.length)
  // Seats come before repeats: one that is turned round weighs more than all pairs together could.
  const leaned = repeat * (farthest + 1) * (learnerIds.length + 1)
  const leans = people.map((person) =>
    isOnce ? Math.max(-farthest, Math.min(farthest, leanOf(person, look))) : 0,
  )
  const prices = people.map((advisorId, advisor) =>
    people.map((beneficiaryId, beneficiary) => {
      const units = cost(advisorId, beneficiaryId)
      const against = Math.max(0, leans[advisor] ?? 0) + Math.max(0, -(leans[beneficiary] ?? 0))
      return units === null ? null : units + leaned * against
    }),
  )
  const advises = people.map(
    (person, at) => !advised.has(person) && (prices[at]?.some((each) => each !== null) ?? false),
  )
  const plays = people.map(
    (person, at) => !played.has(person) && prices.some((row) => (row[at] ?? null) !== null),
  )
  const freeRooms = slots.map(({ id }) => freeRoomsAt(id, kept, look).length)
  return {
    people,
    slots: slots.length,
    seatsEach: isOnce ? 1 : 2,
    mayTake: (person, seat) => (seat === 'advisor' ? advises[person] : plays[person]) ?? false,
    isFree: (person, slot) => free[person]?.[slot] ?? false,
    price: (advisor, beneficiary) => prices[advisor]?.[beneficiary] ?? null,
    turned: repeat,
    leans,
    leaned,
    rooms: freeRooms,
    supervised: slots.map(({ id }, slot) => {
      const able = supervisorIds.filter((person) => can(person, id)).length
      return Math.min(freeRooms[slot] ?? 0, Math.floor(able / supervisorsEach))
    }),
  }
}

/** The same where these people take no seat. */
export function tableWithout(table: Table, left: readonly string[]): Table {
  const isLeft = (person: number) => left.includes(table.people[person] ?? '')
  return { ...table, mayTake: (person, seat) => !isLeft(person) && table.mayTake(person, seat) }
}

/** Rooms of the round in which nothing else is at this hour. */
export function freeRoomsAt(slotId: string, kept: readonly PlannedSession[], look: LookUp): readonly Room[] {
  const taken = new Set(kept.filter((each) => each.slotId === slotId).map(({ roomId }) => roomId))
  return look.facts.setup.rooms.filter(({ id }) => !taken.has(id) && look.isRoomFree(id, slotId))
}
