import { asc, eq, inArray } from 'drizzle-orm'
import { cohort, liveSession, user } from '@/db/schema'
import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { isHeld } from '@/domain/live-session/core/held'
import type { Status } from '@/domain/live-session/core/stage'
import type { BoardAct } from '@/domain/pairing/board'
import { withoutEnded } from '@/domain/pairing/invited'
import { boundOfPairs } from '@/domain/pairing/plan-round'
import { type Past, type PlannedSession, peopleOf, type RoundSetup } from '@/domain/pairing/round'
import type { PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/interview/shell'
import { latestScenarios } from '@/server/library/scenario/latest-scenarios'
import type { Membership } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { actsSince } from './acts-since'
import { asSeatedNow } from './as-seated-now'
import { type BoardOccupancy, occupancyOf } from './board-occupancy'
import { type RoundChangesTold, tellChanges } from './changes/tell-waiting'
import { asInvitees, readInvitees } from './invited/read-invitees'
import { lengthsOf } from './lengths-of'
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

/** How one published interview stands. `ranMs`: how long a held one ran on its clock. */
type LiveLine = { id: string; status: Status; scheduledFor: number; ranMs: number | null }

export type RoundBoard = BoardOccupancy & {
  id: string
  title: string
  version: number
  setup: RoundSetup
  /** The cohort's clock. */
  timeZone: string
  sessions: PlannedSession[]
  publishedAt: number | null
  /** Of people, and of those who are invited and can still join: an invitation that has ended is not named. */
  names: Record<string, string>
  /** In which each of them is spoken of. */
  forms: Record<string, PersonForm>
  /** What it may be planned with, and what is archived but planned already. */
  scenarios: { key: string; family: string; shortName: string; isArchived: boolean }[]
  /** The latest acts, latest first. */
  acts: BoardActLine[]
  /** How the interviews of a published round stand, by live session. */
  live: LiveLine[]
  changes: RoundChangesTold
}

const MAX_ACTS = 30

/** The board of a round. @throws DomainError roleMayNot, notFound */
export async function readBoard(
  { database }: Shell,
  member: Membership,
  roundId: string,
): Promise<RoundBoard> {
  const { cohortId } = member
  const { db } = database
  const found = await takeRound(db, member, roundId)
  const { id, title, version, sessions, publishedAt } = found
  const invitees = await readInvitees(db, cohortId)
  const setup = withoutEnded(found.setup, asInvitees(invitees))
  const acts = await actsSince(db, roundId, Math.max(0, version - MAX_ACTS))
  const seatedNow = await asSeatedNow(db, sessions)
  const people = new Set([
    ...seatedNow.flatMap(peopleOf),
    ...setup.learnerIds,
    ...setup.supervisorIds,
    ...acts.flatMap(({ actorId, act }) => (act.type === 'tellAbsence' ? [actorId, act.personId] : [actorId])),
  ])
  const [rows, called, scenarios, [clock], live] = await Promise.all([
    db
      .select({ personId: user.id, name: user.name, form: user.form })
      .from(user)
      .where(inArray(user.id, [...people])),
    namesInCohorts(db, [cohortId]),
    latestScenarios(
      db,
      cohortId,
      seatedNow.map(({ scenarioKey }) => scenarioKey),
    ),
    db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId)),
    db
      .select({ id: liveSession.id, status: liveSession.status, scheduledFor: liveSession.scheduledFor })
      .from(liveSession)
      .where(eq(liveSession.roundId, roundId))
      .orderBy(asc(liveSession.scheduledFor)),
  ])
  const occupancy = await occupancyOf(db, member, found, { sessions: seatedNow, live })
  const changes = await tellChanges({ database }, found)
  const ran = await lengthsOf(
    { database },
    live.filter(({ status }) => isHeld(status)).map((each) => each.id),
  )
  return {
    id,
    title,
    version,
    setup,
    ...occupancy,
    changes,
    timeZone: clock?.timeZone ?? usualTimeZone,
    sessions: seatedNow,
    live: live.map((each) => ({
      ...each,
      scheduledFor: each.scheduledFor.getTime(),
      ranMs: ran.get(each.id) ?? null,
    })),
    publishedAt: publishedAt?.getTime() ?? null,
    names: {
      ...Object.fromEntries(invitees.map(({ personId, name }) => [personId, name])),
      ...Object.fromEntries(rows.map((row) => [row.personId, called(cohortId, row)])),
    },
    forms: Object.fromEntries(rows.map(({ personId, form }) => [personId, form])),
    scenarios: scenarios.map(({ scenario, family, isArchived }) => ({
      key: scenario.key,
      family,
      isArchived,
      shortName: scenario.persona.shortName,
    })),
    acts: acts.map(({ version: made, actorId, act, before, undid, at }) => ({
      version: made,
      actorId,
      act,
      undid,
      touched: Object.keys(before.sessions),
      at: at.getTime(),
    })),
  }
}

/** What the people of a round have behind them, for judging it in the browser, and how good its pairs could be. @throws DomainError roleMayNot, notFound */
export async function readRoundPast(
  { database: { db } }: Shell,
  member: Membership,
  roundId: string,
): Promise<{ past: Past; bound: number }> {
  const { setup: stored, sessions } = await takeRound(db, member, roundId)
  const setup = withoutEnded(stored, asInvitees(await readInvitees(db, member.cohortId)))
  const facts = await readRoundFacts(db, {
    cohortId: member.cohortId,
    setup,
    sessions,
    roundId,
    now: Date.now(),
  })
  return { past: facts.past, bound: boundOfPairs(facts, sessions) }
}
