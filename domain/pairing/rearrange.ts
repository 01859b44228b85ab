import {
  canSit,
  compareWorth,
  isWhole,
  loadsOf,
  otherSeat,
  type Spot,
  seatsIn,
  type Worth,
  worthOf,
} from './arrangement'
import { shuffled } from './chance'
import { reseat } from './reseat'
import type { Meeting, PlayerSeat, Table } from './table'

/** How many times an arrangement is shaken: fewer the more people there are, for each time takes longer. */
const [mostShakes, shakesByPeople] = [1500, 40_000]

/** Of these, how many in a row may bring nothing before it is left at that. */
const patience = 0.4

/** After so many shakes that brought nothing, one that is worth less is followed. */
const detour = 25

/** How many spots are seated anew at once: an assignment takes the cube of their number. */
const together = 36

const seatNames: readonly PlayerSeat[] = ['advisor', 'beneficiary']

/**
 * A better arrangement of the same people, if there is one: shakes a few interviews, reassigns one seat, then the
 * other (each exactly), and keeps what is worth as much or more. Stops at `aim`, which cannot be bettered.
 */
export function rearrange(
  table: Table,
  { start, aim }: { start: readonly Meeting[]; aim: Worth },
  chance: () => number,
): readonly Meeting[] {
  let now: readonly Spot[] = start
  let worth = worthOf(table, now)
  let best = { spots: now, worth }
  const load = loadsOf(table, start)
  const places = table.rooms.map((_, slot) => Math.max(table.supervised[slot] ?? 0, load[slot] ?? 0))
  const shakes = Math.min(mostShakes, Math.ceil(shakesByPeople / Math.max(1, table.people.length)))
  for (let shake = 0, idle = 0; shake < shakes && idle < patience * shakes; shake += 1, idle += 1) {
    if (compareWorth(best.worth, aim) <= 0) break
    const next = settled(table, shaken(table, { spots: now, places }, chance), chance)
    const nextWorth = worthOf(table, next)
    const isDetour = idle % detour === detour - 1 && nextWorth.placed === worth.placed
    if (compareWorth(nextWorth, worth) > 0 && !isDetour) continue
    now = next
    worth = nextWorth
    if (compareWorth(worth, best.worth) >= 0) continue
    best = { spots: now, worth }
    idle = 0
  }
  return best.spots.filter(isWhole)
}

/** Both seats given anew, in either order, where something is to be gained and in a few spots more. */
function settled(table: Table, spots: readonly Spot[], chance: () => number): readonly Spot[] {
  const [first, second] = chance() < 0.5 ? seatNames : seatNames.toReversed()
  const chosen = someSpots(table, spots, chance)
  let now = spots
  for (const seat of [first, second, first])
    if (seat) now = reseat(table, now, { seat, chosen, most: together }, chance)
  return now.filter(isWhole)
}

/** The spots that are open or cost something, and others drawn beside them. */
function someSpots(table: Table, spots: readonly Spot[], chance: () => number): ReadonlySet<number> {
  const all = spots.map((_, at) => at)
  if (all.length <= together) return new Set(all)
  const drawn = shuffled(all, chance)
  const isWanting = (at: number) => {
    const spot = spots[at]
    return !spot || !isWhole(spot) || isDear(table, spot) === true
  }
  const wanting = drawn.filter(isWanting).slice(0, together / 2)
  return new Set([...wanting, ...drawn].slice(0, together))
}

type Shaking = { readonly spots: readonly Spot[]; readonly places: readonly number[] }

function shaken(table: Table, { spots, places }: Shaking, chance: () => number): readonly Spot[] {
  let now = chance() < 0.5 ? broughtTogether(table, { spots, places }, chance) : [...spots]
  const times = Math.floor(chance() * 4)
  for (let time = 0; time < times && now.length > 0; time += 1) {
    const at = Math.floor(chance() * now.length)
    const spot = now[at] as Spot
    if (table.seatsEach === 1 && chance() < 0.5) now[at] = turnedRound(table, spot)
    else if (chance() < 0.5) now = movedElsewhere(table, { spots: now, places }, at, chance)
    else now = exchanged(table, now, at, chance)
  }
  return [...now, ...openedFor(table, { spots: now, places }, chance)]
}

/** Replaces a pair that has met before by a cheaper one. People it displaces have no interview for now. */
function broughtTogether(table: Table, { spots, places }: Shaking, chance: () => number): Spot[] {
  const met = spots.filter((spot) => isWhole(spot) && isDear(table, spot))
  const advisor = met[Math.floor(chance() * met.length)]?.advisor ?? null
  if (advisor === null) return [...spots]
  const cheap = [...table.people.keys()].filter(
    (person) => isDear(table, { advisor, beneficiary: person }) === false,
  )
  const beneficiary = cheap[Math.floor(chance() * cheap.length)]
  if (beneficiary === undefined) return [...spots]
  const lifted = spots.map((spot) => lift(table, spot, { advisor, beneficiary }))
  const seats = seatsIn(lifted)
  const open = [...places.keys()].filter(
    (slot) =>
      (places[slot] ?? 0) > 0 &&
      canSit(table, { person: advisor, slot, seat: 'advisor' }, seats.beneficiary) &&
      canSit(table, { person: beneficiary, slot, seat: 'beneficiary' }, seats.advisor),
  )
  const slot = open[Math.floor(chance() * open.length)]
  if (slot === undefined) return [...spots]
  const standing = lifted.filter((spot) => spot.advisor !== null || spot.beneficiary !== null)
  const there = standing.filter((spot) => spot.slot === slot)
  const isFull = there.length >= (places[slot] ?? 0)
  // One that lost a person goes before one that is whole.
  const gone = isFull
    ? (there.find((spot) => !isWhole(spot)) ?? there[Math.floor(chance() * there.length)])
    : null
  return [...standing.filter((spot) => spot !== gone), { slot, advisor, beneficiary }]
}

/** Whether two people cost as much as a pair that has met, or may not meet at all (null). */
function isDear(table: Table, { advisor, beneficiary }: Omit<Meeting, 'slot'>): boolean | null {
  const price = table.price(advisor, beneficiary)
  return price === null ? null : price >= table.turned
}

function lift({ seatsEach }: Table, spot: Spot, { advisor, beneficiary }: Omit<Meeting, 'slot'>): Spot {
  const isLifted = (person: number | null, seat: PlayerSeat) =>
    seatsEach === 1
      ? person === advisor || person === beneficiary
      : person === (seat === 'advisor' ? advisor : beneficiary)
  return {
    slot: spot.slot,
    advisor: isLifted(spot.advisor, 'advisor') ? null : spot.advisor,
    beneficiary: isLifted(spot.beneficiary, 'beneficiary') ? null : spot.beneficiary,
  }
}

function turnedRound(table: Table, spot: Spot): Spot {
  const { slot, advisor, beneficiary } = spot
  const canTurn =
    (advisor === null || table.mayTake(advisor, 'beneficiary')) &&
    (beneficiary === null || table.mayTake(beneficiary, 'advisor'))
  return canTurn ? { slot, advisor: beneficiary, beneficiary: advisor } : spot
}

/** One of the two moves on to another slot that has a place; the other one stays behind, for now. */
function movedElsewhere(table: Table, { spots, places }: Shaking, at: number, chance: () => number): Spot[] {
  const seat = chance() < 0.5 ? 'advisor' : 'beneficiary'
  const person = spots[at]?.[seat] ?? null
  const without = spots.filter((_, index) => index !== at)
  const opened =
    person === null ? null : openSpot(table, { spots: without, places }, { person, seat }, chance)
  return opened ? [...without, opened] : [...spots]
}

/** Two people with the same seat exchange their slots, and leave their partners for now. */
function exchanged(table: Table, spots: readonly Spot[], at: number, chance: () => number): Spot[] {
  const seat = chance() < 0.5 ? 'advisor' : 'beneficiary'
  const other = otherSeat[seat]
  const beside = Math.floor(chance() * spots.length)
  const [one, two] = [spots[at], spots[beside]]
  const [mine, theirs] = [one?.[seat] ?? null, two?.[seat] ?? null]
  if (!one || !two || mine === null || theirs === null || one.slot === two.slot) return [...spots]
  const elsewhere = seatsIn(spots)[other]
  const can = (person: number, slot: number) => canSit(table, { person, slot, seat }, elsewhere)
  if (!can(mine, two.slot) || !can(theirs, one.slot)) return [...spots]
  const alone = (slot: number, person: number): Spot => ({
    slot,
    advisor: seat === 'advisor' ? person : null,
    beneficiary: seat === 'advisor' ? null : person,
  })
  return spots.map((spot, index) => {
    if (index === at) return alone(one.slot, theirs)
    return index === beside ? alone(two.slot, mine) : spot
  })
}

/** A spot for some of those who lack a seat, wherever there is a place. */
function openedFor(table: Table, { spots, places }: Shaking, chance: () => number): Spot[] {
  const seat = chance() < 0.5 ? 'advisor' : 'beneficiary'
  const sitting = seatsIn(spots)[seat]
  const idle = [...table.people.keys()].filter(
    (person) => table.mayTake(person, seat) && !sitting.has(person),
  )
  const opened: Spot[] = []
  for (const person of shuffled(idle, chance)) {
    const spot = openSpot(table, { spots: [...spots, ...opened], places }, { person, seat }, chance)
    if (spot) opened.push(spot)
  }
  return opened
}

function openSpot(
  table: Table,
  { spots, places }: Shaking,
  { person, seat }: { person: number; seat: PlayerSeat },
  chance: () => number,
): Spot | null {
  const load = loadsOf(table, spots)
  const elsewhere = seatsIn(spots)[otherSeat[seat]]
  const open = places.flatMap((count, slot) =>
    (load[slot] ?? 0) < count && canSit(table, { person, slot, seat }, elsewhere) ? [slot] : [],
  )
  const slot = open[Math.floor(chance() * open.length)]
  if (slot === undefined) return null
  const isAdvisor = seat === 'advisor'
  return { slot, advisor: isAdvisor ? person : null, beneficiary: isAdvisor ? null : person }
}
