import { seatRefusal } from '@/domain/access/brief-knowledge'
import type { Seat } from '@/domain/live-session/core/seat'
import { type DoublePlace, doublePlaces } from '@/domain/occupancy/double-places'
import type { Stay } from '@/domain/occupancy/stay'
import { giveReasons } from './give-reasons'
import type { LookUp } from './look-up'
import { findRelaxed } from './relaxed'
import { type PlannedSession, peopleOf } from './round'
import type { Fault, Missing, SessionVerdict, Verdict } from './verdict'

/** How a round stands: why each interview is as it is, what is wrong, which rules are given up and for which people, who has no seat yet. */
export function judgeRound(sessions: readonly PlannedSession[], look: LookUp): Verdict {
  const round = { sessions, look, stays: staysOf(sessions, look) }
  const entries = sessions.map((session): [string, SessionVerdict] => {
    const doubles = doublesOf(session, round)
    return [
      session.id,
      { reasons: giveReasons(session, look), faults: faultsOf(session, round, doubles), doubles },
    ]
  })
  return {
    sessions: Object.fromEntries(entries),
    relaxed: findRelaxed(sessions, look),
    missing: missingSeats(sessions, look),
    loads: loadsOf(sessions, look),
  }
}

/** Whether nothing keeps an interview from being published but double places that may be kept. */
export function isPublishable({ faults, doubles }: SessionVerdict): boolean {
  const asked = doubles.filter(({ weight }) => weight === 'asked').map(({ occupant }) => occupant)
  const isKeepable = (fault: Fault) => {
    if (fault.kind === 'roomTaken') return asked.some(({ kind }) => kind === 'room')
    return fault.kind === 'twiceAtOnce' && asked.some(({ id }) => id === fault.personId)
  }
  return faults.every(isKeepable) && doubles.every(({ weight }) => weight !== 'refused')
}

type Round = {
  readonly sessions: readonly PlannedSession[]
  readonly look: LookUp
  readonly stays: ReadonlyMap<string, Stay>
}

function staysOf(sessions: readonly PlannedSession[], look: LookUp): ReadonlyMap<string, Stay> {
  return new Map(
    sessions.flatMap((session) => {
      const stay = look.stays.stayOf(session)
      return stay ? [[session.id, stay] as const] : []
    }),
  )
}

function doublesOf({ id }: PlannedSession, { look, stays }: Round): readonly DoublePlace[] {
  const stay = stays.get(id)
  return stay ? doublePlaces(stay, [...stays.values(), ...look.stays.elsewhere]) : []
}

function faultsOf(session: PlannedSession, round: Round, doubles: readonly DoublePlace[]): readonly Fault[] {
  const taken = doubles.filter(({ weight }) => weight !== 'warned').map(({ occupant }) => occupant)
  const isRoomTaken = taken.some(({ kind }) => kind === 'room')
  const twice = new Set(taken.flatMap(({ kind, id }) => (kind === 'person' ? id : [])))
  return [
    ...placeFaults(session, round),
    ...(isRoomTaken ? [{ kind: 'roomTaken' } as const] : []),
    ...[...new Set(peopleOf(session))].flatMap((personId) =>
      personFaults(personId, session, { ...round, isTwice: twice.has(personId) }),
    ),
    ...scenarioFaults(session, round),
    ...(session.supervisorIds.length === 0 ? [{ kind: 'noSupervisor' } as const] : []),
  ]
}

function placeFaults({ id, slotId, roomId }: PlannedSession, { sessions, look }: Round): readonly Fault[] {
  const { slots, rooms } = look.facts.setup
  const isThere = slots.some((slot) => slot.id === slotId) && rooms.some((room) => room.id === roomId)
  if (!isThere) return [{ kind: 'noPlace' }]
  // A room without a name in the house blocks no other interview, and still has one place on the board.
  const isPhysical = rooms.some((room) => room.id === roomId && room.place === 'room')
  const isTaken = sessions.some(
    (other) => other.id !== id && other.slotId === slotId && other.roomId === roomId,
  )
  return isTaken && !isPhysical ? [{ kind: 'roomTaken' }] : []
}

function personFaults(
  personId: string,
  session: PlannedSession,
  { sessions, look, isTwice }: Round & { readonly isTwice: boolean },
): Fault[] {
  const { learnerIds, supervisorIds } = look.facts.setup
  const faults: Fault[] = []
  const others = sessions.filter((other) => other.id !== session.id && peopleOf(other).includes(personId))
  const isSeatedTwice = peopleOf(session).filter((each) => each === personId).length > 1
  if (isTwice || isSeatedTwice) faults.push({ kind: 'twiceAtOnce', personId })
  if (look.isAway(personId, session.slotId)) faults.push({ kind: 'notFree', personId })
  if (!learnerIds.includes(personId) && !supervisorIds.includes(personId)) {
    faults.push({ kind: 'notInRound', personId })
  }
  const seat = seatOf(session, personId)
  const isSeatHeldTwice =
    seat !== 'supervisor' &&
    others.some((other) => look.facts.setup.kind === 'oneSeat' || seatOf(other, personId) === seat)
  if (isSeatHeldTwice) faults.push({ kind: 'seatTwice', personId, seat })
  return faults
}

function seatOf(session: PlannedSession, personId: string): Seat {
  if (session.advisorId === personId) return 'advisor'
  if (session.beneficiaryId === personId) return 'beneficiary'
  return session.observerIds.includes(personId) ? 'observer' : 'supervisor'
}

function scenarioFaults(session: PlannedSession, { sessions, look }: Round): readonly Fault[] {
  const scenario = session.scenarioKey === null ? null : look.scenario(session.scenarioKey)
  if (!scenario) return [{ kind: 'noScenario' }]
  const { family } = scenario
  const elsewhere = (personId: string, isSeat: (seat: Seat) => boolean) =>
    sessions.some(
      (other) =>
        other.id !== session.id &&
        peopleOf(other).includes(personId) &&
        isSeat(seatOf(other, personId)) &&
        look.scenario(other.scenarioKey ?? '')?.family === family,
    )
  const faults: Fault[] = []
  const { advisorId } = session
  const isKnown = seatRefusal('advisor', look.knowledge(advisorId, family)) !== null
  if (isKnown || elsewhere(advisorId, () => true)) faults.push({ kind: 'briefKnown', personId: advisorId })
  for (const personId of peopleOf(session).filter((each) => each !== advisorId)) {
    const isBound = seatRefusal(seatOf(session, personId), look.knowledge(personId, family)) !== null
    if (isBound || elsewhere(personId, (each) => each === 'advisor')) {
      faults.push({ kind: 'advisesElsewhere', personId })
    }
  }
  return faults
}

/** The seats that learners of the round have not been given yet. */
export function missingSeats(sessions: readonly PlannedSession[], look: LookUp): readonly Missing[] {
  const { kind, learnerIds } = look.facts.setup
  const seated = (seat: Seat) =>
    new Set(sessions.flatMap((each) => peopleOf(each).filter((person) => seatOf(each, person) === seat)))
  const [advisors, beneficiaries, observers] = [seated('advisor'), seated('beneficiary'), seated('observer')]
  return learnerIds.flatMap((personId): Missing[] => {
    if (kind === 'oneSeat') {
      const isSeated = [advisors, beneficiaries, observers].some((each) => each.has(personId))
      return isSeated ? [] : [{ personId, seat: 'any' }]
    }
    return [
      ...(advisors.has(personId) ? [] : [{ personId, seat: 'advisor' as const }]),
      ...(beneficiaries.has(personId) ? [] : [{ personId, seat: 'beneficiary' as const }]),
    ]
  })
}

function loadsOf(sessions: readonly PlannedSession[], look: LookUp): Record<string, number> {
  const supervising = sessions.flatMap((session) => session.supervisorIds)
  const all = new Set([...look.facts.setup.supervisorIds, ...supervising])
  return Object.fromEntries(
    [...all].map((personId) => [personId, supervising.filter((each) => each === personId).length]),
  )
}
