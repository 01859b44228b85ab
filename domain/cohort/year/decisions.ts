import { lostSeats } from '@/domain/access/members'
import { isPlayer } from '@/domain/live-session/core/seat'
import {
  isSupervised,
  type SeatNow,
  standingOf as standingOfSeat,
} from '@/domain/live-session/core/seats-now'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import { absentees, lacksOnlySupervisor } from '@/domain/live-session/course/absence'
import type { Decision, DecisionFacts } from './decision'
import { lostPlaces } from './lost-places'
import { standingOf } from './session-standing'
import type { YearSeat, YearSession } from './year'

/** Everything that waits for a decision, the most urgent first. The one place where this is decided. */
export function decisionsOf(facts: DecisionFacts): readonly Decision[] {
  const { sessions, now, memberCount, behind, commitments, unanswered, writtenAbout, erasures, doubles } =
    facts
  const inOrder = [...sessions].sort((one, other) => one.scheduledFor - other.scheduledFor)
  const open = behind.filter(({ plannedIn }) => plannedIn === null)
  const catchingUp = behind.filter(({ plannedIn }) => plannedIn !== null)
  const isTooSmall = memberCount.learner < 2 || memberCount.supervisor < 1
  return [
    ...erasures.map((each) => ({ kind: 'erasure' as const, ...each })),
    ...(isTooSmall ? [{ kind: 'membersMissing' as const }] : []),
    ...inOrder.flatMap((session) => [...seatDecision(session, facts), ...absenceDecision(session, facts)]),
    ...inOrder.flatMap((session) => placeDecision(session, facts)),
    ...facts.invitedPlaces.flatMap(({ roundId, title, freed, held }) => [
      ...(held > 0 ? [{ kind: 'heldBack' as const, roundId, title, count: held }] : []),
      ...(freed > 0 ? [{ kind: 'placeFreed' as const, roundId, title, count: freed }] : []),
    ]),
    ...doubles.flatMap(({ kept, ...double }) => (kept ? [] : [{ kind: 'doublePlace' as const, ...double }])),
    ...inOrder
      .filter((session) => session.status === 'interview' && isLeft(session, facts))
      .map((session) => ({
        kind: 'unended' as const,
        sessionId: session.id,
        isSupervisedAfter: isSupervised(seatsNow(session, facts)),
      })),
    ...inOrder
      .filter((session) => isDebrief(session) && isLeft(session, facts))
      .map(({ id }) => ({ kind: 'unclosed' as const, sessionId: id })),
    ...inOrder
      .filter((session) => standingOf(session, now) === 'missed')
      .map(({ id }) => ({ kind: 'notHeld' as const, sessionId: id })),
    ...(isTooSmall ? [] : open.map((person) => ({ kind: 'behind' as const, person }))),
    ...[...commitments].flatMap(([personId, { late }]) => {
      const [first] = late
      if (!first || late.some(({ id }) => writtenAbout.has(id))) return []
      return [{ kind: 'late' as const, person: { personId, count: late.length, first } }]
    }),
    ...(unanswered > 0 ? [{ kind: 'unanswered' as const, count: unanswered }] : []),
    ...(catchingUp.length > 0 ? [{ kind: 'catchingUp' as const, people: catchingUp }] : []),
    // From the wall is how several rooms are meant to be looked after.
    ...doubles.flatMap(({ kept, ...double }) =>
      kept?.reason ? [{ kind: 'doubleKept' as const, reason: kept.reason, ...double }] : [],
    ),
  ]
}

function seatDecision(session: YearSession, { now, roleOf, propose }: DecisionFacts): readonly Decision[] {
  if (!isYetToBegin(session, now)) return []
  const { lost, staying } = whoStays(session, roleOf)
  if (lost.length === 0) return []
  const sessionId = session.id
  return lacksOnlySupervisor(staying)
    ? [{ kind: 'unsupervised', sessionId, proposed: propose(session) }]
    : [{ kind: 'lostSeats', sessionId, lost }]
}

function placeDecision(session: YearSession, facts: DecisionFacts): readonly Decision[] {
  const preparedSince = facts.calledOff.get(session.id)
  if (!preparedSince) return []
  const personIds = lostPlaces(session, { ...facts, preparedSince }).map(({ personId }) => personId)
  return personIds.length > 0 ? [{ kind: 'placeLost', sessionId: session.id, personIds }] : []
}

function isDebrief({ status }: YearSession): boolean {
  return status === 'selfAssessment' || status === 'debrief'
}

/** Whether no supervisor is there to take it to its end. */
function isLeft(session: YearSession, facts: DecisionFacts): boolean {
  const leadId = session.status === 'interview' ? facts.leadOf(session.id) : null
  return !isSupervised(seatsNow(session, facts), { leadId })
}

function seatsNow({ seats }: YearSession, { roleOf }: DecisionFacts): readonly SeatNow[] {
  return seats.map((seat) => seatNow(seat, roleOf))
}

/** The standing of a seated person, as the year knows it. */
export function seatNow(
  { personId, seat, hasEnded, isOutside }: YearSeat,
  roleOf: DecisionFacts['roleOf'],
): SeatNow {
  const role = roleOf(personId)
  const standing = standingOfSeat({
    noLongerMember: role === undefined,
    suspended: role === 'suspended',
    noLongerSeated: hasEnded,
    consentMissing: isOutside,
  })
  return { personId, seat, standing }
}

/** Other people gone are told by `seatDecision`. */
function absenceDecision(session: YearSession, facts: DecisionFacts): readonly Decision[] {
  const { now, roleOf, propose, proposePlayer, absences } = facts
  const said = absences.get(session.id)
  if (!said) return []
  const { lost, staying } = whoStays(session, roleOf)
  const absent = absentees(session, staying, said, now)
  if (absent.length === 0) return []
  const player = absent.find(({ seat }) => isPlayer(seat))
  // Where another person is gone too, one press does not settle it.
  const sought = lost.length > 0 ? null : soughtFor(staying, absent)
  const found = sought === 'player' && player ? proposePlayer(session, player.personId) : null
  return [
    {
      kind: 'absent',
      sessionId: session.id,
      sought,
      personIds: absent.map(({ personId }) => personId),
      proposed: sought === 'supervisor' ? propose(session) : null,
      replacement: player && found ? { ...found, absentId: player.personId } : null,
    },
  ]
}

function soughtFor(people: readonly YearSeat[], absent: readonly YearSeat[]) {
  if (lacksOnlySupervisor(people.filter((each) => !absent.includes(each)))) return 'supervisor'
  return absent.filter(({ seat }) => isPlayer(seat)).length === 1 ? 'player' : null
}

/** The seated people who can sit there, and those who cannot. */
function whoStays({ seats }: YearSession, roleOf: DecisionFacts['roleOf']) {
  const held = seats.filter(({ hasEnded }) => !hasEnded)
  const lost = lostSeats(held, roleOf)
  return { lost, staying: held.filter((each) => !lost.some(({ person }) => person === each)) }
}

/** How many interviews to come lack a supervisor, whatever else they lack. */
export function countUnsupervised(
  sessions: readonly YearSession[],
  roleOf: DecisionFacts['roleOf'],
  now: number,
): number {
  return sessions.filter((session) => {
    if (!isYetToBegin(session, now)) return false
    const supervisors = session.seats.filter(({ seat, hasEnded }) => seat === 'supervisor' && !hasEnded)
    return lostSeats(supervisors, roleOf).length === supervisors.length
  }).length
}
