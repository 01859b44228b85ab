import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import {
  cohort,
  liveSession,
  liveSessionEvent,
  liveSessionSeat,
  membership,
  observationGrid,
  scenario,
  user,
} from '@/db/schema'
import type { Place, Where } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import type { Status } from '@/domain/live-session/core/stage'
import { absentees } from '@/domain/live-session/course/absence'
import type { Localized } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import type { Persona, Scenario } from '@/domain/scenario/scenario'
import type { SeatedPerson } from '@/reading/room'
import { saidAbsences } from '@/server/interview/absence/said-absences'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { bySeat } from './by-seat'

/** `isMember`: of the cohort, now. */
export type CardPerson = SeatedPerson & { isMember: boolean }

/** A live session as shown in lists. Times in epoch ms. */
export type LiveSessionCard = {
  id: string
  cohortId: string
  cohortName: string
  /** The zone on whose clocks the cohort lives. */
  timeZone: string
  status: Status
  scheduledFor: number
  place: Place
  where: Where
  /** The viewer's seat; null without one. */
  seat: Seat | null
  /** In which the viewer is spoken of. */
  form: PersonForm
  /** The code the advisor works on; null for the seats that may not know. */
  focus: string | null
  focusLabel: Localized | null
  people: CardPerson[]
  /** Those among them who said that they cannot come. */
  absent: { personId: string; isOwn: boolean }[]
  viewerId: string
  /** Whether the viewer may say here that they cannot come. */
  maySayAbsence: boolean
  scenario: Pick<Persona, 'shortName' | 'age' | 'occupation'> & Pick<Scenario, 'referral'>
}

const MAX_CARDS = 500

/** The live sessions that meet a condition on `live_session`, with what this viewer may see, latest first. */
export async function liveSessionCards(
  { database: { db } }: Shell,
  viewerId: string,
  condition: SQL,
): Promise<LiveSessionCard[]> {
  const rows = await db
    .select({
      id: liveSession.id,
      cohortId: liveSession.cohortId,
      cohortName: cohort.name,
      timeZone: cohort.timeZone,
      status: liveSession.status,
      scheduledFor: liveSession.scheduledFor,
      place: liveSession.place,
      where: liveSession.location,
      persona: sql<Persona>`${scenario.content}->'persona'`,
      referral: sql<Localized>`${scenario.content}->'referral'`,
      waitsOutside: waitsOutside(viewerId),
      isArchived: sql<boolean>`${cohort.archivedAt} is not null`,
    })
    .from(liveSession)
    .innerJoin(cohort, eq(cohort.id, liveSession.cohortId))
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .where(condition)
    .orderBy(desc(liveSession.scheduledFor), liveSession.id)
    .limit(MAX_CARDS)
  const now = Date.now()
  const hourOf = ({ status, scheduledFor }: { status: Status; scheduledFor: Date }) => ({
    status,
    scheduledFor: scheduledFor.getTime(),
  })
  const waiting = rows.filter((row) => isYetToBegin(hourOf(row), now)).map(({ id }) => id)
  const [people, said] = await Promise.all([
    peopleOf(db, rows),
    saidAbsences(db, { liveSessionIds: waiting }),
  ])
  const own = (id: string) => people.get(id)?.find((each) => each.personId === viewerId)
  const seatIn = (id: string) => own(id)?.seat ?? null
  const open = rows
    .filter((row) => !row.waitsOutside && seesFocus(seatIn(row.id), row.status))
    .map(({ id }) => id)
  const focuses = await focusesOf(db, open)
  return rows.map(({ persona, referral, waitsOutside: isOutside, isArchived, ...row }) => ({
    ...row,
    ...hourOf(row),
    viewerId,
    maySayAbsence: waiting.includes(row.id) && own(row.id) !== undefined && !isOutside && !isArchived,
    seat: seatIn(row.id),
    form: own(row.id)?.form ?? defaultPersonForm,
    focus: focuses.get(row.id)?.key ?? null,
    focusLabel: focuses.get(row.id)?.label ?? null,
    people: people.get(row.id) ?? [],
    absent: absentees(hourOf(row), people.get(row.id) ?? [], said.get(row.id) ?? [], now).map(
      ({ personId }) => ({ personId, isOwn: personId === viewerId }),
    ),
    scenario: {
      shortName: persona.shortName,
      age: persona.age,
      occupation: persona.occupation,
      referral,
    },
  }))
}

/** SQL condition: this person holds a seat in the live session now, as `readSeatsNow` says it of one. */
export function isSeated(personId: string): SQL {
  return sql`exists (select from ${liveSessionSeat} where ${liveSessionSeat.liveSessionId} = ${liveSession.id}
    and ${liveSessionSeat.userId} = ${personId} and ${liveSessionSeat.endedAt} is null)
    and exists (select from ${membership} where ${membership.cohortId} = ${liveSession.cohortId}
      and ${membership.userId} = ${personId})`
}

/** SQL condition: this person waits outside. No other person is told that they do. */
function waitsOutside(personId: string): SQL<boolean> {
  return sql<boolean>`exists (select from ${liveSessionSeat} where ${liveSessionSeat.liveSessionId} = ${liveSession.id}
    and ${liveSessionSeat.userId} = ${personId} and ${liveSessionSeat.waitsOutside})`
}

/** Same rule as for `focusChosen` in domain/live-session/visibility.ts. */
function seesFocus(seat: Seat | null, status: Status): boolean {
  if (seat === null) return false
  return seat !== 'beneficiary' || status === 'debrief' || status === 'closed'
}

type Db = Shell['database']['db']

async function peopleOf(
  db: Db,
  sessions: { id: string; cohortId: string }[],
): Promise<Map<string, CardPerson[]>> {
  const ids = sessions.map(({ id }) => id)
  const people = new Map<string, CardPerson[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return people
  const cohorts = new Map(sessions.map(({ id, cohortId }) => [id, cohortId]))
  const [rows, called] = await Promise.all([
    db
      .select({
        id: liveSessionSeat.liveSessionId,
        personId: user.id,
        name: user.name,
        form: user.form,
        seat: liveSessionSeat.seat,
        isMember: sql<boolean>`${membership.userId} is not null`,
      })
      .from(liveSessionSeat)
      .innerJoin(user, eq(user.id, liveSessionSeat.userId))
      .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
      .leftJoin(
        membership,
        and(eq(membership.cohortId, liveSession.cohortId), eq(membership.userId, liveSessionSeat.userId)),
      )
      // Both by id, so that neither table is read whole.
      .where(
        and(
          inArray(liveSessionSeat.liveSessionId, ids),
          inArray(liveSession.id, ids),
          isNull(liveSessionSeat.endedAt),
        ),
      ),
    namesInCohorts(db, [...cohorts.values()]),
  ])
  for (const { id, ...person } of rows) {
    people.get(id)?.push({ ...person, name: called(cohorts.get(id) ?? '', person) })
  }
  for (const seated of people.values()) seated.sort(bySeat)
  return people
}

/** SQL condition on `focusChosen`: its author has been the advisor since. */
const holds: SQL = sql`not exists (select from ${liveSessionEvent} later
  where later.live_session_id = ${liveSessionEvent.liveSessionId} and later.type = 'seatsChanged'
    and later.seq > ${liveSessionEvent.seq} and not later.payload -> 'seats' @>
      jsonb_build_array(jsonb_build_object('personId', ${liveSessionEvent.actorId}, 'seat', 'advisor')))`

async function focusesOf(db: Db, ids: string[]) {
  const focuses = new Map<string, { key: string; label: Localized | null }>()
  if (ids.length === 0) return focuses
  const rows = await db
    .selectDistinctOn([liveSessionEvent.liveSessionId], {
      id: liveSessionEvent.liveSessionId,
      key: sql<string>`${liveSessionEvent.payload}->>'codeKey'`,
      gridKey: liveSession.gridKey,
      gridVersion: liveSession.gridVersion,
    })
    .from(liveSessionEvent)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionEvent.liveSessionId))
    .where(and(inArray(liveSessionEvent.liveSessionId, ids), eq(liveSessionEvent.type, 'focusChosen'), holds))
    .orderBy(liveSessionEvent.liveSessionId, desc(liveSessionEvent.seq))
  if (rows.length === 0) return focuses
  const gridKeys = [...new Set(rows.map((row) => row.gridKey))]
  const grids = await db
    .select({ content: observationGrid.content })
    .from(observationGrid)
    .where(inArray(observationGrid.key, gridKeys))
  for (const { id, key, gridKey, gridVersion } of rows) {
    const grid = grids.find(({ content }) => content.key === gridKey && content.version === gridVersion)
    focuses.set(id, { key, label: (grid && codeOf(readGrid(grid.content), key)?.label) ?? null })
  }
  return focuses
}
