import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, user } from '@/db/schema'
import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { isHeld } from '@/domain/live-session/core/held'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import type { EventType } from '@/domain/live-session/event'
import type { Stay } from '@/domain/occupancy/stay'
import type { BoardAct } from '@/domain/pairing/board'
import { waitingIn, withoutEnded } from '@/domain/pairing/invited'
import { boundOfPairs } from '@/domain/pairing/plan-round'
import { type Past, type PlannedSession, peopleOf, type RoundSetup } from '@/domain/pairing/round'
import type { PersonForm } from '@/domain/person/person-form'
import { foldSome } from '@/server/interview/event-log/fold-some'
import { readStays } from '@/server/interview/occupancy/read-stays'
import type { Shell } from '@/server/interview/shell'
import { latestScenarios } from '@/server/library/scenario/latest-scenarios'
import type { Membership } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { asHere, type ToldElsewhere, tellElsewhere } from '@/server/training/occupancy/tell-elsewhere'
import { actsSince } from './acts-since'
import { type RoundChangesTold, tellChanges } from './changes/tell-waiting'
import { asInvitees, readInvitees } from './invited/read-invitees'
import { lengthIn, readRoundFacts } from './read-past'
import { type StoredRound, takeRound } from './take-round'

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

export type RoundBoard = {
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
  /** How long an interview takes its people, in ms. */
  lengthMs: number
  /** What other interviews take up at its hours, as this planner is told. */
  elsewhere: ToldElsewhere
  /** What its own published interviews take up, by live session. */
  own: Stay[]
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

/** What moves the clock of an interview. */
const clockTypes: EventType[] = [
  ...(['interviewStarted', 'interviewPaused', 'interviewHalted', 'interviewResumed'] as const),
  ...(['interviewEnded', 'interviewReopened'] as const),
]

/** How long interviews that ended ran on their clocks, in ms. */
async function lengthsOf(
  shell: Pick<Shell, 'database'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const states = await foldSome(shell, ids, clockTypes)
  return new Map(
    [...states].flatMap(([id, { clock }]) =>
      clock.endedAt === null ? [] : [[id, elapsedAt(clock, clock.endedAt)] as const],
    ),
  )
}

type Seen = { sessions: PlannedSession[]; live: readonly { id: string; scheduledFor: Date }[] }

async function occupancyOf(
  db: Shell['database']['db'],
  member: Membership,
  { id: roundId, setup, publishedAt }: StoredRound,
  { sessions, live }: Seen,
): Promise<Pick<RoundBoard, 'lengthMs' | 'elsewhere' | 'own'>> {
  const { cohortId } = member
  const now = Date.now()
  const lengthMs = await lengthIn(db, cohortId)
  const starts =
    publishedAt === null
      ? setup.slots.map(({ startsAt }) => startsAt)
      : [...live.map(({ scheduledFor }) => scheduledFor.getTime()), ...waitingStarts({ setup, sessions })]
  const spans = starts.map((startsAt) => ({ startsAt, lengthMs }))
  const ids = new Set(live.map(({ id }) => id))
  const personIds = [...new Set([...sessions.flatMap(peopleOf), ...setup.learnerIds, ...setup.supervisorIds])]
  const elsewhere = await tellElsewhere(db, member, {
    personIds,
    spans,
    exceptIds: [...ids],
    exceptRoundId: roundId,
    now,
  })
  if (ids.size === 0) return { lengthMs, elsewhere, own: [] }
  const hours = { from: Math.min(...starts), until: Math.max(...starts) + lengthMs }
  const stays = await readStays(db, { ...hours, cohortId, personIds: [], now })
  return {
    lengthMs,
    elsewhere,
    own: [
      ...asHere(
        stays.filter((stay) => ids.has(stay.id)),
        cohortId,
      ),
    ],
  }
}

/** When interviews begin that were left in the draft, epoch ms. */
function waitingStarts({ setup, sessions }: Pick<RoundBoard, 'setup' | 'sessions'>): readonly number[] {
  const slotIds = new Set(waitingIn(sessions).map(({ slotId }) => slotId))
  return setup.slots.filter(({ id }) => slotIds.has(id)).map(({ startsAt }) => startsAt)
}

/** Published interviews with their people and situation of now: both may have changed since. */
async function asSeatedNow(
  db: Shell['database']['db'],
  sessions: readonly PlannedSession[],
): Promise<PlannedSession[]> {
  const ids = sessions.flatMap(({ liveSessionId }) => liveSessionId ?? [])
  if (ids.length === 0) return [...sessions]
  const rows = await db
    .select({
      id: liveSessionSeat.liveSessionId,
      personId: liveSessionSeat.userId,
      seat: liveSessionSeat.seat,
      scenarioKey: liveSession.scenarioKey,
    })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
    .where(and(inArray(liveSessionSeat.liveSessionId, ids), isNull(liveSessionSeat.endedAt)))
  return sessions.map((session) => {
    if (session.liveSessionId === undefined) return session
    const seated = rows.filter(({ id }) => id === session.liveSessionId)
    const sitting = (seat: Seat) =>
      seated.filter((each) => each.seat === seat).map(({ personId }) => personId)
    return {
      ...session,
      scenarioKey: seated[0]?.scenarioKey ?? session.scenarioKey,
      advisorId: sitting('advisor')[0] ?? session.advisorId,
      beneficiaryId: sitting('beneficiary')[0] ?? session.beneficiaryId,
      supervisorIds: sitting('supervisor'),
      observerIds: sitting('observer'),
    }
  })
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
