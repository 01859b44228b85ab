import { eq } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Locale } from '@/domain/localized'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { letterWords } from '@/server/letters/reader/letter-words'
import type { Runtime } from '@/server/letters/runtime'
import { readCalendarSessions } from './read-sessions'
import { writeCalendar } from './write-calendar'

/** One live session as a calendar file, for a seated person. */
export async function sessionFile(
  runtime: Pick<Runtime, 'database' | 'env'>,
  { liveSessionId, viewer }: TakenSeat,
  { locale, origin }: { locale: Locale; origin: string },
): Promise<string> {
  const sessions = await readCalendarSessions(runtime, viewer.personId, eq(liveSession.id, liveSessionId))
  if (sessions.length === 0) throw new DomainError('notFound')
  const organiser = runtime.env.mail?.from ?? null
  return writeCalendar(sessions, 'publish', { locale, t: letterWords(locale), origin, organiser })
}
