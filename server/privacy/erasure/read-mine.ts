import { eq, sql } from 'drizzle-orm'
import { erasureRequest, liveSessionText } from '@/db/schema'
import type { ErasureObstacle } from '@/domain/erasure/obstacles'
import type { Shell } from '@/server/interview/shell'
import type { Person } from '@/server/people/sign-in/sign-in'
import { readDelays } from './erased-people'
import { erasureObstacles } from './obstacles'

/** What a person is told of their own erasure before they ask, and while it waits. Times in epoch ms. */
export type MyErasure = {
  /** A persona of the demonstration is never erased: visitors share it. */
  isPersona: boolean
  asked: { askedAt: number; dueAt: number } | null
  obstacles: readonly ErasureObstacle[]
  /** The delays of the organisation. */
  erasureDays: number
  attendanceYears: number
  /** How many of their words would go, and how many interviews stay readable without their name. */
  words: number
  interviews: number
}

/** The state of one's own erasure. */
export async function readMyErasure({ database }: Shell, person: Person): Promise<MyErasure> {
  const { db, pool } = database
  const [asked, obstacles, delays, words, seats] = await Promise.all([
    db.select().from(erasureRequest).where(eq(erasureRequest.personId, person.id)),
    person.demo ? [] : erasureObstacles(pool, person.id),
    readDelays(pool),
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(liveSessionText)
      .where(eq(liveSessionText.authorId, person.id)),
    pool.query<{ count: number }>(
      `select count(*)::int as count from live_session_seat seat
       join live_session live on live.id = seat.live_session_id
       where seat.user_id = $1 and live.status not in ('scheduled', 'briefing', 'cancelled')`,
      [person.id],
    ),
  ])
  const [row] = asked
  return {
    isPersona: person.demo,
    asked: row ? { askedAt: row.askedAt.getTime(), dueAt: row.dueAt.getTime() } : null,
    obstacles,
    ...delays,
    words: words[0]?.count ?? 0,
    interviews: seats.rows[0]?.count ?? 0,
  }
}
