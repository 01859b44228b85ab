import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db } from '@/db/client'
import { attach } from '@/db/embedded/attach'
import { prepareHome } from '@/db/embedded/home'
import {
  liveSession,
  liveSessionEvent,
  liveSessionSeat,
  liveSessionText,
  membership,
  round,
  user,
} from '@/db/schema'
import yann from '@/db/seed/scenarios/yann.json' with { type: 'json' }
import { defaultPlan, totalMinutes } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { ratedCodes } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { fillLogs } from './fill-logs'
import { quietLog } from './quiet-log'

const DAY = 86_400_000

export type YearShape = {
  readonly cohortId: string
  readonly organiserId: string
  readonly now: number
  readonly learners: number
  readonly supervisors: number
  /** How many rounds were held before `now`, two weeks apart; one more is planned for next week. */
  readonly rounds: number
  /** Facts besides those that the year is read from, in each interview that was held. */
  readonly filler?: number
  /** Whether advisors rated themselves: ever lower on empathy, while more of it is noted; alike on the rest. */
  readonly selfAssessments?: boolean
  /** Members of the cohort already, who take the first places. */
  readonly members?: { readonly learnerIds: readonly string[]; readonly supervisorIds: readonly string[] }
  readonly names?: readonly string[]
}

type Held = { id: string; at: number; isHeld: boolean; advisorId: string; seats: [string, Seat][] }

/**
 * A year of practice as rows: changing pairs, an observer in odd rounds, two people who never advise and miss rounds,
 * commitments kept, late and unanswered. In the next round the fourth learner has no supervisor.
 */
export async function fillYear(db: Db, shape: YearShape): Promise<{ learnerIds: string[] }> {
  const { cohortId, organiserId, now, learners, supervisors, rounds, names = [] } = shape
  const { learnerIds, supervisorIds } = shape.members ?? { learnerIds: [], supervisorIds: [] }
  const people = (kind: string, count: number, named: readonly string[]) =>
    Array.from({ length: count }, (_, index) => {
      const id = `${cohortId}-${kind}${String(index).padStart(3, '0')}`
      return { id, name: named[index] ?? `${kind} ${index + 1}`, email: `${id}@example.org` }
    })
  const learning = people('Apprenante', learners - learnerIds.length, names)
  const supervising = people('Superviseuse', supervisors - supervisorIds.length, [
    'Anne Ferrand',
    'Claire Dubreuil',
    'Paul Nguyen',
  ])
  const gone = people('Partie', 1, ['Odile Martel'])
  // A database may give people other ids than these.
  const add = async (some: typeof learning) =>
    (await db.insert(user).values(some).returning({ id: user.id })).map(({ id }) => id)
  const joining = await add(learning)
  const guiding = await add(supervising)
  const [goneId] = await add(gone)
  const joinedAt = new Date(now - (rounds * 14 + 30) * DAY)
  await db
    .insert(membership)
    .values([
      ...joining.map((userId) => ({ cohortId, userId, role: 'learner' as const, joinedAt })),
      ...guiding.map((userId) => ({ cohortId, userId, role: 'supervisor' as const, joinedAt })),
    ])
  const [ids, guides] = [
    [...learnerIds, ...joining],
    [...supervisorIds, ...guiding],
  ]
  const sessions: (Held & { roundId: string })[] = []
  for (let index = 0; index <= rounds; index += 1) {
    const at = now + (index - rounds) * 14 * DAY + 7 * DAY
    const roundId = randomUUID()
    const held = pairsOf(ids, index).map(({ advisorId, beneficiaryId, observerId }, place): Held => {
      const isOrphan = index === rounds && place === 0
      const guide = isOrphan ? goneId : guides[place % guides.length]
      return {
        id: randomUUID(),
        at: at + (place % 8) * 3_600_000,
        isHeld: index < rounds,
        advisorId,
        seats: [
          [advisorId, 'advisor'],
          [beneficiaryId, 'beneficiary'],
          [guide ?? organiserId, 'supervisor'],
          ...(observerId ? [[observerId, 'observer'] as [string, Seat]] : []),
        ],
      }
    })
    await db.insert(round).values({
      id: roundId,
      cohortId,
      title: `Tour ${index + 1}`,
      createdBy: organiserId,
      sessions: [],
      publishedAt: new Date(at - 7 * DAY),
      setup: {
        kind: 'oneSeat',
        supervisorsEach: 1,
        learnerIds: ids,
        supervisorIds: guides,
        away: [],
        slots: [{ id: 't0', startsAt: at }],
        rooms: [{ id: 'r0', name: 'Salle 1', place: 'room' }],
      },
    })
    sessions.push(...held.map((each) => ({ ...each, roundId })))
  }
  await writeSessions(db, shape, sessions)
  return { learnerIds: ids }
}

/** Pairs by the circle method: partners change from round to round, and who advises too. Learners 4 and 8 never advise. */
function pairsOf(ids: readonly string[], round: number) {
  const shy = new Set([ids[4], ids[8]])
  const away = new Set(round % 4 === 0 ? [ids[4]] : round % 4 === 1 ? [ids[8]] : [])
  const [fixed, ...others] = ids
  const turned = others.map((_, index) => others[(index + round) % others.length])
  const circle = [fixed, ...turned].filter((id): id is string => id !== undefined && !away.has(id))
  const half = Math.floor(circle.length / 2)
  const odd = circle.length % 2 === 1 ? circle[circle.length - 1] : undefined
  return Array.from({ length: half }, (_, index) => {
    const pair = [circle[index] ?? '', circle[2 * half - 1 - index] ?? '']
    const isTurned =
      (shy.has(pair[0] ?? '') && !shy.has(pair[1] ?? '')) || (round % 2 === 1 && !shy.has(pair[1] ?? ''))
    const [advisorId = '', beneficiaryId = ''] = isTurned ? pair.toReversed() : pair
    return { advisorId, beneficiaryId, observerId: index === 0 ? odd : undefined }
  })
}

const CHUNK = 1_000

async function inChunks<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await write(rows.slice(from, from + CHUNK))
}

async function writeSessions(
  db: Db,
  { cohortId, organiserId, filler = 0, selfAssessments = false }: YearShape,
  sessions: readonly (Held & { roundId: string })[],
): Promise<void> {
  const facts = factsOf(sessions, organiserId, { left: filler, selfAssessments })
  const lengths = new Map<string, number>()
  for (const { liveSessionId, seq } of facts) lengths.set(liveSessionId, seq)
  await inChunks(sessions, (some) =>
    db.insert(liveSession).values(
      some.map(({ id, at, isHeld, roundId }) => ({
        id,
        cohortId,
        roundId,
        slot: 't0',
        logId: randomUUID(),
        createdBy: organiserId,
        lastSeq: lengths.get(id) ?? 0,
        status: isHeld ? ('closed' as const) : ('scheduled' as const),
        scheduledFor: new Date(at),
        plannedMinutes: totalMinutes(defaultPlan),
        place: 'room' as const,
        gridKey: cepEntretienV1.key,
        gridVersion: cepEntretienV1.version,
        scenarioKey: yann.key,
        scenarioVersion: yann.version,
      })),
    ),
  )
  const seats = sessions.flatMap(({ id: liveSessionId, seats: seated }) =>
    seated.map(([userId, seat]) => ({ liveSessionId, userId, seat })),
  )
  await inChunks(seats, (some) => db.insert(liveSessionSeat).values(some))
  await inChunks(facts, (some) => db.insert(liveSessionEvent).values(some))
  await inChunks(answersIn(facts), (some) => db.insert(liveSessionText).values(some))
  if (filler === 0) return
  const logs = facts
    .filter(({ type }) => type === 'interviewStarted')
    .map(({ liveSessionId, seq, at }) => {
      const seated = sessions.find(({ id }) => id === liveSessionId)?.seats ?? []
      const inSeat = (seat: Seat) => seated.find((each) => each[1] === seat)?.[0] ?? organiserId
      const [guideId, beneficiaryId] = [inSeat('supervisor'), inSeat('beneficiary')]
      return { liveSessionId, after: seq, at, guideId, beneficiaryId }
    })
  await fillLogs(db, logs, filler)
  // As a database that has grown over a year knows its tables.
  await db.execute(sql`analyze`)
}

type Fact = typeof liveSessionEvent.$inferInsert

/** What advisors answered in self-assessments, by their facts. */
function answersIn(facts: readonly Fact[]): (typeof liveSessionText.$inferInsert)[] {
  const given = facts.filter(({ type }) => type === 'selfAssessmentGiven')
  return given.map(({ id, actorId }, place) => {
    const empathy = 5 - Math.floor((3 * place) / given.length)
    const ratings = Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 4]))
    const moment = { codeKey: null, text: '', at: null, direction: null }
    const answers = { ratings: { ...ratings, empathy }, moment, freeText: '' }
    return { eventId: id, authorId: actorId ?? '', body: { answers } }
  })
}

type Filling = {
  /** How many places are left free in each log once its interview has started. */
  readonly left: number
  readonly selfAssessments: boolean
}

function factsOf(
  sessions: readonly (Held & { roundId: string })[],
  organiserId: string,
  { left, selfAssessments }: Filling,
): Fact[] {
  const codes = ratedCodes(cepEntretienV1)
  const brought = new Map<string, { id: string; madeIn: string }>()
  return sessions.flatMap(({ id: liveSessionId, at, isHeld, advisorId, seats }, place) => {
    const facts: Fact[] = []
    let seq = 0
    const guideId = seats.find(([, seat]) => seat === 'supervisor')?.[0] ?? organiserId
    const add = (type: Fact['type'], actorId: string, seat: Seat | null, payload: object) => {
      const id = randomUUID()
      const row = { liveSessionId, id, actorId, seat, type, payload: payload as Fact['payload'] }
      seq += 1
      facts.push({ ...row, seq, at: new Date(at), recordedAt: new Date(at + facts.length) })
      return id
    }
    add('scheduled', organiserId, null, {
      scenario: { key: 'yann', version: 1 },
      grid: { key: cepEntretienV1.key, version: cepEntretienV1.version },
      plan: defaultPlan,
      place: 'room',
      where: null,
      settings: defaultLiveSettings,
      scheduledFor: at,
      seats: seats.map(([personId, seat]) => ({ personId, seat })),
      notesArrivals: true,
      recording: null,
    })
    if (!isHeld) return facts
    const before = brought.get(advisorId)
    // Every fifth of them says nothing.
    if (before && place % 5 !== 0) {
      const outcome = place % 3 === 0 ? 'partly' : 'kept'
      const payload = { commitmentId: before.id, madeIn: before.madeIn, outcome, text: null }
      add('commitmentReviewed', advisorId, 'advisor', payload)
    }
    add('interviewStarted', guideId, 'supervisor', { phase: 'introduction' })
    seq += left
    for (const [index, { key }] of codes.entries()) {
      for (let mark = 0; mark < 4 + ((place + index) % 3); mark += 1) {
        const isMissed =
          selfAssessments && key === 'empathy'
            ? mark % 2 === 0 && 2 * place < sessions.length
            : (mark + place) % (3 + index) === 0
        const valence = isMissed ? 'missed' : 'demonstrated'
        add('marked', guideId, 'supervisor', { codeKey: key, valence, reactionOffsetMs: 0 })
      }
    }
    add('interviewEnded', guideId, 'supervisor', {})
    if (selfAssessments) add('selfAssessmentGiven', advisorId, 'advisor', { answers: null })
    add('unsealed', guideId, 'supervisor', { overrideReason: null, overridden: false, unfinishedCodings: [] })
    const due = new Date(at + 10 * DAY).toISOString().slice(0, 10)
    const made = add('commitmentMade', advisorId, 'advisor', { what: null, due, how: null })
    brought.set(advisorId, { id: made, madeIn: liveSessionId })
    add('closed', guideId, 'supervisor', { reason: null })
    return facts
  })
}

/** The same in a running server with an embedded database. */
export async function fillYearOf(dataDir: string, shape: YearShape): Promise<{ learnerIds: string[] }> {
  const running = await attach(await prepareHome(join(dataDir, 'postgres'), quietLog()))
  if (!running) throw new Error('no database runs there')
  const client = new pg.Client({ connectionString: running.url })
  await client.connect()
  try {
    return await fillYear(drizzle(client), shape)
  } finally {
    await client.end()
  }
}
