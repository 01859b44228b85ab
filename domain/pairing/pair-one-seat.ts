import { assign, matrixOf } from './assign'
import type { Pairs } from './pair-both-seats'
import type { PairCost } from './pair-cost'

/** Which seat a person's past asks for: below 0 to advise, above 0 to be beneficiary, 0 either. */
export type Lean = (personId: string) => number

/** A couple with the seats in the cheaper order, or null where they may not meet. */
type Couple = { readonly advisorId: string; readonly beneficiaryId: string; readonly cost: number }

/**
 * Pairs for people who each take part once. Half the cost of an assignment is a lower bound, and its even cycles are
 * pairs already; an odd cycle leaves one person, who is paired with another or joins a couple. Then couples exchange
 * partners as long as it costs less.
 */
export function pairOneSeat(
  people: readonly string[],
  cost: PairCost,
  lean: Lean,
  chance: () => number,
): Pairs {
  const couple = coupler(people, cost, lean)
  const first = halved(people, couple, chance)
  const whole = takeIn(
    people,
    first.couples,
    couple,
    coupler(people, cost, () => 0),
  )
  const paired = exchange(whole, couple)
  return {
    pairs: paired.map(({ advisorId, beneficiaryId }) => ({ advisorId, beneficiaryId })),
    cost: paired.reduce((sum, each) => sum + each.cost, 0),
    bound: first.bound,
  }
}

/** The two people as a couple; seats that a lean asks for are not turned round. */
function coupler(people: readonly string[], cost: PairCost, lean: Lean) {
  const side = sides(people, lean)
  const oriented = (advisorId: string, beneficiaryId: string): Couple | null => {
    if ((side.get(advisorId) ?? 0) > 0 || (side.get(beneficiaryId) ?? 0) < 0) return null
    const units = cost(advisorId, beneficiaryId)
    return units === null ? null : { advisorId, beneficiaryId, cost: units }
  }
  return (one: string, other: string): Couple | null => {
    const [straight, turned] = [oriented(one, other), oriented(other, one)]
    if (!straight || !turned) return straight ?? turned
    return turned.cost < straight.cost ? turned : straight
  }
}

/** −1, 0 or 1. If over half lean to one side, the weakest of these leans count as 0. */
function sides(people: readonly string[], lean: Lean): ReadonlyMap<string, number> {
  const half = Math.floor(people.length / 2)
  const side = new Map(people.map((person) => [person, Math.sign(lean(person))]))
  for (const way of [-1, 1]) {
    const leaning = people.filter((person) => side.get(person) === way)
    // By id among equals: what no pairing goes below must not depend on the order of the people.
    leaning.sort((one, other) => Math.abs(lean(other)) - Math.abs(lean(one)) || (one < other ? -1 : 1))
    for (const person of leaning.slice(half)) side.set(person, 0)
  }
  return side
}

type CoupleOf = (one: string, other: string) => Couple | null

function halved(
  people: readonly string[],
  couple: CoupleOf,
  chance: () => number,
): { couples: readonly Couple[]; bound: number } {
  if (people.length < 2) return { couples: [], bound: 0 }
  const costs = people.map((one) =>
    people.map((other) => (one === other ? null : (couple(one, other)?.cost ?? null))),
  )
  const found = assign(matrixOf(costs, chance))
  const couples: Couple[] = []
  const alone: string[] = []
  for (const round of roundsOf(found.chosen)) {
    const named = round.map((index) => people[index] ?? '')
    const split = splitRound(named, couple)
    couples.push(...split.couples)
    alone.push(...split.alone)
  }
  const rest = alone.length < people.length ? halved(alone, couple, chance).couples : []
  return { couples: [...couples, ...rest], bound: Math.ceil(found.cost / 2) }
}

/** The cycles of a permutation, and chains that end at a row without a column. */
function roundsOf(chosen: readonly (number | null)[]): readonly number[][] {
  const seen = new Set<number>()
  const targets = new Set(chosen)
  const heads = chosen.map((_, index) => index).filter((index) => !targets.has(index))
  return [...heads, ...chosen.keys()].flatMap((start) => {
    const round: number[] = []
    for (let at: number | null = start; at !== null && !seen.has(at); at = chosen[at] ?? null) {
      seen.add(at)
      round.push(at)
    }
    return round.length > 0 ? [round] : []
  })
}

/** Neighbours of a cycle as couples, the cheaper way round; an odd cycle leaves one person alone. */
function splitRound(round: readonly string[], couple: CoupleOf): { couples: Couple[]; alone: string[] } {
  const starts = round.length % 2 === 0 ? [0, 1] : [...round.keys()]
  let best: { couples: Couple[]; alone: string[]; cost: number } | null = null
  for (const start of starts) {
    const turned = [...round.slice(start), ...round.slice(0, start)]
    const alone = turned.length % 2 === 1 ? [turned.pop() ?? ''] : []
    const couples: Couple[] = []
    for (let at = 0; at < turned.length; at += 2) {
      const [one, other] = [turned[at] ?? '', turned[at + 1] ?? '']
      const found = couple(one, other)
      if (found) couples.push(found)
      else alone.push(one, other)
    }
    const cost = couples.reduce((sum, each) => sum + each.cost, 0)
    const isBetter = !best || alone.length < best.alone.length
    if (isBetter || (alone.length === best?.alone.length && cost < best.cost)) best = { couples, alone, cost }
  }
  return best ?? { couples: [], alone: [] }
}

/** Seats people without a partner two by two, together or by splitting a couple, at least cost. Leans yield last. */
function takeIn(
  people: readonly string[],
  couples: readonly Couple[],
  couple: CoupleOf,
  eitherSeat: CoupleOf,
): readonly Couple[] {
  let now = [...couples]
  const paired = new Set(now.flatMap(({ advisorId, beneficiaryId }) => [advisorId, beneficiaryId]))
  const alone = people.filter((person) => !paired.has(person))
  for (let one = alone.shift(); one !== undefined; one = alone.shift()) {
    for (const [at, other] of alone.entries()) {
      const anyway = eitherSeat(one, other)
      const found = takenIn(one, other, now, couple) ?? (anyway && { parting: null, brought: [anyway] })
      if (!found) continue
      now = [...now.filter((each) => each !== found.parting), ...found.brought]
      alone.splice(at, 1)
      break
    }
  }
  return now
}

type TakenIn = { readonly parting: Couple | null; readonly brought: readonly Couple[] }

/** The cheapest way to couple two people who are alone, and the couple that parts for it. */
function takenIn(one: string, other: string, couples: readonly Couple[], couple: CoupleOf): TakenIn | null {
  const together = couple(one, other)
  let best = together && { parting: null as Couple | null, brought: [together], more: together.cost }
  for (const parting of couples) {
    const { advisorId, beneficiaryId, cost } = parting
    const ways = [
      [couple(one, advisorId), couple(other, beneficiaryId)],
      [couple(one, beneficiaryId), couple(other, advisorId)],
    ] as const
    for (const [mine, theirs] of ways) {
      if (!mine || !theirs) continue
      const more = mine.cost + theirs.cost - cost
      if (!best || more < best.more) best = { parting, brought: [mine, theirs], more }
    }
  }
  return best
}

/** Lets any two couples change partners while that costs less. */
function exchange(couples: readonly Couple[], couple: CoupleOf): readonly Couple[] {
  const now = [...couples]
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (let first = 0; first < now.length; first += 1) {
      for (let second = first + 1; second < now.length; second += 1) {
        const [one, other] = [now[first] as Couple, now[second] as Couple]
        if (one.cost + other.cost === 0) continue
        const better = cheaper(one, other, couple)
        if (!better) continue
        now[first] = better[0]
        now[second] = better[1]
        isBetter = true
      }
    }
  }
  return now
}

function cheaper(one: Couple, other: Couple, couple: CoupleOf): readonly [Couple, Couple] | null {
  const { advisorId: a, beneficiaryId: b } = one
  const { advisorId: c, beneficiaryId: d } = other
  const [ac, bd, ad, bc] = [couple(a, c), couple(b, d), couple(a, d), couple(b, c)]
  const ways = [ac && bd ? ([ac, bd] as const) : null, ad && bc ? ([ad, bc] as const) : null]
  const before = one.cost + other.cost
  return ways.find((way) => way !== null && way[0].cost + way[1].cost < before) ?? null
}
