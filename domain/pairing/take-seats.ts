import type { Couple } from './attendance'
import type { Meeting, Table } from './table'

/**
 * Decides who advises in each couple. A person is in two couples at most, so couples form chains and rings; along each,
 * one advises the next, in the cheaper direction. Couples who can meet neither way are left out.
 */
export function takeSeats(table: Table, couples: readonly Couple[]): readonly Meeting[] {
  return chainsOf(table, couples).flatMap((chain) => {
    const turned = chain.map(({ slot, advisor, beneficiary }) => ({
      slot,
      advisor: beneficiary,
      beneficiary: advisor,
    }))
    const [straightly, otherwise] = [possible(table, chain), possible(table, turned)]
    const more = otherwise.length - straightly.length
    const isBetter = more > 0 || (more === 0 && priceOf(table, otherwise) < priceOf(table, straightly))
    return isBetter ? otherwise : straightly
  })
}

/** The couples in the order in which they hang together, each with the person before as advisor. */
function chainsOf(table: Table, couples: readonly Couple[]): readonly (readonly Meeting[])[] {
  const left = new Map<number, Couple[]>(table.people.map((_, person) => [person, []]))
  for (const couple of couples) for (const each of [couple.one, couple.other]) left.get(each)?.push(couple)
  const chains: Meeting[][] = []
  const walk = (start: number) => {
    const chain: Meeting[] = []
    for (let person = start; ; ) {
      const couple = left.get(person)?.shift()
      if (!couple) break
      const beyond = couple.one === person ? couple.other : couple.one
      const theirs = left.get(beyond) ?? []
      theirs.splice(theirs.indexOf(couple), 1)
      chain.push({ slot: couple.slot, advisor: person, beneficiary: beyond })
      if (table.seatsEach === 1) break
      person = beyond
    }
    if (chain.length > 0) chains.push(chain)
  }
  // Chains from their ends, then what is left: rounds.
  for (const [person, theirs] of left) if (theirs.length === 1) walk(person)
  for (const person of left.keys()) walk(person)
  return chains
}

function possible(table: Table, chain: readonly Meeting[]): readonly Meeting[] {
  return chain.filter(
    ({ advisor, beneficiary }) =>
      table.mayTake(advisor, 'advisor') &&
      table.mayTake(beneficiary, 'beneficiary') &&
      table.price(advisor, beneficiary) !== null,
  )
}

function priceOf(table: Table, chain: readonly Meeting[]): number {
  return chain.reduce((sum, { advisor, beneficiary }) => sum + (table.price(advisor, beneficiary) ?? 0), 0)
}
