import { and, desc, eq, isNotNull, not } from 'drizzle-orm'
import { cohort, liveSession, membership, observationGrid, user } from '@/db/schema'
import { type BriefKnowledge, mayReadBrief } from '@/domain/access/brief-knowledge'
import type { Role } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Plan, Where } from '@/domain/live-session/core/plan'
import { maySit, type Seat, seats } from '@/domain/live-session/core/seat'
import type { Supervision } from '@/domain/live-session/core/settings'
import { liveSettingsSchema } from '@/domain/live-session/core/settings-schema'
import type { Localized } from '@/domain/localized'
import { codeOf, type ObservationGrid } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import { byName } from '@/domain/person/by-name'
import type { PersonForm } from '@/domain/person/person-form'
import type { Persona, Scenario } from '@/domain/scenario/scenario'
import type { Shell } from '@/server/interview/shell'
import { knowledgeAmong, readBriefKnowledge } from '@/server/library/scenario/brief-knowledge'
import { latestScenarios } from '@/server/library/scenario/latest-scenarios'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { isSuspended } from '@/server/platform/is-suspended'

export type ScenarioChoice = Pick<Scenario, 'key' | 'version' | 'difficulty' | 'referral'> &
  Pick<Persona, 'shortName' | 'age' | 'occupation'> & {
    /** The code that the scenario trains; null for a reader who may not read its brief, since it names the trap. */
    trapLabel: Localized | null
    /** What binds members to this scenario, by their ids: who knows its brief, observes or advises. */
    knowledge: Record<string, BriefKnowledge>
  }

export type SchedulingChoices = {
  members: { personId: string; name: string; form: PersonForm; role: Role; maySit: Seat[] }[]
  scenarios: ScenarioChoice[]
  plan: Plan
  /** The zone on whose clocks day and time are typed. */
  timeZone: string
  /** How several supervisors work in this cohort by default. */
  supervision: Supervision
  phases: { key: string; label: Localized }[]
  /** Rooms and links named last in this cohort, the latest first. */
  rooms: string[]
  links: string[]
}

/** The people, scenarios and defaults from which a live session is scheduled. @throws DomainError roleMayNot */
export async function schedulingChoices(shell: Shell, member: Membership): Promise<SchedulingChoices> {
  requirePermission(member, 'liveSession.schedule')
  const { db } = shell.database
  const [[found], people, scenarios, wheres] = await Promise.all([
    db
      .select({
        plan: cohort.plan,
        timeZone: cohort.timeZone,
        settings: cohort.settings,
        grid: observationGrid.content,
      })
      .from(cohort)
      .innerJoin(
        observationGrid,
        and(eq(observationGrid.key, cohort.gridKey), eq(observationGrid.version, cohort.gridVersion)),
      )
      .where(eq(cohort.id, member.cohortId)),
    db
      .select({ personId: user.id, name: user.name, form: user.form, role: membership.role })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(and(eq(membership.cohortId, member.cohortId), not(isSuspended(membership.userId)))),
    latestScenarios(db, member.cohortId),
    lastWheres(db, member.cohortId),
  ])
  if (!found) throw new DomainError('notFound')
  const { plan, timeZone } = found
  const called = await namesInCohorts(db, [member.cohortId])
  const members = people.map((person) => ({ ...person, name: called(member.cohortId, person) }))
  const grid = readGrid(found.grid)
  const personIds = people.map((person) => person.personId)
  const families = scenarios.map(({ family }) => family)
  const knowledgeOf = await readBriefKnowledge(db, personIds, families)
  return {
    members: members.sort(byName).map((person) => ({
      ...person,
      maySit: seats.filter((seat) => maySit(person.role, seat)),
    })),
    scenarios: scenarios.map(({ scenario, family }) => ({
      ...choiceOf(scenario, grid, mayReadBrief(knowledgeOf(member.personId, family))),
      knowledge: knowledgeAmong(knowledgeOf, personIds, family),
    })),
    plan,
    timeZone,
    supervision: liveSettingsSchema.parse(found.settings).supervision,
    phases: grid.phases.map(({ key, label }) => ({ key, label })),
    rooms: offered(wheres.map((where) => (where?.kind === 'room' ? where.name : null))),
    links: offered(wheres.map((where) => (where?.kind === 'link' ? where.url : null))),
  }
}

/** How far back one looks for the rooms and links named last, and how many of each are offered. */
const LOOK_BACK = 200
const MOST_OFFERED = 8

async function lastWheres(db: Shell['database']['db'], cohortId: string): Promise<Where[]> {
  const rows = await db
    .select({ where: liveSession.location })
    .from(liveSession)
    .where(and(eq(liveSession.cohortId, cohortId), isNotNull(liveSession.location)))
    .orderBy(desc(liveSession.createdAt))
    .limit(LOOK_BACK)
  return rows.map(({ where }) => where)
}

function offered(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))].slice(0, MOST_OFFERED)
}

function choiceOf(
  { key, version, difficulty, referral, persona, trap }: Scenario,
  grid: ObservationGrid,
  isOpen: boolean,
): Omit<ScenarioChoice, 'knowledge'> {
  const { shortName, age, occupation } = persona
  const trapLabel = isOpen ? (codeOf(grid, trap.code)?.label ?? null) : null
  return { key, version, difficulty, referral, shortName, age, occupation, trapLabel }
}
