import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, mail } from '@/db/schema'
import { reachesAccounts } from '@/domain/access/demonstration'
import { may } from '@/domain/access/roles'
import type { Decision } from '@/domain/cohort/year/decision'
import { decisionsOf } from '@/domain/cohort/year/decisions'
import { findDoubles } from '@/domain/cohort/year/find-doubles'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import type { Whereabouts } from '@/domain/occupancy/tell'
import { saidAbsences } from '@/server/interview/absence/said-absences'
import { type LiveSessionCard, liveSessionCards } from '@/server/interview/live-session/live-session-cards'
import { readKept, readStays } from '@/server/interview/occupancy/read-stays'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { countInvited } from '@/server/people/membership/count-invited'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { mailWorks } from '@/server/platform/mail-works'
import { tellPlaces } from '@/server/training/occupancy/tell-elsewhere'
import { readCalledOff } from './called-off'
import { type DecisionLine, lineOf } from './decision-line'
import { erasuresAskedIn } from './erasures-asked'
import { unansweredInvitations } from './invitations'
import { readInvitedPlaces } from './invited-places'
import { readLeads } from './leads'
import { playersIn, readPlayers } from './propose-players'
import { proposalsIn, readBarred } from './propose-supervisors'
import type { Year, YearReader } from './read-year'
import { writtenFor, writtenSince } from './write-about-commitment'

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
