import { seatRefusal } from '@/domain/access/brief-knowledge'
import { isPlayer, type Seat } from '@/domain/live-session/core/seat'
import { doublePlaces } from '@/domain/occupancy/double-places'
import { presentIn, type Stay } from '@/domain/occupancy/stay'
import { maySupervise } from '@/domain/pairing/may-supervise'
import type { Agreed, Effect } from '../change'
import { lettersOf } from '../letters'
import { type AbsenceFacts, isMissed, type Touchable } from './facts'
import type { GivenUp } from './ways'

/** One thing that can be done about one interview. */
export type Option = {
  readonly effect: Effect
  readonly stay: Stay
  readonly givenUp: readonly GivenUp[]
  /** The readers of a letter about it. */
  readonly readers: readonly string[]
  readonly isMoved: boolean
  /** How far it is moved, in ms. */
  readonly distance: number
}

/** How many supervisors are tried for one hour, those first who have seen the advisor least. */
const MOST_SUPERVISORS = 6
const MOST_ROOMS = 8

/** What can be done about an interview that misses a person, judged by all interviews that stay as they are (`fixed`). */
export function optionsFor(
  touched: Touchable,
  facts: AbsenceFacts,
  fixed: readonly Stay[],
): readonly Option[] {
  const { agreed } = touched
  const { personId } = facts.absence
  const seat = agreed.seats.find((each) => each.personId === personId)?.seat
  if (seat === undefined) return []
  const without = agreed.seats.filter((each) => each.personId !== personId)
  const here = [...heldHere(touched, facts, seat, without)]
  const moved = seat === 'observer' ? [] : movedTo(touched, facts, fixed)
  return [...here, ...moved].flatMap((after) => asOption(touched, after, facts, fixed) ?? [])
}

type Wish = { readonly after: Agreed; readonly givenUp: readonly GivenUp[] }

/** At its hour: without them where no one is needed instead, else with another person in their seat. */
function* heldHere(
  touched: Touchable,
  facts: AbsenceFacts,
  seat: Seat,
  without: Agreed['seats'],
): Iterable<Wish> {
  const { agreed } = touched
  const isEnough = seat === 'observer' || without.some((each) => each.seat === seat)
  if (isEnough) {
    yield { after: { ...agreed, seats: without }, givenUp: [] }
    return
  }
  if (isPlayer(seat)) {
    for (const personId of facts.look.facts.setup.learnerIds) {
      const givenUp = playing(personId, seat, touched, facts)
      if (givenUp === null || !isThere(personId, agreed.scheduledFor, facts)) continue
      const others = without.filter((each) => each.personId !== personId)
      yield { after: { ...agreed, seats: inOrder([...others, { personId, seat }]) }, givenUp }
    }
    return
  }
  for (const personId of supervisorsAt(touched, agreed.scheduledFor, facts)) {
    yield { after: { ...agreed, seats: [...without, { personId, seat }] }, givenUp: [] }
  }
}

/** At another hour of the round, same players: in its or a free room, with its or other available supervisors. */
function* movedTo(
  { agreed, planned, lengthMs }: Touchable,
  facts: AbsenceFacts,
  fixed: readonly Stay[],
): Iterable<Wish> {
  const { absence, now, look } = facts
  const { slots, rooms } = look.facts.setup
  for (const { startsAt } of slots) {
    if (startsAt === agreed.scheduledFor || startsAt <= now) continue
    const can = (personId: string) =>
      isThere(personId, startsAt, facts) &&
      !(personId === absence.personId && isMissed(absence, startsAt, lengthMs))
    const players = agreed.seats.filter(({ seat }) => isPlayer(seat))
    if (!players.every(({ personId }) => can(personId))) continue
    const busy = new Set(
      fixed
        .filter(
          (stay) =>
            !stay.isDraft && stay.startsAt < startsAt + lengthMs && startsAt < stay.startsAt + stay.lengthMs,
        )
        .flatMap(({ people }) => people.map(({ personId }) => personId)),
    )
    const observers = agreed.seats.filter(
      ({ seat, personId }) => seat === 'observer' && can(personId) && !busy.has(personId),
    )
    const own = agreed.seats.filter(({ seat, personId }) => seat === 'supervisor' && can(personId))
    const teams = [
      ...(own.length > 0 ? [own] : []),
      ...supervisorsAt({ agreed, planned, lengthMs }, startsAt, facts)
        .filter((personId) => can(personId) && !own.some((each) => each.personId === personId))
        .map((personId) => [{ personId, seat: 'supervisor' as const }]),
    ]
    for (const where of placesOf(agreed, rooms)) {
      for (const team of teams) {
        const seats = inOrder([...players, ...team, ...observers])
        yield { after: { ...agreed, where, scheduledFor: startsAt, seats }, givenUp: [] }
      }
    }
  }
}

/** Its own room first, then the others of the round. */
function placesOf(
  { place, where }: Agreed,
  rooms: readonly { name: string; place: string }[],
): readonly Agreed['where'][] {
  if (place !== 'room' || where?.kind !== 'room') return [where]
  const others = rooms.filter((room) => room.place === 'room' && room.name !== where.name)
  return [where, ...others.slice(0, MOST_ROOMS).map(({ name }) => ({ kind: 'room' as const, name }))]
}

function supervisorsAt(
  { agreed, planned }: Touchable,
  startsAt: number,
  facts: AbsenceFacts,
): readonly string[] {
  const { look, absence } = facts
  const advisorId = agreed.seats.find(({ seat }) => seat === 'advisor')?.personId ?? ''
  const seated = new Set(
    agreed.seats.filter(({ seat }) => seat !== 'supervisor').map((each) => each.personId),
  )
  const seen = (personId: string) => look.supervised(personId, advisorId)
  return look.facts.setup.supervisorIds
    .filter((personId) => personId !== absence.personId || startsAt !== agreed.scheduledFor)
    .filter((personId) => !seated.has(personId) && isThere(personId, startsAt, facts))
    .filter((personId) => maySupervise(personId, planned, look))
    .sort((one, other) => seen(one) - seen(other))
    .slice(0, MOST_SUPERVISORS)
}

/** Which rules give way where a learner plays an interview in a person's place; null where they may not. */
function playing(
  personId: string,
  seat: Seat,
  touched: Touchable,
  facts: AbsenceFacts,
): readonly GivenUp[] | null {
  const { agreed, planned } = touched
  const { look, sessions, absence } = facts
  const family = look.scenario(planned.scenarioKey ?? '')?.family
  const partner = agreed.seats.find(
    (each) => isPlayer(each.seat) && each.personId !== absence.personId,
  )?.personId
  const own = agreed.seats.find((each) => each.personId === personId)?.seat
  if (personId === absence.personId || personId === partner || family === undefined) return null
  if (own !== undefined && own !== 'observer') return null
  const knowledge = look.knowledge(personId, family)
  // Observing this interview is what binds its observer: the seat is left for another one.
  const binds = own === 'observer' && knowledge === 'observes' ? null : knowledge
  if (seatRefusal(seat, binds) !== null) return null
  const isBoth = look.facts.setup.kind === 'bothSeats'
  const isTwice = sessions.some(({ agreed: { liveSessionId, seats } }) =>
    seats.some(
      (each) =>
        liveSessionId !== agreed.liveSessionId &&
        each.personId === personId &&
        (isBoth ? each.seat === seat : isPlayer(each.seat)),
    ),
  )
  const [advisorId, beneficiaryId] =
    seat === 'advisor' ? [personId, partner ?? ''] : [partner ?? '', personId]
  const given = (rule: GivenUp['rule']) => ({ rule, personId, liveSessionId: agreed.liveSessionId })
  return [
    ...(isTwice ? [given('twice')] : []),
    ...(look.met(advisorId, beneficiaryId).times > 0 ? [given('met')] : []),
    ...(seat === 'beneficiary' && binds === 'knows' ? [given('read')] : []),
  ]
}

function isThere(personId: string, startsAt: number, { look, cannotCome }: AbsenceFacts): boolean {
  const slot = look.facts.setup.slots.find((each) => each.startsAt === startsAt)
  return !cannotCome(personId, startsAt) && !(slot && look.isAway(personId, slot.id))
}

/** Null if a person or the room is taken. A supervisor may watch several rooms that begin together from the wall. */
function asOption(
  { agreed, lengthMs }: Touchable,
  { after, givenUp }: Wish,
  facts: AbsenceFacts,
  fixed: readonly Stay[],
): Option | null {
  const stay = stayOf(after, lengthMs, facts.cohortId)
  const walls = wallsBetween(stay, fixed)
  if (walls === null) return null
  const effect = { before: agreed, after }
  return {
    effect,
    stay,
    givenUp: [...givenUp, ...walls],
    readers: readersOf(effect, facts.absence.personId),
    isMoved: after.scheduledFor !== agreed.scheduledFor,
    distance: Math.abs(after.scheduledFor - agreed.scheduledFor),
  }
}

/** Who is written to: not the absent person about a seat they lose, since they said that they cannot come. */
function readersOf(effect: Effect, absentId: string): readonly string[] {
  return [...lettersOf([effect], new Set([absentId])).keys()]
}

export function stayOf(
  { liveSessionId, scheduledFor, where, seats }: Agreed,
  lengthMs: number,
  cohortId: string,
): Stay {
  const room = where?.kind === 'room' ? where.name : null
  return {
    id: liveSessionId,
    cohortId,
    startsAt: scheduledFor,
    lengthMs,
    people: presentIn(seats),
    room,
    isDraft: false,
  }
}

/** The supervisors who would look after this interview and another one of these from the wall; null where it cannot be held beside them. */
export function wallsBetween(stay: Stay, others: readonly Stay[]): readonly GivenUp[] | null {
  const doubles = doublePlaces(stay, others).filter(({ weight }) => weight !== 'warned')
  if (doubles.some(({ mayBeFromWall }) => !mayBeFromWall)) return null
  const people = new Set(doubles.map(({ occupant }) => occupant.id))
  return [...people].map((personId) => ({ rule: 'wall' as const, personId, liveSessionId: stay.id }))
}

const order: readonly Seat[] = ['advisor', 'beneficiary', 'supervisor', 'observer']
function inOrder(seats: Agreed['seats']): Agreed['seats'] {
  return [...seats].sort((one, other) => order.indexOf(one.seat) - order.indexOf(other.seat))
}
