import { type Graph, maximumMatching } from './maximum-matching'
import type { Meeting, Table } from './table'

/** Two people who meet in a slot, before it is settled which of them advises. */
export type Couple = { readonly slot: number; readonly one: number; readonly other: number }

/**
 * Who meets in which slot, for the most interviews that presence and `places` allow; people in `start` stay. A maximum
 * matching: an empty room matches its two seats with each other, and a person's unused slot its two ends.
 */
export function fullestAttendance(
  table: Table,
  places: readonly number[],
  start: readonly Meeting[],
): readonly Couple[] {
  const plan = drawPlan(table, places)
  const mates = maximumMatching(plan, startIn(plan, table, start))
  return places.flatMap((count, slot) =>
    Array.from({ length: count }, (_, room) => room).flatMap((room) => {
      const [first, second] = [plan.seat(slot, room, 0), plan.seat(slot, room, 1)]
      if (mates[first] === second) return []
      const [one, other] = [plan.personAt(mates[first]), plan.personAt(mates[second])]
      return one === null || other === null ? [] : [{ slot, one, other }]
    }),
  )
}

/** Whether this person can take part as often as they should, beside all who do in `start`. */
export function canTakePart(
  table: Table,
  places: readonly number[],
  { person, start }: { person: number; start: readonly Meeting[] },
): boolean {
  const plan = drawPlan(table, places)
  const before = startIn(plan, table, start)
  const times = Array.from({ length: timesOf(table, person) }, (_, which) => plan.time(person, which))
  const mates = maximumMatching(plan, before, times)
  return times.every((node) => mates[node] !== -1)
}

type Plan = Graph & {
  /** One of the two times that a person may take part. */
  time(person: number, which: number): number
  /** Their end and the room's end of a person's slot. */
  inner(person: number, slot: number): number
  outer(person: number, slot: number): number
  seat(slot: number, room: number, side: number): number
  personAt(outer: number | undefined): number | null
}

const sides = ['advisor', 'beneficiary'] as const

function drawPlan(table: Table, places: readonly number[]): Plan {
  const { slots } = table
  const count = table.people.length
  const slotsFrom = 2 * count
  const seatsFrom = slotsFrom + 2 * count * slots
  const firstSeat: number[] = []
  let size = seatsFrom
  for (const place of places) {
    firstSeat.push(size)
    size += 2 * place
  }
  const slotOfSeat = places.flatMap((place, slot) => Array.from({ length: 2 * place }, () => slot))
  const time = (person: number, which: number) => 2 * person + which
  const inner = (person: number, slot: number) => slotsFrom + 2 * (person * slots + slot)
  const outer = (person: number, slot: number) => inner(person, slot) + 1
  const seat = (slot: number, room: number, side: number) => (firstSeat[slot] ?? 0) + 2 * room + side
  const times = table.people.map((_, person) => timesOf(table, person))
  return {
    size,
    time,
    inner,
    outer,
    seat,
    personAt: (node) =>
      node === undefined || node < slotsFrom || node >= seatsFrom
        ? null
        : Math.floor((node - slotsFrom) / (2 * slots)),
    *neighbours(node) {
      if (node < slotsFrom) yield* slotsOf(Math.floor(node / 2), node % 2)
      else if (node < seatsFrom) yield* besideSlot(node)
      else yield* besideSeat(node)
    },
  }

  function* slotsOf(person: number, which: number) {
    if (which >= (times[person] ?? 0)) return
    for (let slot = 0; slot < slots; slot += 1) if (table.isFree(person, slot)) yield inner(person, slot)
  }

  function* besideSlot(node: number) {
    const at = Math.floor((node - slotsFrom) / 2)
    const [person, slot] = [Math.floor(at / slots), at % slots]
    const isInner = (node - slotsFrom) % 2 === 0
    yield isInner ? node + 1 : node - 1
    if (!table.isFree(person, slot)) return
    if (isInner) {
      for (let which = 0; which < (times[person] ?? 0); which += 1) yield time(person, which)
      return
    }
    for (const [side, each] of sides.entries()) {
      if (!table.mayTake(person, each)) continue
      for (let room = 0; room < (places[slot] ?? 0); room += 1) yield seat(slot, room, side)
    }
  }

  function* besideSeat(node: number) {
    const slot = slotOfSeat[node - seatsFrom] ?? 0
    const side = (node - seatsFrom) % 2
    yield side === 0 ? node + 1 : node - 1
    const each = sides[side] ?? 'advisor'
    for (let person = 0; person < count; person += 1) {
      if (table.isFree(person, slot) && table.mayTake(person, each)) yield outer(person, slot)
    }
  }
}

function timesOf({ seatsEach, mayTake }: Table, person: number): number {
  return Math.min(seatsEach, sides.filter((seat) => mayTake(person, seat)).length)
}

function startIn(plan: Plan, table: Table, start: readonly Meeting[]): number[] {
  const mates = Array.from({ length: plan.size }, () => -1)
  const marry = (one: number, other: number) => {
    mates[one] = other
    mates[other] = one
  }
  const used = table.people.map(() => 0)
  const filled = Array.from({ length: table.slots }, () => 0)
  for (const { slot, advisor, beneficiary } of start) {
    const room = filled[slot] ?? 0
    filled[slot] = room + 1
    for (const [side, person] of [advisor, beneficiary].entries()) {
      const which = used[person] ?? 0
      used[person] = which + 1
      marry(plan.time(person, which), plan.inner(person, slot))
      marry(plan.outer(person, slot), plan.seat(slot, room, side))
    }
  }
  // What is not used is its own other half's mate.
  for (let node = 2 * table.people.length; node < plan.size; node += 2) {
    if (mates[node] === -1 && mates[node + 1] === -1) marry(node, node + 1)
  }
  return mates
}
