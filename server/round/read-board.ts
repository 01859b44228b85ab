import { asc, eq, inArray } from 'drizzle-orm'
import { liveSession, user } from '@/db/schema'
import type { BoardAct } from '@/domain/pairing/board'
import type { Past, PlannedSession, RoundSetup } from '@/domain/pairing/round'
import { latestScenarios } from '@/server/cohort/latest-scenarios'
import { namesInCohorts } from '@/server/cohort/names-in-cohorts'
import type { Membership } from '@/server/cohort/take-membership'
import type { Shell } from '@/server/shell'
import { actsSince } from './acts-since'
import { readRoundFacts } from './read-past'
import { takeRound } from './take-round'

export type BoardActLine = {
  version: number
  actorId: string
  act: BoardAct
  /** The interviews that it touched. */
  touched: string[]
  /** The version of the act that it took back. */
  undid: number | null
  at: number
}

export type RoundBoard = {
  id: string
  title: string
  version: number
  setup: RoundSetup
  sessions: PlannedSession[]
  publishedAt: number | null
  names: Record<string, string>
  scenarios: { key: string; family: string; shortName: string }[]
  /** The latest acts, latest first. */
  acts: BoardActLine[]
  /** The live sessions of a published round, by slot. */
  live: { id: string; slot: string | null }[]
}

const MAX_ACTS = 30

/** The board of a round. @throws DomainError roleMayNot, notFound */
export async function readBoard(
  { database: { db } }: Shell,
  member: Membership,
  roundId: string,
): Promise<RoundBoard> {
  const { cohortId } = member
  const found = await takeRound(db, member, roundId)
  const { id, title, version, setup, sessions, publishedAt } = found
  const acts = await actsSince(db, roundId, Math.max(0, version - MAX_ACTS))
  const people = new Set([
    ...setup.learnerIds,
    ...setup.supervisorIds,
    ...acts.flatMap(({ actorId, act }) => (act.type === 'tellAbsence' ? [actorId, act.personId] : [actorId])),
  ])
  const [rows, called, scenarios, live] = await Promise.all([
    db
      .select({ personId: user.id, name: user.name })
      .from(user)
      .where(inArray(user.id, [...people])),
    namesInCohorts(db, [cohortId]),
    latestScenarios(db, cohortId),
    db
      .select({ id: liveSession.id, slot: liveSession.slot })
      .from(liveSession)
      .where(eq(liveSession.roundId, roundId))
      .orderBy(asc(liveSession.scheduledFor)),
  ])
  return {
    ...{ id, title, version, setup, sessions, live },
    publishedAt: publishedAt?.getTime() ?? null,
    names: Object.fromEntries(rows.map((row) => [row.personId, called(cohortId, row)])),
    scenarios: scenarios.map(({ scenario, family }) => ({
      key: scenario.key,
      family,
      shortName: scenario.persona.shortName,
    })),
    acts: acts.map(({ version: made, actorId, act, before, undid, at }) => ({
      ...{ version: made, actorId, act, undid },
      touched: Object.keys(before.sessions),
      at: at.getTime(),
    })),
  }
}

/** What the people of a round have behind them, for judging it in the browser. @throws DomainError roleMayNot, notFound */
export async function readRoundPast(
  { database: { db } }: Shell,
  member: Membership,
  roundId: string,
): Promise<Past> {
  const { setup } = await takeRound(db, member, roundId)
  const { past } = await readRoundFacts(db, { cohortId: member.cohortId, setup, now: Date.now() })
  return past
}
