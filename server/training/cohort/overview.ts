import { and, count, desc, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, membership, observationGrid, user } from '@/db/schema'
import { may, type Role, roles } from '@/domain/access/roles'
import { heldStatuses } from '@/domain/live-session/core/held'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Localized } from '@/domain/localized'
import { byName } from '@/domain/person/by-name'
import { type PersonForm, pluralForm } from '@/domain/person/person-form'
import {
  isSeated,
  type LiveSessionCard,
  liveSessionCards,
} from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

export type CohortLearner = {
  personId: string
  name: string
  /** In which they are spoken of. */
  form: PersonForm
  /** Live sessions in each seat whose interview took place. */
  asAdvisor: number
  asBeneficiary: number
  asObserver: number
}

export type CohortOverview = {
  id: string
  name: string
  role: Role
  isArchived: boolean
  gridTitle: Localized
  memberCount: Record<Role, number>
  /** In which the members of each role are spoken of together. */
  memberForm: Record<Role, PersonForm>
  sessions: LiveSessionCard[]
  /** For a learner, the learners with their counts; empty for an organiser, who has the practice matrix. */
  learners: CohortLearner[]
  /** How many of its interviews are over: of those, an organiser is told the latest ones. */
  behind: number
}

/** Of the interviews that are over, an organiser is told so many. */
const MOST_BEHIND = 12

/**
 * The cohort as this member may see it. A learner sees the learners and their own live sessions; an organiser sees no list of people
 * here, and all live sessions that are not over with the latest that are.
 */
export async function cohortOverview(shell: Shell, member: Membership): Promise<CohortOverview> {
  requirePermission(member, 'cohort.see')
  const [forms, learners, sessions, gridTitle, behind] = await Promise.all([
    formsOf(shell, member),
    may(member.role, 'liveSession.seeAll') ? [] : learnersOf(shell, member),
    sessionsOf(shell, member),
    gridTitleOf(shell, member),
    countBehind(shell, member),
  ])
  const { cohortId: id, cohortName: name, role, isArchived } = member
  return {
    id,
    name,
    role,
    isArchived,
    gridTitle,
    sessions,
    learners,
    behind,
    memberCount: byRole((each) => forms(each).length),
    memberForm: byRole((each) => pluralForm(forms(each))),
  }
}

function byRole<Value>(of: (role: Role) => Value): Record<Role, Value> {
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, Value>
}

/** The forms in which the members of a role are spoken of, one for each. */
async function formsOf({ database: { db } }: Shell, { cohortId }: Membership) {
  const rows = await db
    .select({ role: membership.role, form: user.form })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(eq(membership.cohortId, cohortId))
  return (role: Role) => rows.flatMap((each) => (each.role === role ? each.form : []))
}

async function learnersOf({ database: { db } }: Shell, { cohortId }: Membership): Promise<CohortLearner[]> {
  const held = inArray(liveSession.status, [...heldStatuses])
  const inSeat = (seat: Seat) =>
    sql<number>`count(*) filter (where ${liveSessionSeat.seat} = ${seat} and ${held}
      and ${liveSessionSeat.endedAt} is null)::int`
  const rows = await db
    .select({
      personId: user.id,
      name: user.name,
      form: user.form,
      asAdvisor: inSeat('advisor'),
      asBeneficiary: inSeat('beneficiary'),
      asObserver: inSeat('observer'),
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .leftJoin(liveSessionSeat, eq(liveSessionSeat.userId, membership.userId))
    .leftJoin(
      liveSession,
      and(eq(liveSession.id, liveSessionSeat.liveSessionId), eq(liveSession.cohortId, membership.cohortId)),
    )
    .where(and(eq(membership.cohortId, cohortId), eq(membership.role, 'learner')))
    .groupBy(user.id)
  const called = await namesInCohorts(db, [cohortId])
  return rows.map((row) => ({ ...row, name: called(cohortId, row) })).sort(byName)
}

const isBehind = inArray(liveSession.status, ['closed', 'cancelled'])

/** The interviews of the cohort that this member is told of. */
function seenBy({ cohortId, personId, role }: Membership): SQL | undefined {
  const ofCohort = eq(liveSession.cohortId, cohortId)
  return may(role, 'liveSession.seeAll') ? ofCohort : and(ofCohort, isSeated(personId))
}

async function sessionsOf(shell: Shell, member: Membership) {
  const { personId, role } = member
  const seen = seenBy(member) ?? sql`false`
  if (!may(role, 'liveSession.seeAll')) return liveSessionCards(shell, personId, seen)
  const latest = shell.database.db
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(and(seen, isBehind))
    .orderBy(desc(liveSession.scheduledFor), liveSession.id)
    .limit(MOST_BEHIND)
  const isTold = and(seen, or(not(isBehind), inArray(liveSession.id, latest)))
  return liveSessionCards(shell, personId, isTold ?? seen)
}

async function countBehind({ database: { db } }: Shell, member: Membership): Promise<number> {
  const [row] = await db
    .select({ behind: count() })
    .from(liveSession)
    .where(and(seenBy(member), isBehind))
  return row?.behind ?? 0
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
