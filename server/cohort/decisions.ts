import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, liveSessionSeat, mail, scenario, scenarioKnowledge } from '@/db/schema'
import { may } from '@/domain/access/roles'
import type { Lag } from '@/domain/cohort/year/behind'
import { type Decision, decisionsOf } from '@/domain/cohort/year/decisions'
import { type ProposedSupervisor, proposeSupervisor } from '@/domain/cohort/year/propose-supervisor'
import type { YearSession } from '@/domain/cohort/year/year'
import { maySit } from '@/domain/live-session/seat'
import { erasuresAskedIn } from '@/server/erasure/asked'
import { type LiveSessionCard, liveSessionCards } from '@/server/live-session/live-session-cards'
import { mailWorks } from '@/server/mail/config'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { unansweredInvitations } from './invitations'
import { readYear, type Year } from './read-year'
import { type Membership, requirePermission } from './take-membership'
import { writtenFor, writtenSince } from './write-about-commitment'

type Named = { personId: string; name: string }

/** One thing to decide, with what is needed to say it and to settle it. */
export type DecisionLine =
  /** `isOwn`: the viewer's, which somebody else carries out. */
  | { kind: 'erasure'; person: Named; dueAt: number; isOverdue: boolean; isOwn: boolean }
  | { kind: 'membersMissing' }
  | {
      kind: 'unsupervised'
      card: LiveSessionCard
      proposed: (Named & Pick<ProposedSupervisor, 'why'>) | null
    }
  | { kind: 'lostSeats'; card: LiveSessionCard; lost: (Named & { why: 'gone' | 'role' })[] }
  | { kind: 'unclosed'; card: LiveSessionCard }
  | { kind: 'notHeld'; card: LiveSessionCard }
  | { kind: 'behind'; person: Named; seat: 'advisor' | 'beneficiary'; why: Lag }
  | { kind: 'late'; person: Named; count: number }
  /** `areMailed`: letters leave from here in this viewer's name. */
  | { kind: 'unanswered'; ids: string[]; areMailed: boolean }
  | { kind: 'catchingUp'; people: (Named & { kind: Lag['kind'] })[]; round: number | null }

export type CohortDecisions = {
  lines: DecisionLine[]
  /** What this viewer may do about them. */
  may: { invite: boolean; planRounds: boolean }
}

/** What waits for a decision in this cohort and is this viewer's to decide. @throws DomainError roleMayNot */
export async function cohortDecisions(
  shell: Shell & Pick<Runtime, 'env'>,
  member: Membership,
  { now, isPersona }: { now: number; isPersona: boolean },
): Promise<CohortDecisions> {
  requirePermission(member, 'liveSession.schedule')
  if (member.isArchived) return { lines: [], may: { invite: false, planRounds: false } }
  const { db } = shell.database
  const { cohortId, role } = member
  const mayInvite = may(role, 'joinLink.manage')
  const mayWrite = may(role, 'member.manage')
  const [year, unanswered, written, erasures] = await Promise.all([
    readYear(db, cohortId, now),
    mayInvite ? unansweredInvitations(shell, member, now) : [],
    writtenAbout(db, cohortId, now),
    mayWrite ? erasuresAskedIn(db, cohortId) : [],
  ])
  const hours = await readHours(db, year, now)
  const supervised = supervisedBy(year.sessions)
  const roles = new Map(year.members.map((each) => [each.personId, each.role]))
  const learners = new Set(year.learners.map(({ personId }) => personId))
  const count = (each: (typeof year.members)[number]['role']) =>
    year.members.filter((one) => one.role === each).length
  const decisions = decisionsOf({
    ...{
      now,
      erasures,
      unanswered: unanswered.length,
      writtenAbout: written,
      behind: year.behind,
      sessions: year.sessions,
    },
    commitments: mayWrite
      ? new Map([...year.commitments].filter(([personId]) => learners.has(personId)))
      : new Map(),
    roleOf: (personId) => roles.get(personId),
    memberCount: {
      coordinator: count('coordinator'),
      supervisor: count('supervisor'),
      learner: count('learner'),
    },
    propose: (session) => propose(session, year, hours, supervised),
  })
  const cards = await cardsOf(shell, member, decisions)
  return {
    lines: decisions.flatMap((decision): DecisionLine[] =>
      decision.kind === 'unanswered'
        ? [{ kind: decision.kind, ids: [...unanswered], areMailed: !isPersona && mailWorks(shell.env) }]
        : lineOf(decision, year, cards, { now, viewerId: member.personId }),
    ),
    may: { invite: mayInvite, planRounds: may(role, 'round.plan') },
  }
}

function lineOf(
  decision: Exclude<Decision, { kind: 'unanswered' }>,
  { members, practice }: Year,
  cards: ReadonlyMap<string, LiveSessionCard>,
  { now, viewerId }: { now: number; viewerId: string },
): DecisionLine[] {
  const named = (personId: string): Named => ({
    personId,
    name: members.find((each) => each.personId === personId)?.name ?? '',
  })
  const card = 'sessionId' in decision ? cards.get(decision.sessionId) : undefined
  switch (decision.kind) {
    case 'erasure': {
      const { kind, personId, dueAt } = decision
      return [{ kind, person: named(personId), dueAt, isOverdue: now > dueAt, isOwn: personId === viewerId }]
    }
    case 'membersMissing':
      return [decision]
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

/** When those who may supervise have an interview, in any cohort, and which interviews a seat of theirs elsewhere keeps them from. */
async function readHours(db: Db, { members }: Year, now: number) {
  const ids = members.filter(({ role }) => maySit(role, 'supervisor')).map(({ personId }) => personId)
  const busy = new Map<string, number[]>()
  const barred = new Map<string, Set<string>>()
  if (ids.length === 0) return { busy, barred }
  const soon = gt(liveSession.scheduledFor, new Date(now - DAY_MS))
  const isOpen = inArray(liveSession.status, ['scheduled', 'briefing', 'interview'])
  const [seats, bound] = await Promise.all([
    db
      .select({ personId: liveSessionSeat.userId, at: liveSession.scheduledFor })
      .from(liveSessionSeat)
      .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
      .where(and(inArray(liveSessionSeat.userId, ids), isNull(liveSessionSeat.endedAt), isOpen, soon)),
    db
      .select({
        personId: scenarioKnowledge.userId,
        key: scenario.key,
        version: scenario.version,
        id: liveSession.id,
      })
      .from(scenarioKnowledge)
      .innerJoin(scenario, eq(scenario.family, scenarioKnowledge.family))
      .innerJoin(
        liveSession,
        and(eq(liveSession.scenarioKey, scenario.key), eq(liveSession.scenarioVersion, scenario.version)),
      )
      .where(
        and(inArray(scenarioKnowledge.userId, ids), eq(scenarioKnowledge.kind, 'advises'), isOpen, soon),
      ),
  ])
  for (const { personId, at } of seats) busy.set(personId, [...(busy.get(personId) ?? []), at.getTime()])
  for (const { personId, id } of bound) barred.set(personId, (barred.get(personId) ?? new Set()).add(id))
  return { busy, barred }
}

const DAY_MS = 86_400_000

function propose(
  session: YearSession,
  { members, lengthMs, away }: Year,
  { busy, barred }: Awaited<ReturnType<typeof readHours>>,
  supervised: ReturnType<typeof supervisedBy>,
): ProposedSupervisor | null {
  const advisorId = session.seats.find(({ seat, hasEnded }) => seat === 'advisor' && !hasEnded)?.personId
  const unavailable = new Set(
    away
      .find(({ id }) => id === session.roundId)
      ?.away.flatMap(({ personId, slotIds }) =>
        session.slot !== null && slotIds.includes(session.slot) ? personId : [],
      ),
  )
  const choices = members
    .filter(
      ({ personId, role }) =>
        maySit(role, 'supervisor') && !unavailable.has(personId) && !barred.get(personId)?.has(session.id),
    )
    .map(({ personId, name, role }) => {
      const theirs = supervised.get(personId) ?? []
      return {
        ...{ personId, name, isSupervisor: role === 'supervisor', load: theirs.length },
        busyAt: busy.get(personId) ?? [],
        knowsAdvisor: theirs.some(({ seats }) =>
          seats.some((each) => each.seat === 'advisor' && each.personId === advisorId && !each.hasEnded),
        ),
      }
    })
  return proposeSupervisor({ at: session.scheduledFor, lengthMs }, choices)
}

/** By supervisor: the interviews that they lead or led. */
function supervisedBy(sessions: readonly YearSession[]): ReadonlyMap<string, readonly YearSession[]> {
  const supervised = new Map<string, YearSession[]>()
  for (const session of sessions) {
    if (session.status === 'cancelled') continue
    for (const { personId, seat, hasEnded } of session.seats) {
      if (seat !== 'supervisor' || hasEnded) continue
      const known = supervised.get(personId)
      if (known) known.push(session)
      else supervised.set(personId, [session])
    }
  }
  return supervised
}
