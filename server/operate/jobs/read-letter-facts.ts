import { and, eq, inArray } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { hasAnswered, linkUntil } from '@/domain/availability/availability'
import { isReminder, type LetterAbout } from '@/domain/mail/letter'
import type { LetterFault } from '@/domain/mail/outbox'
import { startOfMonth } from '@/domain/retention/terms'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import type { LetterFacts } from '@/reading/letters/letter-facts'
import { isSeated } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import { readCalendarSessions } from '@/server/letters/calendar/read-sessions'
import { readMyPreferences } from '@/server/people/person/read-preferences'
import { comingForPerson } from '@/server/privacy/retention/coming-for-person'
import { isOpen, readPerson } from '@/server/training/availability/read-sheet'
import { readRequest } from '@/server/training/availability/take-request'
import { readOpenQuestion } from '@/server/training/stimulus/open-for-letter'
import {
  isErasureAsked,
  isMember,
  readAbsentee,
  readCancelReason,
  readOwedBy,
  readUnanswered,
} from './letter-standing'
import { readRoundChange } from './read-round-change'

/**
 * What a letter is written from, as it is now; or why there is nothing to write any more: the session was moved, cancelled or left
 * meanwhile, what was owed was given, its reader does without.
 */
export async function readLetterFacts(
  shell: Shell,
  about: LetterAbout,
  readerId: string | null,
  now: number,
): Promise<LetterFacts | LetterFault> {
  switch (about.kind) {
    case 'invitation':
    case 'magicLink':
    case 'passwordReset':
    case 'addressChange':
    case 'addressChanged':
    case 'personasEnded':
      return about
    case 'erasureAsked':
      // Withdrawn meanwhile: there is nothing to tell.
      return (await isErasureAsked(shell, readerId)) ? about : 'gone'
    default:
      if (readerId === null) return 'gone'
  }
  if (isReminder(about.kind)) {
    const { reminders } = await readMyPreferences(shell, readerId)
    if (!reminders[about.kind]) return 'unwanted'
  }
  if (about.kind === 'erasureComing') return readErasures(shell, about, readerId)
  if (about.kind === 'availabilityAsked' || about.kind === 'availabilityReminder')
    return readAvailability(shell, about, readerId, now)
  if (about.kind === 'questionReminder')
    return (await readOpenQuestion(shell.database.db, about.questionId, readerId, now)) ?? 'gone'
  if (about.kind === 'roundPublished') return readRound(shell, about, readerId, now)
  if (about.kind === 'roundChanged') return readRoundChange(shell, about, readerId, now)
  const [session] = await readCalendarSessions(shell, readerId, eq(liveSession.id, about.liveSessionId))
  if (!session || !(await isMember(shell, readerId, about.liveSessionId))) return 'gone'
  return factsOf(shell, about, session, readerId, now)
}

async function readErasures(
  shell: Shell,
  { kind, month }: Extract<LetterAbout, { kind: 'erasureComing' }>,
  readerId: string,
): Promise<LetterFacts | LetterFault> {
  const from = Date.parse(`${month}-01T00:00:00Z`)
  const { kinds, timeZone } = await comingForPerson(shell, readerId, { from, until: startOfMonth(from, 1) })
  return kinds.length > 0 ? { kind, month, kinds, timeZone } : 'gone'
}

/** Gone once no one can answer any more, and a reminder once they have. */
async function readAvailability(
  { database: { db } }: Shell,
  about: Extract<LetterAbout, { kind: 'availabilityAsked' | 'availabilityReminder' }>,
  readerId: string,
  now: number,
): Promise<LetterFacts | LetterFault> {
  const { kind, requestId } = about
  const request = await readRequest(db, requestId)
  if (!request || !isOpen(request, now)) return 'gone'
  const [person] = await readPerson(db, request, readerId)
  const isAnswered = person && hasAnswered(person.answeredAt?.getTime() ?? null, request.slots)
  if (!person || (kind === 'availabilityReminder' && isAnswered)) return 'gone'
  const { title, cohortName, timeZone, slots } = request
  const [answerBy, lastSlotAt] = [request.answerBy.getTime(), request.lastSlotAt.getTime()]
  const until = linkUntil({ answerBy, lastSlotAt }, now)
  const isAgain = about.kind === 'availabilityAsked' && about.isAgain === true
  return { kind, requestId, title, cohortName, timeZone, hours: slots.length, answerBy, until, isAgain }
}

type AboutSession = Exclude<Extract<LetterAbout, { liveSessionId: string }>, { kind: 'roundPublished' }>

async function factsOf(
  shell: Shell,
  about: AboutSession,
  session: CalendarSession,
  readerId: string,
  now: number,
): Promise<LetterFacts | LetterFault> {
  const isAhead = !session.isCancelled && session.scheduledFor > now
  const isExpected = isAhead && session.seat !== null
  const { kind, liveSessionId } = about
  switch (kind) {
    case 'sessionPlanned':
    case 'cancellationUndone':
      return isExpected ? { kind, session } : 'gone'
    case 'sessionMoved':
      // Moved, and back again: nothing is new.
      if (!isExpected || (about.of === 'hour' && session.scheduledFor === about.from)) return 'gone'
      return { kind, session, from: about.from, of: about.of }
    case 'seatsChanged':
      return isAhead ? { kind, session } : 'gone'
    case 'absenceSaid': {
      const { personId, saidAt } = about
      const absent = session.isCancelled
        ? null
        : await readAbsentee(shell, session, { personId, saidAt, now })
      return absent === null ? 'gone' : { kind, session, absent }
    }
    case 'sessionCancelled':
      if (!session.isCancelled) return 'gone'
      return { kind, session, reason: await readCancelReason(shell, liveSessionId) }
    case 'tomorrow':
      return isExpected && session.scheduledFor === about.scheduledFor ? { kind, session } : 'gone'
    case 'selfAssessmentOwed': {
      const owed = await readOwedBy(shell, readerId, liveSessionId, now)
      return owed.some((each) => each.kind !== 'commitment') ? { kind, session } : 'gone'
    }
    case 'commitmentDue': {
      const { commitmentId, due } = about
      const owed = await readOwedBy(shell, readerId, liveSessionId, now)
      const found = owed.find((each) => each.commitmentId === commitmentId)
      return found ? { kind, session, commitmentId, due, what: found.what ?? null } : 'gone'
    }
    case 'commitmentLate': {
      const { commitmentId, due } = about
      const found = await readUnanswered(shell, readerId, about)
      return found ? { kind, session, commitmentId, due, what: found.what } : 'gone'
    }
    default:
      return about satisfies never
  }
}

async function readRound(
  shell: Shell,
  { kind, title, liveSessionIds }: Extract<LetterAbout, { kind: 'roundPublished' }>,
  readerId: string,
  now: number,
): Promise<LetterFacts | LetterFault> {
  if (liveSessionIds.length === 0) return 'gone'
  const mine = and(inArray(liveSession.id, liveSessionIds), isSeated(readerId))
  const sessions = (await readCalendarSessions(shell, readerId, mine)).filter(
    ({ isCancelled, scheduledFor }) => !isCancelled && scheduledFor > now,
  )
  return sessions.length > 0 ? { kind, title, sessions } : 'gone'
}
