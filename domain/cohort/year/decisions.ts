import { type LostSeat, lostSeats } from '@/domain/access/members'
import type { Role, RoleNow } from '@/domain/access/roles'
import { isPlayer } from '@/domain/live-session/core/seat'
import {
  isSupervised,
  type SeatNow,
  standingOf as standingOfSeat,
} from '@/domain/live-session/core/seats-now'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import { absentees, lacksOnlySupervisor, type SaidAbsence } from '@/domain/live-session/course/absence'
import type { Occupant } from '@/domain/occupancy/double-places'
import type { Kept } from '@/domain/occupancy/keeping'
import type { Behind } from './behind'
import type { CommitmentsOfOne, StandingCommitment } from './commitments'
import { lostPlaces } from './lost-places'
import type { ProposedPlayer } from './propose-player'
import type { ProposedSupervisor } from './propose-supervisor'
import { standingOf } from './session-standing'
import type { YearSeat, YearSession } from './year'

/** A learner whose commitments are late: how many, and the one to write about. */
export type LateOne = {
  readonly personId: string
  readonly count: number
  readonly first: StandingCommitment
}

/** What a coordinator owes an answer to. Each is gone once it is done, without anything to be kept in step. */
export type Decision =
  /** A member asked to be erased; `dueAt`: by when, epoch ms. */
  | { readonly kind: 'erasure'; readonly personId: string; readonly dueAt: number }
  /** Too few people for one interview. */
  | { readonly kind: 'membersMissing' }
  /** No supervisor has a seat in it; all others can sit. */
  | {
      readonly kind: 'unsupervised'
      readonly sessionId: string
      readonly proposed: ProposedSupervisor | null
    }
  | { readonly kind: 'lostSeats'; readonly sessionId: string; readonly lost: readonly LostSeat<YearSeat>[] }
  /**
   * Its interview goes on without a person who may end it. `isSupervisedAfter`: a supervisor is there to open its debrief: where
   * it is coded blind, and only the one who leads is gone.
   */
  | { readonly kind: 'unended'; readonly sessionId: string; readonly isSupervisedAfter: boolean }
  /**
   * Some of its people said that they cannot come. `sought`: the seat that one press could fill, where it is one person who is missing; `proposed`
   * or `replacement`: who could, null where none can.
   */
  | {
      readonly kind: 'absent'
      readonly sessionId: string
      readonly personIds: readonly string[]
      readonly sought: 'supervisor' | 'player' | null
      readonly proposed: ProposedSupervisor | null
      readonly replacement: (ProposedPlayer & { readonly absentId: string }) | null
    }
  /** It was called off before it began, its hour is ahead, and these people have no place instead. */
  | { readonly kind: 'placeLost'; readonly sessionId: string; readonly personIds: readonly string[] }
  /** An invitation has ended whose place a round still keeps. */
  | InvitedPlace<'placeFreed'>
  /** Everybody in them has joined, and they could not be published. */
  | InvitedPlace<'heldBack'>
  /** Two interviews take the same person or room at once, and no reason is given. `otherId` may be of another cohort. */
  | ({ readonly kind: 'doublePlace' } & FoundDouble)
  /** Its debrief goes on without a person who may close it. */
  | { readonly kind: 'unclosed'; readonly sessionId: string }
  /** Its hour has passed, and it was not opened. */
  | { readonly kind: 'notHeld'; readonly sessionId: string }
  /** Nothing that is planned closes their gap. */
  | { readonly kind: 'behind'; readonly person: Behind }
  | { readonly kind: 'late'; readonly person: LateOne }
  | { readonly kind: 'unanswered'; readonly count: number }
  /** Behind, and what is planned closes it: nothing to do but to know. */
  | { readonly kind: 'catchingUp'; readonly people: readonly Behind[] }
  /** Two interviews take a person at once, for a reason: nothing to do but to know. */
  | ({ readonly kind: 'doubleKept'; readonly reason: string } & FoundDouble)

/** Interviews of a round that wait in its draft, `count` of them. */
type InvitedPlace<Kind extends string> = {
  readonly kind: Kind
  readonly roundId: string
  readonly title: string
  readonly count: number
}

/** Two interviews that meet, the earlier one first, each pair once. */
export type FoundDouble = {
  readonly sessionId: string
  readonly otherId: string
  readonly occupant: Occupant
  /** Whether it may be kept with a reason. */
  readonly isKeepable: boolean
  readonly mayBeFromWall: boolean
}

export type DecisionFacts = {
  readonly sessions: readonly YearSession[]
  readonly now: number
  /** How a member stands; undefined for a person who is none. */
  readonly roleOf: (personId: string) => RoleNow | undefined
  readonly memberCount: Readonly<Record<Role, number>>
  readonly behind: readonly Behind[]
  /** By learner. */
  readonly commitments: ReadonlyMap<string, CommitmentsOfOne>
  /** Commitments whose author was written to lately. */
  readonly writtenAbout: ReadonlySet<string>
  readonly unanswered: number
  /** What was said of absences, by interview. */
  readonly absences: ReadonlyMap<string, readonly SaidAbsence[]>
  /** Interviews to come that were called off before they began, each with those that were prepared since. */
  readonly calledOff: ReadonlyMap<string, ReadonlySet<string>>
  /** Rounds in which invitations have left something to decide: places to be given, and interviews that could not be published. */
  readonly invitedPlaces: readonly {
    readonly roundId: string
    readonly title: string
    readonly freed: number
    readonly held: number
  }[]
  /** Members who asked to be erased, the most urgent first. */
  readonly erasures: readonly { readonly personId: string; readonly dueAt: number }[]
  /** Who alone can end an interview, where it is coded blind; null where any supervisor can. */
  readonly leadOf: (sessionId: string) => string | null
  readonly doubles: readonly (FoundDouble & { readonly kept: Kept | null })[]
  readonly propose: (session: YearSession) => ProposedSupervisor | null
  readonly proposePlayer: (session: YearSession, absentId: string) => ProposedPlayer | null
}

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
