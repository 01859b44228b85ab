import { fullestAttendance } from './attendance'
import type { RoundSetup } from './round'
import type { Meeting, Table } from './table'

/** A round as its set-up tells it, without its past: everybody may meet everybody. */
export function presenceIn(setup: RoundSetup): Table {
  const { kind, slots, rooms, learnerIds, supervisorIds, supervisorsEach } = setup
  const away = new Map(setup.away.map(({ personId, slotIds }) => [personId, new Set(slotIds)]))
  const can = (personId: string | undefined, slotId: string | undefined) =>
    personId !== undefined && slotId !== undefined && !away.get(personId)?.has(slotId)
  return {
    people: learnerIds,
    slots: slots.length,
    seatsEach: kind === 'oneSeat' ? 1 : 2,
    mayTake: () => true,
    isFree: (person, slot) => can(learnerIds[person], slots[slot]?.id),
    price: () => 0,
    turned: 0,
    leans: [],
    leaned: 0,
    rooms: slots.map(() => rooms.length),
    supervised: slots.map(({ id }) => {
      const able = supervisorIds.filter((person) => can(person, id)).length
      return Math.min(rooms.length, Math.floor(able / supervisorsEach))
    }),
  }
}

/** As many meetings as this presence and these places allow, and more than in `start` where that can be. */
export function mostMeetings(
  table: Table,
  places: readonly number[],
  start: readonly Meeting[] = inTurn(table, places),
): readonly Meeting[] {
  return fullestAttendance(table, places, start).map(({ slot, one, other }) => ({
    slot,
    advisor: one,
    beneficiary: other,
  }))
}

/** Slot by slot, those first who can fewest slots: not yet as many as can be, but nearly. */
function inTurn(table: Table, places: readonly number[]): readonly Meeting[] {
  const slots = [...places.keys()]
  const hours = table.people.map((_, person) => slots.filter((slot) => table.isFree(person, slot)).length)
  const left = table.people.map(() => table.seatsEach as number)
  const byNeed = [...table.people.keys()].sort((one, other) => (hours[one] ?? 0) - (hours[other] ?? 0))
  return slots.flatMap((slot) => {
    const there = byNeed.filter((person) => (left[person] ?? 0) > 0 && table.isFree(person, slot))
    there.sort((one, other) => (left[other] ?? 0) - (left[one] ?? 0))
    const count = Math.min(places[slot] ?? 0, Math.floor(there.length / 2))
    return Array.from({ length: count }, (_, at) => {
      const [advisor, beneficiary] = [there[2 * at] ?? 0, there[2 * at + 1] ?? 0]
      for (const person of [advisor, beneficiary]) left[person] = (left[person] ?? 0) - 1
      return { slot, advisor, beneficiary }
    })
  })
}
