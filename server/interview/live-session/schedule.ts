import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cohort, liveSession, observationGrid } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { type Place, type Plan, totalMinutes, type Where } from '@/domain/live-session/core/plan'
import { checkSeating, type Seating, scheduled } from '@/domain/live-session/core/schedule'
import type { Supervision } from '@/domain/live-session/core/settings'
import { liveSettingsSchema } from '@/domain/live-session/core/settings-schema'
import type { Contract } from '@/domain/live-session/event'
import { recordingSettingsSchema } from '@/domain/live-session/recording/settings-schema'
import { termsFrom } from '@/domain/live-session/recording/terms'
import { readGrid } from '@/domain/observation/read-grid'
import type { Keeping } from '@/domain/occupancy/keeping'
import { readRetention } from '@/domain/retention/retention-schema'
import { append } from '@/server/interview/event-log/append'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { occupantsOf, requireFree } from '@/server/interview/occupancy/require-free'
import type { Shell } from '@/server/interview/shell'
import { latestScenarios } from '@/server/library/scenario/latest-scenarios'
import {
  type Membership,
  requirePermission,
  requireWritable,
} from '@/server/people/membership/take-membership'
import type { Queryable } from '@/server/platform/queryable'
import { rolesIn } from './roles-in'
import { seatPeople } from './seat-people'
import { tellPlanned } from './tell-seated'

export type Wish = {
  advisorId: string
  beneficiaryId: string
  /** Where supervisors code blind, the first one leads the interview. */
  supervisorIds: readonly string[]
  observerIds: readonly string[]
  scenarioKey: string
  /** Epoch ms. */
  scheduledFor: number
  place: Place
  where?: Where | undefined
  plan: Plan
  /** How several supervisors work; by default as the cohort's settings say. Unused with one supervisor. */
  supervision?: Supervision | undefined
  /** Why double places are kept; absent: they are refused. */
  keeping?: Keeping | null | undefined
}

/** What was agreed, and the family of its scenario. */
type Agreed = { contract: Contract; family: string }

/**
 * Schedules a live session: its rows, first fact and letters in one transaction. Pins the versions of grid and
 * scenario, the plan and the settings.
 * @throws DomainError roleMayNot, seatsIncomplete, seatTaken, notAMember, roleCannotSit, those of `requireFree` and
 * `seatPeople`, unknownPhase when the plan's phases are not the grid's, notFound for a scenario the cohort does not
 * have
 */
export async function schedule(
  shell: Shell,
  organiser: Membership,
  wish: Wish,
): Promise<{ liveSessionId: string }> {
  requirePermission(organiser, 'liveSession.schedule')
  const liveSessionId = await inTransaction(shell.database.pool, async ({ tx, connection }) => {
    const id = await scheduleWithin(tx, connection, organiser, wish)
    const { cohortId, personId: by } = organiser
    if (wish.scheduledFor > Date.now()) await tellPlanned(tx, { liveSessionId: id, cohortId, by })
    return id
  })
  return { liveSessionId }
}

/**
 * The same inside a transaction of the caller, over its `connection`. What comes of a plan is held on the scenario that was planned, also
 * where it was archived since. @throws DomainError those of `schedule`, but roleMayNot
 */
export async function scheduleWithin(
  tx: Tx,
  connection: Queryable,
  organiser: Membership,
  wish: Wish,
  of: 'wish' | 'plan' = 'wish',
): Promise<string> {
  const seats = seatingOf(wish)
  checkSeating(seats, await rolesIn(tx, organiser.cohortId, seats))
  const agreed = await contractOf(tx, organiser.cohortId, wish, { seats, of })
  // Who publishes a plan holds and checks all of it together.
  if (of === 'plan') return write(tx, connection, organiser, agreed)
  const { cohortId, personId: by } = organiser
  const { contract } = agreed
  await holdOccupants(tx, occupantsOf(cohortId, [contract]))
  const liveSessionId = await write(tx, connection, organiser, agreed)
  const booking = { liveSessionId, cohortId, after: contract, before: null, by }
  await requireFree(tx, { ...booking, keeping: wish.keeping ?? null })
  return liveSessionId
}

function seatingOf({ advisorId, beneficiaryId, supervisorIds, observerIds }: Wish): Seating {
  return [
    { personId: advisorId, seat: 'advisor' },
    { personId: beneficiaryId, seat: 'beneficiary' },
    ...supervisorIds.map((personId) => ({ personId, seat: 'supervisor' as const })),
    ...observerIds.map((personId) => ({ personId, seat: 'observer' as const })),
  ]
}

async function contractOf(
  tx: Tx,
  cohortId: string,
  wish: Wish,
  { seats, of }: { seats: Seating; of: 'wish' | 'plan' },
): Promise<Agreed> {
  const [found] = await tx
    .select({
      grid: observationGrid.content,
      settings: cohort.settings,
      recording: cohort.recording,
      retention: cohort.retention,
      archivedAt: cohort.archivedAt,
    })
    .from(cohort)
    .innerJoin(
      observationGrid,
      and(eq(observationGrid.key, cohort.gridKey), eq(observationGrid.version, cohort.gridVersion)),
    )
    .where(eq(cohort.id, cohortId))
    // Waits for an archiving of the cohort at this moment.
    .for('key share', { of: cohort })
  if (found) requireWritable({ isArchived: found.archivedAt !== null }, 'course')
  const kept = of === 'plan' ? [wish.scenarioKey] : []
  const stored = (await latestScenarios(tx, cohortId, kept)).find(
    ({ scenario }) => scenario.key === wish.scenarioKey,
  )
  if (!found || !stored) throw new DomainError('notFound')
  const grid = readGrid(found.grid)
  const agreed = liveSettingsSchema.parse(found.settings)
  const supervision = wish.supervisorIds.length > 1 ? (wish.supervision ?? agreed.supervision) : 'shared'
  const settings = { ...agreed, supervision }
  const planned = wish.plan.phases.map((phase) => phase.key)
  if (planned.join() !== grid.phases.map((phase) => phase.key).join()) throw new DomainError('unknownPhase')
  const { plan, place, where = null, scheduledFor } = wish
  const { scenario, family } = stored
  const contract = {
    scenario: { key: scenario.key, version: scenario.version },
    grid: { key: grid.key, version: grid.version },
    plan,
    place,
    where,
    settings,
    scheduledFor,
    seats,
    notesArrivals: true,
    recording: recordingAgreed(found),
  }
  return { contract, family }
}

/** What holds for recording the interviews that a cohort schedules now. */
function recordingAgreed({
  recording,
  retention,
}: Pick<typeof cohort.$inferSelect, 'recording' | 'retention'>) {
  const days = readRetention(retention).media
  return termsFrom(recordingSettingsSchema.parse(recording), days, recording.text ?? null)
}

async function write(
  tx: Tx,
  connection: Queryable,
  { cohortId, personId }: Membership,
  { contract, family }: Agreed,
): Promise<string> {
  const liveSessionId = randomUUID()
  await tx.insert(liveSession).values({
    id: liveSessionId,
    cohortId,
    logId: randomUUID(),
    status: 'scheduled',
    scheduledFor: new Date(contract.scheduledFor),
    plannedMinutes: totalMinutes(contract.plan),
    place: contract.place,
    location: contract.where,
    gridKey: contract.grid.key,
    gridVersion: contract.grid.version,
    scenarioKey: contract.scenario.key,
    scenarioVersion: contract.scenario.version,
    createdBy: personId,
  })
  await seatPeople(tx, { liveSessionId, family, seats: contract.seats })
  const first = scheduled(randomUUID(), personId, Date.now(), contract)
  const appended = await append(connection, { liveSessionId, expectedSeq: 0, events: [first], status: null })
  if (!appended) throw new DomainError('unavailable')
  return liveSessionId
}
