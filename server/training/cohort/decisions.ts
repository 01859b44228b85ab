import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, mail } from '@/db/schema'
import { reachesAccounts } from '@/domain/access/demonstration'
import { may } from '@/domain/access/roles'
import type { Lag } from '@/domain/cohort/year/behind'
import { type Decision, decisionsOf } from '@/domain/cohort/year/decisions'
import { findDoubles } from '@/domain/cohort/year/find-doubles'
import type { ProposedPlayer } from '@/domain/cohort/year/propose-player'
import type { ProposedSupervisor } from '@/domain/cohort/year/propose-supervisor'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import type { Occupant } from '@/domain/occupancy/double-places'
import type { Whereabouts } from '@/domain/occupancy/tell'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import { type AbsenceRow, saidAbsences } from '@/server/interview/absence/said-absences'
import { type LiveSessionCard, liveSessionCards } from '@/server/interview/live-session/live-session-cards'
import { readKept, readStays } from '@/server/interview/occupancy/read-stays'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { countInvited } from '@/server/people/membership/count-invited'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { mailWorks } from '@/server/platform/mail-works'
import { tellPlaces } from '@/server/training/occupancy/tell-elsewhere'
import { readCalledOff } from './called-off'
import { erasuresAskedIn } from './erasures-asked'
import { unansweredInvitations } from './invitations'
import { readInvitedPlaces } from './invited-places'
import { readLeads } from './leads'
import { playersIn, readPlayers } from './propose-players'
import { proposalsIn, readBarred } from './propose-supervisors'
import type { Year, YearMember, YearReader } from './read-year'
import { writtenFor, writtenSince } from './write-about-commitment'

type Named = { personId: string; name: string }

/** One thing to decide, with what is needed to say it and to settle it. */
export type DecisionLine =
  /** `isOwn`: the viewer's, which another carries out. */
  | { kind: 'erasure'; person: Named; dueAt: number; isOverdue: boolean; isOwn: boolean }
  /** `invited`: how many people were invited and can still join; none to viewers who may not invite. */
  | { kind: 'membersMissing'; invited: number }
  | {
      kind: 'unsupervised'
      card: LiveSessionCard
      proposed: (Named & Pick<ProposedSupervisor, 'why'>) | null
    }
  | { kind: 'lostSeats'; card: LiveSessionCard; lost: (Named & { why: 'gone' | 'suspended' | 'role' })[] }
  | { kind: 'placeLost'; card: LiveSessionCard; people: Named[] }
  | (OfRound & { kind: 'placeFreed' })
  | (OfRound & { kind: 'heldBack' })
  | { kind: 'unended'; card: LiveSessionCard; isSupervisedAfter: boolean }
  /** `reason`: null for a reader who is not told it, too. */
  | {
      kind: 'absent'
      card: LiveSessionCard
      absent: (Named & { reason: string | null })[]
      sought: 'supervisor' | 'player' | null
      proposed: (Named & Pick<ProposedSupervisor, 'why'>) | null
      replacement: (Named & Pick<ProposedPlayer, 'why'> & { absentId: string }) | null
    }
  | (DoubleLine & { kind: 'doublePlace'; isKeepable: boolean; mayBeFromWall: boolean })
  | (DoubleLine & { kind: 'doubleKept'; reason: string | null })
  | { kind: 'unclosed'; card: LiveSessionCard }
  | { kind: 'notHeld'; card: LiveSessionCard }
  | { kind: 'behind'; person: Named; seat: 'advisor' | 'beneficiary'; why: Lag }
  | { kind: 'late'; person: Named; count: number }
  /** `areMailed`: letters leave from here in this viewer's name. */
  | { kind: 'unanswered'; ids: string[]; areMailed: boolean }
  | { kind: 'catchingUp'; people: (Named & { kind: Lag['kind'] })[]; round: number | null }

/** A person or room in two interviews. `where`: null where the viewer may not see the other's cohort. */
type DoubleLine = {
  card: LiveSessionCard
  occupant: Occupant
  name: string
  form: PersonForm
  where: Whereabouts | null
}

/** Interviews of a round that wait in its draft, `count` of them. */
type OfRound = { roundId: string; title: string; count: number }

export type CohortDecisions = {
  lines: DecisionLine[]
  /** What this viewer may do about them. */
  may: { invite: boolean; planRounds: boolean }
}

/** What waits for a decision in this cohort and is this viewer's to decide. @throws DomainError roleMayNot */
export async function cohortDecisions(
  shell: Shell & Pick<Runtime, 'env'>,
  member: Membership,
  { now, isPersona, readYear }: { now: number; isPersona: boolean; readYear: YearReader },
): Promise<CohortDecisions> {
  requirePermission(member, 'liveSession.schedule')
  if (member.isArchived) return { lines: [], may: { invite: false, planRounds: false } }
  const { db } = shell.database
  const { cohortId, role } = member
  const mayInvite = may(role, 'joinLink.manage')
  const mayWrite = may(role, 'member.manage')
  const [year, barred, unanswered, written, erasures, absences, invitedPlaces] = await Promise.all([
    readYear(db, cohortId, now),
    readBarred(db, cohortId, now),
    mayInvite ? unansweredInvitations(shell, member, now) : [],
    writtenAbout(db, cohortId, now),
    mayWrite && reachesAccounts(member) ? erasuresAskedIn(db, cohortId) : [],
    saidAbsences(db, { cohortId }),
    may(role, 'round.plan') ? readInvitedPlaces(db, cohortId, now) : [],
  ])
  const sessionIds = [...absences.keys()]
  const players = sessionIds.length > 0 ? await readPlayers(db, cohortId, sessionIds) : null
  const { stays, kept } = await readYearStays(db, year, { cohortId, now })
  const yetToBegin = new Set(year.sessions.filter((each) => isYetToBegin(each, now)).map(({ id }) => id))
  const members = new Map(year.members.map((each) => [each.personId, each]))
  const learners = new Set(year.learners.map(({ personId }) => personId))
  const count = (each: (typeof year.members)[number]['role']) =>
    year.members.filter((one) => one.role === each && !one.isSuspended).length
  const isSuspended = (personId: string) => members.get(personId)?.isSuspended === true
  const roleOf = (personId: string) => (isSuspended(personId) ? 'suspended' : members.get(personId)?.role)
  const leadOf = await readLeads(shell, year.sessions, roleOf)
  const decisions = decisionsOf({
    now,
    erasures,
    calledOff: await readCalledOff(db, year.sessions, now),
    absences,
    invitedPlaces,
    unanswered: unanswered.length,
    writtenAbout: written,
    behind: year.behind.filter(({ personId }) => !isSuspended(personId)),
    sessions: year.sessions,
    commitments: mayWrite
      ? new Map(
          [...year.commitments].filter(([personId]) => learners.has(personId) && !isSuspended(personId)),
        )
      : new Map(),
    roleOf,
    leadOf,
    memberCount: {
      coordinator: count('coordinator'),
      supervisor: count('supervisor'),
      learner: count('learner'),
    },
    doubles: findDoubles(stays, kept, ({ id }) => yetToBegin.has(id)),
    propose: proposalsIn(year, barred, { absences, stays }),
    proposePlayer: players ? playersIn(year, players, { absences, stays, now }) : () => null,
  })
  const isTooSmall = decisions.some(({ kind }) => kind === 'membersMissing')
  const invited = isTooSmall && mayInvite ? await sumInvited(db, cohortId) : 0
  const cards = await cardsOf(shell, member, decisions)
  const others = new Set(decisions.flatMap((each) => ('otherId' in each ? each.otherId : [])))
  const met = stays.filter(({ id }) => others.has(id)).map((stay) => ({ stay }))
  const places = met.length > 0 ? await tellPlaces(db, member, met) : new Map<string, Whereabouts | null>()
  return {
    lines: decisions.flatMap((decision): DecisionLine[] =>
      decision.kind === 'unanswered'
        ? [{ kind: decision.kind, ids: [...unanswered], areMailed: !isPersona && mailWorks(shell.env) }]
        : lineOf(
            decision,
            { practice: year.practice, members, cards, absences, places },
            // Why a person cannot come is between them and those who answer for the cohort.
            { now, viewerId: member.personId, isToldReasons: mayWrite, invited },
          ),
    ),
    may: { invite: mayInvite, planRounds: may(role, 'round.plan') },
  }
}

async function sumInvited(db: Db, cohortId: string): Promise<number> {
  const { learner, supervisor } = await countInvited(db, cohortId)
  return learner + supervisor
}

type Known = Pick<Year, 'practice'> & {
  members: ReadonlyMap<string, YearMember>
  cards: ReadonlyMap<string, LiveSessionCard>
  absences: ReadonlyMap<string, readonly AbsenceRow[]>
  /** Where the other interview of a double place is; null where the viewer may not see its cohort. */
  places: ReadonlyMap<string, Whereabouts | null>
}

function lineOf(
  decision: Exclude<Decision, { kind: 'unanswered' }>,
  { members, practice, cards, absences, places }: Known,
  {
    now,
    viewerId,
    isToldReasons,
    invited,
  }: { now: number; viewerId: string; isToldReasons: boolean; invited: number },
): DecisionLine[] {
  const named = (personId: string): Named => ({
    personId,
    name: members.get(personId)?.name ?? '',
  })
  const card = 'sessionId' in decision ? cards.get(decision.sessionId) : undefined
  switch (decision.kind) {
    case 'erasure': {
      const { kind, personId, dueAt } = decision
      return [{ kind, person: named(personId), dueAt, isOverdue: now > dueAt, isOwn: personId === viewerId }]
    }
    case 'membersMissing':
      return [{ ...decision, invited }]
    case 'unsupervised': {
      const { kind, proposed } = decision
      return card
        ? [{ kind, card, proposed: proposed && { ...named(proposed.personId), why: proposed.why } }]
        : []
    }
    case 'lostSeats': {
      const nameOf = (personId: string) => card?.people.find((each) => each.personId === personId)?.name ?? ''
      const lost = decision.lost.map(({ person: { personId }, why }) => ({
        personId,
        why,
        name: nameOf(personId),
      }))
      return card ? [{ kind: decision.kind, card, lost }] : []
    }
    case 'absent': {
      const { kind, sessionId, personIds, sought, proposed, replacement } = decision
      const said = absences.get(sessionId)
      const reasonOf = (personId: string) =>
        (isToldReasons && said?.find((each) => each.personId === personId)?.reason) || null
      return card
        ? [
            {
              kind,
              card,
              sought,
              absent: personIds.map((personId) => ({ ...named(personId), reason: reasonOf(personId) })),
              proposed: proposed && { ...named(proposed.personId), why: proposed.why },
              replacement: replacement && { ...replacement, ...named(replacement.personId) },
            },
          ]
        : []
    }
    case 'doublePlace':
    case 'doubleKept': {
      const { kind, occupant, otherId } = decision
      if (!card) return []
      const room = card.where?.kind === 'room' ? card.where.name : occupant.id
      const name = occupant.kind === 'room' ? room : named(occupant.id).name
      const form = members.get(occupant.id)?.form ?? defaultPersonForm
      const line = { card, occupant, name, form, where: places.get(otherId) ?? null }
      if (kind === 'doubleKept') return [{ ...line, kind, reason: line.where ? decision.reason : null }]
      const { isKeepable, mayBeFromWall } = decision
      return [{ ...line, kind, isKeepable, mayBeFromWall }]
    }
    case 'placeFreed':
    case 'heldBack':
      return [decision]
    case 'placeLost':
      return card ? [{ kind: decision.kind, card, people: decision.personIds.map(named) }] : []
    case 'unended': {
      const { kind, isSupervisedAfter } = decision
      return card ? [{ kind, card, isSupervisedAfter }] : []
    }
    case 'unclosed':
    case 'notHeld':
      return card ? [{ kind: decision.kind, card }] : []
    case 'behind': {
      const { personId, seat, why } = decision.person
      return [{ kind: decision.kind, person: named(personId), seat, why }]
    }
    case 'late':
      return [{ kind: decision.kind, person: named(decision.person.personId), count: decision.person.count }]
    case 'catchingUp': {
      const places = new Set(decision.people.map(({ plannedIn }) => plannedIn))
      const [place] = places
      const round = places.size === 1 && typeof place === 'number' ? practice.columns[place]?.round : null
      const people = decision.people.map(({ personId, why }) => ({ ...named(personId), kind: why.kind }))
      return [{ kind: decision.kind, people, round: round?.number ?? null }]
    }
    default:
      return decision satisfies never
  }
}

/** What interviews to come take up: of this cohort, and of others where one of its members sits. */
async function readYearStays(
  db: Db,
  { members }: Year,
  { cohortId, now }: { cohortId: string; now: number },
) {
  const personIds = members.map(({ personId }) => personId)
  const stays = await readStays(db, { from: now - DAY_MS, until: LATEST, cohortId, personIds, now })
  return {
    stays,
    kept: await readKept(
      db,
      stays.filter((stay) => stay.cohortId === cohortId).map(({ id }) => id),
    ),
  }
}

const DAY_MS = 86_400_000
const LATEST = Date.UTC(2101, 0, 1)

async function cardsOf(
  shell: Shell,
  { personId }: Membership,
  decisions: readonly Decision[],
): Promise<ReadonlyMap<string, LiveSessionCard>> {
  const ids = decisions.flatMap((each) => ('sessionId' in each ? each.sessionId : []))
  if (ids.length === 0) return new Map()
  const cards = await liveSessionCards(shell, personId, inArray(liveSession.id, ids))
  return new Map(cards.map((card) => [card.id, card]))
}

async function writtenAbout(db: Db, cohortId: string, now: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ key: mail.key })
    .from(mail)
    .where(
      and(
        eq(mail.cohortId, cohortId),
        eq(mail.kind, 'commitmentLate'),
        gt(mail.writtenAt, new Date(writtenSince(now))),
      ),
    )
  return new Set(rows.map(({ key }) => writtenFor(key)))
}
