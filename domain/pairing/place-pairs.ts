import { compareWorth, worthOf } from './arrangement'
import { fullestAttendance } from './attendance'
import type { Pairs } from './pair-both-seats'
import { placeInSlots } from './place-in-slots'
import { rearrange } from './rearrange'
import type { Meeting, Table } from './table'
import { takeSeats } from './take-seats'

/** How often the cheapest pairs are drawn anew where others, as cheap, might all find a slot. */
const draws = 3

/**
 * Slots for the most interviews, then at least cost. Tries the cheapest pairs first; if some find no slot, attendance
 * is settled first and pairs are rearranged within it.
 */
export function placePairs(table: Table, drawPairs: () => Pairs, chance: () => number): Placed {
  const pairs = drawPairs()
  const turned = turnedAtLeast(table)
  // Whose seat is turned round is open among equals: the bound of these pairs holds for one choice alone.
  const cost = turned > 0 ? turned : pairs.bound
  const everyone = { placed: mostMeetings(table), unsupervised: 0, cost }
  const isBest = (meetings: readonly Meeting[]) => compareWorth(worthOf(table, meetings), everyone) <= 0
  let found = withThesePairs(table, pairs, chance)
  if (isBest(found)) return { pairs, meetings: found }
  const supervised = fullestAttendance(table, table.supervised, within(found, table.supervised))
  const all = fullestAttendance(table, table.rooms, takeSeats(table, supervised))
  const isEveryone = all.length === everyone.placed
  const better = (one: readonly Meeting[], other: readonly Meeting[]) =>
    compareWorth(worthOf(table, other), worthOf(table, one)) < 0 ? other : one
  for (let draw = 1; isEveryone && draw < draws; draw += 1) {
    found = better(found, withThesePairs(table, drawPairs(), chance))
    if (isBest(found)) return { pairs, meetings: found }
  }
  const aim = {
    placed: all.length,
    unsupervised: all.length - supervised.length,
    cost: isEveryone ? cost : 0,
  }
  return { pairs, meetings: rearrange(table, { start: better(found, takeSeats(table, all)), aim }, chance) }
}

export type Placed = { readonly pairs: Pairs; readonly meetings: readonly Meeting[] }

/** There cannot be more interviews than this, whatever the absences. */
function mostMeetings({ people, mayTake, seatsEach }: Table): number {
  const numbers = [...people.keys()]
  const advisors = numbers.filter((person) => mayTake(person, 'advisor'))
  const beneficiaries = numbers.filter((person) => mayTake(person, 'beneficiary'))
  const each = Math.min(advisors.length, beneficiaries.length)
  const takers = new Set([...advisors, ...beneficiaries]).size
  return seatsEach === 1 ? Math.min(each, Math.floor(takers / 2)) : each
}

/** Least cost of reversed seats if everybody takes part: half must advise, those with the strongest lean first. */
function turnedAtLeast({ people, mayTake, seatsEach, leans, leaned }: Table): number {
  if (seatsEach !== 1) return 0
  const takers = [...people.keys()].filter(
    (person) => mayTake(person, 'advisor') || mayTake(person, 'beneficiary'),
  )
  const lean = takers.map((person) => leans[person] ?? 0).sort((one, other) => one - other)
  const half = Math.floor(lean.length / 2)
  const against = (sum: number, each: number, at: number) => sum + Math.max(0, at < half ? each : -each)
  return leaned * lean.reduce(against, 0)
}

/** As far as it goes where there are supervisors, then wherever a room is free. */
function withThesePairs(table: Table, { pairs }: Pairs, chance: () => number): readonly Meeting[] {
  const number = new Map(table.people.map((person, index) => [person, index]))
  const people = pairs.flatMap(({ advisorId, beneficiaryId }) => {
    const [advisor, beneficiary] = [number.get(advisorId), number.get(beneficiaryId)]
    return advisor === undefined || beneficiary === undefined ? [] : [{ advisor, beneficiary }]
  })
  const slots = Array.from({ length: table.slots }, (_, slot) => slot)
  const allowed = people.map(({ advisor, beneficiary }) =>
    slots.filter((slot) => table.isFree(advisor, slot) && table.isFree(beneficiary, slot)),
  )
  const conflicts = people.map((one, index) =>
    people.flatMap((other, at) => (at !== index && share(one, other) ? [at] : [])),
  )
  const first = placeInSlots({ allowed, conflicts, capacity: table.supervised }, chance)
  const all = first.includes(null)
    ? placeInSlots({ allowed, conflicts, capacity: table.rooms }, chance, first)
    : first
  return people.flatMap((pair, index) => {
    const slot = all[index] ?? null
    return slot === null ? [] : [{ ...pair, slot }]
  })
}

function share(one: Omit<Meeting, 'slot'>, other: Omit<Meeting, 'slot'>): boolean {
  const people = [other.advisor, other.beneficiary]
  return people.includes(one.advisor) || people.includes(one.beneficiary)
}

/** Those that these places hold. */
function within(meetings: readonly Meeting[], places: readonly number[]): readonly Meeting[] {
  const left = [...places]
  return meetings.filter(({ slot }) => {
    left[slot] = (left[slot] ?? 0) - 1
    return (left[slot] ?? 0) >= 0
  })
}
