import type { Meeting, PlayerSeat, Table } from './table'

/** An interview of which a seat may still be empty. */
export type Spot = {
  readonly slot: number
  readonly advisor: number | null
  readonly beneficiary: number | null
}

/** What an arrangement is worth, most important first: more interviews, fewer of them without supervisors, a lower cost. */
export type Worth = { readonly placed: number; readonly unsupervised: number; readonly cost: number }

export function isWhole(spot: Spot): spot is Meeting {
  return spot.advisor !== null && spot.beneficiary !== null
}

export function worthOf(table: Table, spots: readonly Spot[]): Worth {
  const whole = spots.filter(isWhole)
  const advisorOf = new Map(whole.map(({ advisor, beneficiary }) => [beneficiary, advisor]))
  const load = loadsOf(table, whole)
  let cost = 0
  for (const { advisor, beneficiary } of whole) {
    cost += table.price(advisor, beneficiary) ?? 0
    if (advisorOf.get(advisor) === beneficiary) cost += table.turned
  }
  const unsupervised = load.reduce(
    (sum, each, slot) => sum + Math.max(0, each - (table.supervised[slot] ?? 0)),
    0,
  )
  return { placed: whole.length, unsupervised, cost }
}

/** Below 0: the first is worth more. */
export function compareWorth(one: Worth, other: Worth): number {
  return other.placed - one.placed || one.unsupervised - other.unsupervised || one.cost - other.cost
}

/** How many interviews each slot has. */
export function loadsOf(table: Table, spots: readonly Spot[]): number[] {
  const load = Array.from({ length: table.slots }, () => 0)
  for (const { slot } of spots) load[slot] = (load[slot] ?? 0) + 1
  return load
}

/** Where everybody sits: by seat, then by person, their slot. */
export function seatsIn(spots: readonly Spot[]): Record<PlayerSeat, Map<number, number>> {
  const seats = { advisor: new Map<number, number>(), beneficiary: new Map<number, number>() }
  for (const { slot, advisor, beneficiary } of spots) {
    if (advisor !== null) seats.advisor.set(advisor, slot)
    if (beneficiary !== null) seats.beneficiary.set(beneficiary, slot)
  }
  return seats
}

export const otherSeat = { advisor: 'beneficiary', beneficiary: 'advisor' } as const

/** Whether a person may take a seat in this slot, as far as their other seat lets them. */
export function canSit(
  table: Table,
  { person, slot, seat }: { person: number; slot: number; seat: PlayerSeat },
  elsewhere: ReadonlyMap<number, number>,
): boolean {
  if (!table.mayTake(person, seat) || !table.isFree(person, slot)) return false
  return table.seatsEach === 1 ? !elsewhere.has(person) : elsewhere.get(person) !== slot
}
