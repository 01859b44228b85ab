import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession } from '@/db/schema'
import type { StandingCommitment } from '@/domain/cohort/year/commitments'
import type { YearSession } from '@/domain/cohort/year/year'
import type { Status } from '@/domain/live-session/core/stage'
import type { LogHead } from './commitment-facts'
import { commitmentsIn } from './standing-commitments'
import { readSeatsText, seatsIn } from './year-seats'

type Known = {
  readonly sessionsText: string
  readonly seatsText: string
  readonly sessions: readonly YearSession[]
  readonly commitments: readonly StandingCommitment[]
}

/** By database and cohort: the two texts read last, and what was parsed from them. */
const memories = new WeakMap<Db, Map<string, Known>>()
/** A year of 2,000 interviews takes 2 MB. */
const MOST_COHORTS = 24

/**
 * A cohort's interviews, earliest first, with seats and standing commitments. The database returns one text, parsed
 * only if it is new: most openings of a year equal the one before.
 */
export async function readYearSessions(
  db: Db,
  cohortId: string,
): Promise<Pick<Known, 'sessions' | 'commitments'>> {
  const memory = memories.get(db) ?? new Map<string, Known>()
  memories.set(db, memory)
  const [sessionsText, seatsText] = await Promise.all([
    readSessionsText(db, cohortId),
    readSeatsText(db, cohortId),
  ])
  const before = memory.get(cohortId)
  const isSame = before?.sessionsText === sessionsText && before.seatsText === seatsText
  const known = isSame ? before : await readOf(db, sessionsText, seatsText)
  memory.delete(cohortId)
  memory.set(cohortId, known)
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST_COHORTS) break
    memory.delete(oldest)
  }
  return known
}

async function readOf(db: Db, sessionsText: string, seatsText: string): Promise<Known> {
  const rows = sessionsText === '' ? [] : sessionsText.split('\n').map(rowOf)
  const seats = seatsIn(seatsText)
  const sessions = rows.map(
    ({ id, status, roundId, slot, scheduledFor }): YearSession => ({
      id,
      status,
      roundId,
      slot,
      scheduledFor,
      seats: seats.get(id) ?? [],
    }),
  )
  return { sessionsText, seatsText, sessions, commitments: await commitmentsIn(db, rows) }
}

/** One line for each interview. Its slot, free text, comes last as JSON, which contains no line breaks. */
async function readSessionsText(db: Db, cohortId: string): Promise<string> {
  const { rows } = await db.execute<{ told: string | null }>(sql`
    select string_agg(concat_ws(' ', id, status, coalesce(round_id::text, '-'),
      date_part('epoch', scheduled_for) * 1000, log_id, last_seq, coalesce(to_json(slot)::text, 'null')),
      e'\\n' order by scheduled_for, id) as told
    from ${liveSession} where cohort_id = ${cohortId}::uuid`)
  return rows[0]?.told ?? ''
}

type SessionRow = Omit<YearSession, 'seats'> & LogHead

function rowOf(line: string): SessionRow {
  const [id = '', status, roundId, scheduledFor, logId = '', lastSeq, ...slot] = line.split(' ')
  return {
    id,
    logId,
    status: status as Status,
    roundId: roundId === '-' ? null : (roundId ?? null),
    scheduledFor: Number(scheduledFor),
    lastSeq: Number(lastSeq),
    slot: JSON.parse(slot.join(' ')) as string | null,
  }
}
