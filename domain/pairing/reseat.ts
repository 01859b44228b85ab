import { canSit, otherSeat, type Spot, seatsIn } from './arrangement'
import { assign } from './assign'
import { shuffled } from './chance'
import type { PlayerSeat, Table } from './table'

/**
 * Reassigns one seat of these spots, the rest unchanged: at least cost, its holders and `most` people who lack it
 * (drawn) go to spots whose other seat is taken. Crosses slots, and fills as many as possible.
 */
export function reseat(
  table: Table,
  spots: readonly Spot[],
  { seat, chosen, most }: { seat: PlayerSeat; chosen: ReadonlySet<number>; most: number },
  chance: () => number,
): readonly Spot[] {
  const other = otherSeat[seat]
  const seats = seatsIn(spots)
  const asked = [...chosen].filter((at) => spots[at]?.[other] !== null)
  const sitting = asked.flatMap((at) => spots[at]?.[seat] ?? [])
  const idle = table.people.flatMap((_, person) =>
    table.mayTake(person, seat) && !seats[seat].has(person) ? [person] : [],
  )
  const people = [...sitting, ...shuffled(idle, chance).slice(0, most)]
  if (people.length === 0 || asked.length === 0) return spots
  const partner = new Map(spots.flatMap((spot) => (spot[other] === null ? [] : [[spot[other], spot[seat]]])))
  const costs = asked.map((at) => {
    const spot = spots[at]
    const opposite = spot?.[other] ?? null
    return people.map((person) => {
      if (!spot || opposite === null || person === opposite) return null
      if (!canSit(table, { person, slot: spot.slot, seat }, seats[other])) return null
      const price = seat === 'advisor' ? table.price(person, opposite) : table.price(opposite, person)
      const isTurned = price !== null && partner.get(person) === opposite
      return isTurned ? price + 2 * table.turned : price
    })
  })
  const found = assign(wholeUnits(costs)).chosen
  const next = [...spots]
  for (const [row, at] of asked.entries()) {
    const column = found[row] ?? null
    const spot = spots[at]
    if (spot) next[at] = { ...spot, [seat]: column === null ? null : (people[column] ?? null) }
  }
  return next
}

function wholeUnits(costs: readonly (readonly (number | null)[])[]) {
  const size = Math.max(costs.length, costs[0]?.length ?? 0)
  let highest = 0
  for (const row of costs) for (const cost of row) highest = Math.max(highest, cost ?? 0)
  const never = (highest + 1) * (size + 1)
  return { cells: costs.map((row) => row.map((cost) => cost ?? never)), unit: 1, never }
}
