import { inArray } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import type { LetterAbout } from '@/domain/mail/letter'
import type { LetterFault } from '@/domain/mail/outbox'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import type { LetterFacts } from '@/reading/letters/letter-facts'
import type { Shell } from '@/server/interview/shell'
import { readCalendarSessions } from '@/server/letters/calendar/read-sessions'
import { isMember, readCancelReason } from './letter-standing'

type About = Extract<LetterAbout, { kind: 'roundChanged' }>
type Told = About['sessions'][number]

/** What changed for a reader in a round, as it is when the letter leaves: what was changed back meanwhile is left out. */
export async function readRoundChange(
  shell: Shell,
  { kind, title, of, sessions: told }: About,
  readerId: string,
  now: number,
): Promise<LetterFacts | LetterFault> {
  const ids = told.map(({ liveSessionId }) => liveSessionId)
  const [first] = ids
  if (first === undefined || !(await isMember(shell, readerId, first))) return 'gone'
  const found = await readCalendarSessions(shell, readerId, inArray(liveSession.id, ids))
  const byId = new Map(found.map((session) => [session.id, session]))
  const sessions = told.flatMap((each) => {
    const session = byId.get(each.liveSessionId)
    if (!session || Math.max(each.from, session.scheduledFor) <= now) return []
    const causes = causesNow(each, session)
    return causes.length > 0 ? [{ session, from: each.from, seat: each.seat, causes }] : []
  })
  if (sessions.length === 0) return 'gone'
  const reason = of === 'cancelled' ? await readCancelReason(shell, first) : null
  return { kind, title, of, sessions, reason }
}

/** What of it is new now. */
function causesNow({ from, seat, causes }: Told, session: CalendarSession): Told['causes'] {
  if (session.isCancelled) return seat === null ? [] : ['cancelled']
  if (session.seat === null) return seat === null ? [] : ['noSeat']
  const isBack = session.scheduledFor === from
  const still = causes.filter((cause) => cause !== 'cancelled' && cause !== 'noSeat')
  return still.filter((cause) => cause !== 'hour' || !isBack)
}
