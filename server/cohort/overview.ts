import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, membership, observationGrid, user } from '@/db/schema'
import { may, type Role, roles } from '@/domain/access/roles'
import { heldStatuses } from '@/domain/live-session/held'
import type { Seat } from '@/domain/live-session/seat'
import type { Localized } from '@/domain/localized'
import type { PersonForm } from '@/domain/person/person-form'
import { byName } from '@/server/by-name'
import { namesInCohorts } from '@/server/cohort/names-in-cohorts'
import { isSeated, type LiveSessionCard, liveSessionCards } from '@/server/live-session/live-session-cards'
import type { Shell } from '@/server/shell'
import { countUnanswered } from './invitations'
import { type Membership, requirePermission } from './take-membership'

export type CohortMember = {
  personId: string
  name: string
  /** In which they are spoken of. */
  form: PersonForm
  /** Null for viewers who may not manage members. */
  email: string | null
  role: Role
  joinedAt: number
  /** The four counts: live sessions in each seat whose interview took place. */
  asAdvisor: number
  asBeneficiary: number
  asObserver: number
  asSupervisor: number
  /** Live sessions in which they are to advise, or advise now. */
  plannedAsAdvisor: number
}

export type CohortOverview = {
  id: string
  name: string
  role: Role
  gridTitle: Localized
  memberCount: Record<Role, number>
  sessions: LiveSessionCard[]
  members: CohortMember[]
  /** Invitations that have waited long for an answer; 0 for viewers who may not invite. */
  unanswered: number
}

/** The cohort as this member may see it: its members, and its live sessions (for a learner, their own). */
export async function cohortOverview(shell: Shell, member: Membership): Promise<CohortOverview> {
  requirePermission(member, 'cohort.see')
  const [members, sessions, gridTitle, unanswered] = await Promise.all([
    membersOf(shell, member),
    sessionsOf(shell, member),
    gridTitleOf(shell, member),
    may(member.role, 'joinLink.manage') ? countUnanswered(shell, member) : 0,
  ])
  const count = (role: Role) => members.filter((each) => each.role === role).length
  const memberCount = Object.fromEntries(roles.map((role) => [role, count(role)])) as Record<Role, number>
  const { cohortId: id, cohortName: name, role } = member
  return { id, name, role, gridTitle, memberCount, sessions, members, unanswered }
}

async function membersOf({ database: { db } }: Shell, member: Membership): Promise<CohortMember[]> {
  const held = inArray(liveSession.status, [...heldStatuses])
  const ahead = inArray(liveSession.status, ['scheduled', 'briefing', 'interview'])
  const inSeat = (seat: Seat, when: SQL) =>
    sql<number>`count(*) filter (where ${liveSessionSeat.seat} = ${seat} and ${when}
      and ${liveSessionSeat.endedAt} is null)::int`
  const rows = await db
    .select({
      personId: user.id,
      name: user.name,
      form: user.form,
      email: user.email,
      role: membership.role,
      joinedAt: membership.joinedAt,
      asAdvisor: inSeat('advisor', held),
      asBeneficiary: inSeat('beneficiary', held),
      asObserver: inSeat('observer', held),
      asSupervisor: inSeat('supervisor', held),
      plannedAsAdvisor: inSeat('advisor', ahead),
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .leftJoin(liveSessionSeat, eq(liveSessionSeat.userId, membership.userId))
    .leftJoin(
      liveSession,
      and(eq(liveSession.id, liveSessionSeat.liveSessionId), eq(liveSession.cohortId, membership.cohortId)),
    )
    .where(eq(membership.cohortId, member.cohortId))
    .groupBy(user.id, membership.role, membership.joinedAt)
  const seesEmails = may(member.role, 'member.manage')
  const called = await namesInCohorts(db, [member.cohortId])
  const members = rows.map((row) => ({ ...row, name: called(member.cohortId, row) }))
  return members.sort(byName).map((row) => ({
    ...row,
    email: seesEmails ? row.email : null,
    joinedAt: row.joinedAt.getTime(),
  }))
}

async function sessionsOf(shell: Shell, { cohortId, personId, role }: Membership) {
  const ofCohort = eq(liveSession.cohortId, cohortId)
  const condition = may(role, 'liveSession.seeAll') ? ofCohort : and(ofCohort, isSeated(personId))
  return liveSessionCards(shell, personId, condition ?? ofCohort)
}

async function gridTitleOf({ database: { db } }: Shell, { cohortId, cohortName }: Membership) {
  const [row] = await db
    .select({ title: sql<Localized>`${observationGrid.content}->'title'` })
    .from(cohort)
    .innerJoin(
      observationGrid,
      and(eq(observationGrid.key, cohort.gridKey), eq(observationGrid.version, cohort.gridVersion)),
    )
    .where(eq(cohort.id, cohortId))
  return row?.title ?? { fr: cohortName, en: cohortName }
}
