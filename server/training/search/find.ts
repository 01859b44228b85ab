import { and, asc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import {
  cohort,
  endedMembership,
  liveSession,
  liveSessionSeat,
  membership,
  scenario,
  user,
} from '@/db/schema'
import { may, type Role } from '@/domain/access/roles'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import type { Locale } from '@/domain/localized'
import { beginWords, plainWords } from '@/domain/person/matches-name'
import type { PersonForm } from '@/domain/person/person-form'
import {
  isSeated,
  type LiveSessionCard,
  liveSessionCards,
} from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { findOwnWords, type OwnWords } from './find-own-words'

export type FoundPerson = {
  personId: string
  name: string
  /** In which they are spoken of. */
  form: PersonForm
  cohortId: string
  cohortName: string
  role: Role
}
export type Found = {
  /** The nearest to now first. */
  sessions: LiveSessionCard[]
  people: FoundPerson[]
  /** Written by the person who asks. */
  words: OwnWords[]
}

const MAX_SESSIONS = 6
const MAX_PEOPLE = 5

type Db = Shell['database']['db']
type MyCohort = { cohortId: string; cohortName: string; role: Role }

/**
 * What this person may open that matches every word: live sessions by people, persona and cohort; members; their own
 * words. Without words: the sessions nearest to `now` (epoch ms). Erased people match by their pseudonym.
 */
export async function find(
  shell: Shell,
  personId: string,
  asked: string,
  reader: { readonly locale: Locale; readonly now: number },
): Promise<Found> {
  const { db } = shell.database
  const words = plainWords(asked)
  const { locale, now } = reader
  const cohorts = await cohortsOf(db, personId)
  if (cohorts.length === 0) return { sessions: [], people: [], words: [] }
  const everybody = sayPseudonyms(await peopleOf(db, cohorts), locale)
  const people = words.length === 0 ? [] : everybody.filter(({ name }) => beginWords(name, words))
  return {
    sessions: await sessionsOf(
      shell,
      personId,
      cohorts,
      await conditionOf(db, cohorts, everybody, words),
      now,
    ),
    people: people.flatMap(memberIn(cohorts)).slice(0, MAX_PEOPLE),
    words: await findOwnWords(shell, personId, words),
  }
}

async function cohortsOf(db: Db, personId: string): Promise<MyCohort[]> {
  return db
    .select({ cohortId: cohort.id, cohortName: cohort.name, role: membership.role })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .where(eq(membership.userId, personId))
}

type Somebody = Omit<FoundPerson, 'cohortName' | 'role'> & { role: Role | null }

/** Members of these cohorts, and those who were: the interviews of a former member are still found by their name. */
async function peopleOf(db: Db, cohorts: readonly MyCohort[]): Promise<Somebody[]> {
  const ids = cohorts.map(({ cohortId }) => cohortId)
  const named = { personId: user.id, name: user.name, form: user.form }
  const [members, left, called] = await Promise.all([
    db
      .select({ ...named, cohortId: membership.cohortId, role: membership.role })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(inArray(membership.cohortId, ids))
      .orderBy(asc(user.name), user.id),
    db
      .select({ ...named, cohortId: endedMembership.cohortId, role: sql<null>`null` })
      .from(endedMembership)
      .innerJoin(user, eq(user.id, endedMembership.userId))
      .where(inArray(endedMembership.cohortId, ids)),
    namesInCohorts(db, ids),
  ])
  return [...members, ...left].map((each) => ({ ...each, name: called(each.cohortId, each) }))
}

function memberIn(cohorts: readonly MyCohort[]) {
  const names = new Map(cohorts.map(({ cohortId, cohortName }) => [cohortId, cohortName]))
  return ({ role, ...person }: Somebody): FoundPerson[] =>
    role === null ? [] : [{ ...person, role, cohortName: names.get(person.cohortId) ?? '' }]
}

/** Each word begins a word of a seated person, of the persona or of the cohort. */
async function conditionOf(
  db: Db,
  cohorts: readonly MyCohort[],
  everybody: readonly Somebody[],
  words: readonly string[],
): Promise<SQL | undefined> {
  if (words.length === 0) return undefined
  const personas = await db
    .selectDistinct({
      key: scenario.key,
      version: scenario.version,
      name: sql<string>`${scenario.content}->'persona'->>'shortName'`,
    })
    .from(scenario)
  return and(
    ...words.map((word) => {
      const begins = ({ name }: { name: string }) => beginWords(name, [word])
      return or(
        isSeatedAmong(everybody.filter(begins).map(({ personId }) => personId)),
        ...personas
          .filter(begins)
          .map(({ key, version }) =>
            and(eq(liveSession.scenarioKey, key), eq(liveSession.scenarioVersion, version)),
          ),
        isAmong(
          liveSession.cohortId,
          cohorts.filter(({ cohortName }) => begins({ name: cohortName })).map(({ cohortId }) => cohortId),
        ),
      )
    }),
  )
}

function isSeatedAmong(personIds: string[]): SQL {
  if (personIds.length === 0) return sql`false`
  return sql`exists (select from ${liveSessionSeat} where ${liveSessionSeat.liveSessionId} = ${liveSession.id}
    and ${and(inArray(liveSessionSeat.userId, personIds), isNull(liveSessionSeat.endedAt))})`
}

function isAmong(column: typeof liveSession.cohortId, ids: string[]): SQL {
  return ids.length === 0 ? sql`false` : inArray(column, ids)
}

async function sessionsOf(
  shell: Shell,
  personId: string,
  cohorts: readonly MyCohort[],
  condition: SQL | undefined,
  now: number,
): Promise<LiveSessionCard[]> {
  const seeingAll = cohorts.filter(({ role }) => may(role, 'liveSession.seeAll'))
  const visible = or(
    isSeated(personId),
    isAmong(
      liveSession.cohortId,
      seeingAll.map(({ cohortId }) => cohortId),
    ),
  )
  // A seated person is a member: the cohorts by themselves tell the database which rows to look at.
  const isMine = inArray(
    liveSession.cohortId,
    cohorts.map(({ cohortId }) => cohortId),
  )
  const nearest = await shell.database.db
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(and(isMine, visible, ne(liveSession.status, 'cancelled'), condition))
    .orderBy(
      sql`abs(extract(epoch from ${liveSession.scheduledFor} - ${new Date(now).toISOString()}::timestamptz))`,
      liveSession.id,
    )
    .limit(MAX_SESSIONS)
  const order = nearest.map(({ id }) => id)
  if (order.length === 0) return []
  const cards = await liveSessionCards(shell, personId, inArray(liveSession.id, order))
  return cards.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}
