import { and, count, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionSeat } from '@/db/schema'
import { scheduled } from '@/domain/live-session/core/schedule'
import { demoId } from './demo-id'
import { type Cast, contractOf } from './meeting'
import { people } from './people'
import { possibleMeeting } from './possible-meeting'
import { settleMissed } from './settle-missed'
import { type Writing, writeLiveSessions } from './write-live-session'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** No visitor is expected to join a live session that was due longer ago than this. */
const STALE_MS = 3 * HOUR

const { claire, paul, sandrine, ines, thomas, lea, hugo, camille, moussa } = people

export const castOfTheDay: Cast = { advisor: ines, beneficiary: thomas, supervisor: claire, observer: lea }
export const castOfTheWeek: Cast = { advisor: camille, beneficiary: moussa, supervisor: paul, observer: hugo }
/** The interview of the round of the day that visitors play first. */
export const ofTheDay = 'round 6 yann'
const scenariosOfTheDay = [
  'yann',
  'bernard',
  'driss',
  'clarisse',
  'helene',
  'mamadou',
  'aurelie',
  'nadia',
  'kevin',
]
const scenariosOfTheWeek = ['mamadou', 'aurelie', 'helene', 'clarisse', 'driss', 'bernard', 'sylvie', 'yann']

type Reading = { readonly tx: Tx | Db; readonly cohortId: string }

/**
 * Sees to it that there is a live session to join at `now` (epoch ms), and another one later in the week. Returns the ids of those that
 * were settled because their time had passed.
 */
export async function writeComingMeetings(writing: Writing, now: number): Promise<readonly string[]> {
  const settled = await settleMissed(writing, now - STALE_MS, now)
  if (!(await isPlayable(writing, now))) {
    const fiveMinutes = 5 * MINUTE
    const justNow = Math.floor(now / fiveMinutes) * fiveMinutes
    await arrange(writing, castOfTheDay, scenariosOfTheDay, justNow, now)
  }
  const ofTheWeek = and(
    eq(liveSessionSeat.userId, paul.id),
    eq(liveSession.status, 'scheduled'),
    gt(liveSession.scheduledFor, new Date(now)),
  )
  if (!(await exists(writing, ofTheWeek))) {
    const inTwoDays = new Date(now + 2 * DAY).setHours(10, 0, 0, 0)
    await arrange(writing, castOfTheWeek, scenariosOfTheWeek, inTwoDays, now)
  }
  return settled
}

/**
 * Whether visitors have an interview with its supervisor at `now` (epoch ms): coming, under way or in debrief. Debriefs
 * left open by the written year do not count.
 */
export async function isPlayable(reading: Reading, now: number): Promise<boolean> {
  return exists(
    reading,
    and(
      eq(liveSessionSeat.userId, claire.id),
      eq(liveSessionSeat.seat, 'supervisor'),
      gte(liveSession.scheduledFor, new Date(now - STALE_MS)),
      lte(liveSession.scheduledFor, new Date(now + 30 * MINUTE)),
      or(
        inArray(liveSession.status, ['scheduled', 'briefing', 'interview']),
        and(
          inArray(liveSession.status, ['selfAssessment', 'debrief']),
          or(isNull(liveSession.roundId), eq(liveSession.id, demoId(ofTheDay))),
        ),
      ),
    ),
  )
}

async function exists({ tx, cohortId }: Reading, condition: ReturnType<typeof and>): Promise<boolean> {
  const found = await tx
    .select({ id: liveSession.id })
    .from(liveSession)
    .innerJoin(liveSessionSeat, eq(liveSessionSeat.liveSessionId, liveSession.id))
    .where(and(eq(liveSession.cohortId, cohortId), condition))
    .limit(1)
  return found.length > 0
}

async function arrange(
  writing: Writing,
  wished: Cast,
  scenarioKeys: readonly string[],
  scheduledFor: number,
  now: number,
): Promise<void> {
  const meeting = await possibleMeeting(writing, wished, scenarioKeys)
  if (!meeting) return
  const [row] = await writing.tx
    .select({ sessions: count() })
    .from(liveSession)
    .where(eq(liveSession.cohortId, writing.cohortId))
  const name = `meeting ${row?.sessions ?? 0}`
  const contract = contractOf(meeting.cast, meeting.scenario, scheduledFor)
  const first = scheduled(
    demoId(`${name} scheduled`),
    sandrine.id,
    Math.min(now, scheduledFor - DAY),
    contract,
  )
  await writeLiveSessions(writing, [
    { name, contract, facts: [first], status: 'scheduled', organiserId: sandrine.id },
  ])
}
