import { and, eq, inArray, isNull } from 'drizzle-orm'
import { liveSession, liveSessionSeat, membership, scenario, user } from '@/db/schema'
import { type BriefKnowledge, mayReadBrief } from '@/domain/access/brief-knowledge'
import { may, type Role } from '@/domain/access/roles'
import type { OwnerKind } from '@/domain/library/item'
import { heldStatuses } from '@/domain/live-session/core/held'
import { maySit } from '@/domain/live-session/core/seat'
import type { Localized } from '@/domain/localized'
import {
  codeOf,
  type MarkSign,
  type ObservationGrid,
  signOf,
  trainableCodes,
} from '@/domain/observation/grid'
import { byName } from '@/domain/person/by-name'
import type { CepLevel } from '@/domain/scenario/grading'
import type { Persona, Scenario } from '@/domain/scenario/scenario'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { Shell } from '@/server/platform/shell'
import { knowledgeAmong, readBriefKnowledge } from './brief-knowledge'
import { gridOf } from './grid-of'
import { latestScenarios } from './latest-scenarios'

/** What a brief keeps from a person who may still advise on it. */
export type ScenarioSecrets = Pick<Scenario, 'privateBrief' | 'reveals'> & {
  trap: Localized
  /** The code that is trained; null where the cohort's grid does not know it. */
  trains: { key: string; label: Localized; sign: MarkSign } | null
}

export type LibraryScenario = Pick<Scenario, 'key' | 'difficulty' | 'referral'> &
  Pick<Persona, 'shortName' | 'age' | 'occupation'> & {
    owner: OwnerKind
    /** Null for a version of an older release. */
    level: CepLevel | null
    /** Null for a reader who may still advise on it. */
    secrets: ScenarioSecrets | null
    /** What binds members to it, by their ids, in this cohort or another. */
    knowledge: Record<string, BriefKnowledge>
    /** Interviews of this cohort on it that took place, and the members who played in one. */
    plays: number
    playerIds: string[]
  }

export type ScenarioLibrary = {
  cohortName: string
  /** Whether the reader may prepare an interview. */
  mayPrepare: boolean
  members: { personId: string; name: string; role: Role; mayAdvise: boolean }[]
  /** The codes of the cohort's grid that a situation may train. */
  trainable: { key: string; label: Localized }[]
  scenarios: LibraryScenario[]
}

/**
 * The scenarios that a cohort may use, each in its latest version: of a scenario on which the reader may still advise, what
 * an advisor reads of it (docs/decisions/021). Learners are refused. @throws DomainError roleMayNot
 */
export async function readScenarioLibrary(shell: Shell, member: Membership): Promise<ScenarioLibrary> {
  requirePermission(member, 'scenario.browse')
  const { db } = shell.database
  const { cohortId, cohortName, role } = member
  const [grid, people, called, stored, plays] = await Promise.all([
    gridOf(shell, cohortId),
    db
      .select({ personId: user.id, name: user.name, role: membership.role })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(eq(membership.cohortId, cohortId)),
    namesInCohorts(db, [cohortId]),
    latestScenarios(db, cohortId),
    playsIn(shell, cohortId),
  ])
  const ids = people.map(({ personId }) => personId)
  const families = stored.map(({ family }) => family)
  const knowledgeOf = await readBriefKnowledge(db, ids, families)
  return {
    cohortName,
    mayPrepare: may(role, 'liveSession.schedule') && !member.isArchived,
    members: people
      .map((each) => ({ ...each, name: called(cohortId, each), mayAdvise: maySit(each.role, 'advisor') }))
      .sort(byName),
    trainable: trainableCodes(grid).map(({ key, label }) => ({ key, label })),
    scenarios: stored.map(({ scenario, family, owner }) => {
      const played = plays.filter((each) => each.family === family)
      const players = new Set(played.map(({ personId }) => personId))
      return {
        ...cardOf(scenario),
        owner,
        secrets: mayReadBrief(knowledgeOf(member.personId, family)) ? secretsOf(scenario, grid) : null,
        knowledge: knowledgeAmong(knowledgeOf, ids, family),
        plays: new Set(played.map(({ liveSessionId }) => liveSessionId)).size,
        playerIds: ids.filter((id) => players.has(id)),
      }
    }),
  }
}

/** What everybody may know: the same as an advisor before the interview. */
function cardOf({ key, difficulty, level, referral, persona }: Scenario) {
  const { shortName, age, occupation } = persona
  return { key, difficulty, level: level ?? null, referral, shortName, age, occupation }
}

function secretsOf({ privateBrief, reveals, trap }: Scenario, grid: ObservationGrid): ScenarioSecrets {
  const code = codeOf(grid, trap.code)
  return {
    privateBrief,
    reveals,
    trap: trap.how,
    trains: code ? { key: code.key, label: code.label, sign: signOf(grid, code) } : null,
  }
}

/** The two players of each interview of the cohort that took place. */
async function playsIn({ database: { db } }: Shell, cohortId: string) {
  return db
    .select({ liveSessionId: liveSession.id, family: scenario.family, personId: liveSessionSeat.userId })
    .from(liveSession)
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .innerJoin(
      liveSessionSeat,
      and(
        eq(liveSessionSeat.liveSessionId, liveSession.id),
        inArray(liveSessionSeat.seat, ['advisor', 'beneficiary']),
        isNull(liveSessionSeat.endedAt),
      ),
    )
    .where(and(eq(liveSession.cohortId, cohortId), inArray(liveSession.status, [...heldStatuses])))
}
