import { chanceFrom, shuffled } from '@/domain/pairing/chance'
import type { Past, RoundFacts, RoundKind } from '@/domain/pairing/round'
import { factsOf, learner, supervisor } from './cohorts'

type Shape = Parameters<typeof factsOf>[0]

/** Rounds that are hard in one named way. */
export type Family = {
  readonly name: string
  readonly draws: number
  readonly draw: (chance: () => number) => RoundFacts
}

type Away = RoundFacts['setup']['away']

/** Everybody among these misses each slot with this probability. */
function missing(people: readonly string[], slots: number, share: number, chance: () => number): Away {
  return people.map((personId) => ({
    personId,
    slotIds: Array.from({ length: slots }, (_, index) => `t${index}`).filter(() => chance() < share),
  }))
}

/** Everybody among these misses exactly half of the slots. */
function halfAway(people: readonly string[], slots: number, chance: () => number): Away {
  const ids = Array.from({ length: slots }, (_, index) => `t${index}`)
  return people.map((personId) => ({ personId, slotIds: shuffled(ids, chance).slice(0, slots / 2) }))
}

function learners(count: number): string[] {
  return Array.from({ length: count }, (_, index) => learner(index))
}

/** So many rounds in which all of these advised once, drawn one after the other without looking back. */
function history(
  kind: RoundKind,
  count: number,
  rounds: number,
  chance: () => number,
): Pick<Past, 'met' | 'seats'> {
  const seats: Past['seats'] =
    kind === 'bothSeats'
      ? {}
      : Object.fromEntries(
          learners(count).map((each) => [each, { advisor: 5 + Math.floor(chance() * 2), beneficiary: 5 }]),
        )
  const met = Array.from({ length: rounds }, (_, at) => {
    const ring = shuffled(learners(count), chance)
    return ring.map((advisorId, index) => ({
      advisorId,
      beneficiaryId: ring[(index + 1) % count] ?? advisorId,
      at,
    }))
  })
  return { met: met.flat(), seats }
}

const plenty = { scenarios: 30 } as const

type Hard = {
  readonly draws?: number
  /** How likely each learner and each supervisor misses each slot. */
  readonly away?: number
  readonly supervisorsAway?: number
  /** Rounds that are behind them. */
  readonly rounds?: number
  /** So many know every brief, and can advise on nothing. */
  readonly knowing?: number
  readonly more?: (shape: Shape, chance: () => number) => Away
}

function family(name: string, shape: Shape, hard: Hard = {}): Family {
  const { draws = 3, away = 0, supervisorsAway = 0, rounds = 0, knowing = 0, more } = hard
  const supervisors = Array.from({ length: shape.supervisors }, (_, index) => supervisor(index))
  return {
    name,
    draws,
    draw: (chance) => {
      const past = rounds > 0 ? history(shape.kind, shape.learners, rounds, chance) : {}
      const absences = [
        ...missing(learners(shape.learners), shape.slots, away, chance),
        ...missing(supervisors, shape.slots, supervisorsAway, chance),
        ...(more?.(shape, chance) ?? []),
      ].filter(({ slotIds }) => slotIds.length > 0)
      const facts = factsOf(shape, past, absences)
      const all = Object.fromEntries(facts.scenarios.map((each) => [each.family, 'knows' as const]))
      const knowledge = Object.fromEntries(learners(knowing).map((each) => [each, all]))
      return { ...facts, past: { ...facts.past, knowledge } }
    },
  }
}

const both = { kind: 'bothSeats', supervisors: 4 } as const
const one = { kind: 'oneSeat', supervisors: 4 } as const

/** A person who is free in a single slot. */
function freeOnce({ learners: count, slots }: Shape, chance: () => number): Away {
  const only = Math.floor(chance() * slots)
  const slotIds = Array.from({ length: slots }, (_, index) => `t${index}`).filter((id) => id !== `t${only}`)
  return [{ personId: learner(Math.floor(chance() * count)), slotIds }]
}

/** Families that HiGHS solves whole: pairs, slots and seats together. */
export const families: readonly Family[] = [
  ...[0, 0.2, 0.4, 0.6].map((away) =>
    family(
      `both seats, ${away * 100} % away`,
      { ...both, learners: 10, slots: 6, rooms: 2 },
      { away, draws: away < 0.3 ? 1 : 3 },
    ),
  ),
  ...[0.1, 0.3, 0.5, 0.6].map((away) =>
    family(`one seat, ${away * 100} % away`, { ...one, learners: 14, slots: 4, rooms: 2 }, { away }),
  ),
  family(
    'one of 24 free in a single slot',
    { ...both, learners: 24, slots: 6, rooms: 4 },
    { draws: 1, more: freeOnce },
  ),
  family('4 people, both seats', { ...both, learners: 4, slots: 3, rooms: 2 }, { away: 0.2, draws: 10 }),
  family('5 people, both seats', { ...both, learners: 5, slots: 4, rooms: 2 }, { away: 0.3, draws: 10 }),
  family('11 people, both seats', { ...both, learners: 11, slots: 5, rooms: 3 }, { away: 0.4 }),
  family('5 people, one seat', { ...one, learners: 5, slots: 3, rooms: 2 }, { away: 0.5, draws: 12 }),
  family('13 people, one seat', { ...one, learners: 13, slots: 3, rooms: 3 }, { away: 0.4 }),
  family('few rooms', { ...both, learners: 14, slots: 5, rooms: 2 }, { away: 0.3 }),
  family('few supervisors', { ...both, supervisors: 2, learners: 14, slots: 6, rooms: 3 }, { away: 0.3 }),
  family(
    'supervisors away',
    { ...both, supervisors: 3, learners: 10, slots: 6, rooms: 3 },
    { away: 0.2, supervisorsAway: 0.4 },
  ),
  family(
    'some who can only be beneficiaries',
    { ...both, learners: 9, slots: 6, rooms: 2 },
    { away: 0.3, knowing: 3 },
  ),
  family('ten rounds behind, 10 people', { ...both, learners: 10, slots: 5, rooms: 2 }, { rounds: 10 }),
  family(
    'ten rounds behind, 9 people, 40 % away',
    { ...both, learners: 9, slots: 6, rooms: 2 },
    { rounds: 10, away: 0.4 },
  ),
  family(
    'ten rounds behind, 6 people, 30 % away',
    { ...both, learners: 6, slots: 5, rooms: 2 },
    { rounds: 10, away: 0.3, draws: 8 },
  ),
  family(
    'ten rounds behind, one seat, 14 people',
    { ...one, learners: 14, slots: 4, rooms: 2 },
    { rounds: 10, away: 0.3 },
  ),
  family(
    'ten rounds behind, one seat, 9 people',
    { ...one, learners: 9, slots: 3, rooms: 2 },
    { rounds: 10, away: 0.3, draws: 8 },
  ),
]

/** Families too large to be solved with their pairs: how many interviews can be held is what is asked. */
export const crowds: readonly Family[] = [
  family(
    '20 people, each away for half the slots',
    { ...both, supervisors: 5, learners: 20, slots: 6, rooms: 5 },
    {
      draws: 10,
      more: (_, chance) => halfAway(learners(20), 6, chance),
    },
  ),
  family(
    '200 people, 20 of them away for half the slots',
    { ...both, ...plenty, supervisors: 20, learners: 200, slots: 12, rooms: 17 },
    {
      draws: 1,
      more: (_, chance) => halfAway(shuffled(learners(200), chance).slice(0, 20), 12, chance),
    },
  ),
  ...[0.3, 0.6].map((away) =>
    family(
      `200 people, ${away * 100} % away`,
      { ...both, ...plenty, supervisors: 20, learners: 200, slots: 12, rooms: 17 },
      { away, draws: 1 },
    ),
  ),
  family(
    '60 people, 50 % away, ten rounds behind',
    { ...both, ...plenty, supervisors: 10, learners: 60, slots: 8, rooms: 8 },
    { away: 0.5, rounds: 10, draws: 2 },
  ),
  family(
    '199 people, one seat, 60 % away',
    { ...one, ...plenty, supervisors: 20, learners: 199, slots: 6, rooms: 17 },
    { away: 0.6, draws: 1 },
  ),
]

/** The rounds of a family, the same at every run. */
export function roundsOf({ draws, draw }: Family): RoundFacts[] {
  return Array.from({ length: draws }, (_, index) => draw(chanceFrom(1000 + index)))
}
