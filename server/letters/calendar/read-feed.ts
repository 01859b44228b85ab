import { and, gt, sql } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { isSeated } from '@/server/interview/live-session/live-session-cards'
import { languageOf } from '@/server/letters/reader/addressee'
import { letterWords } from '@/server/letters/reader/letter-words'
import type { Runtime } from '@/server/letters/runtime'
import { isOpenToPersonas, isPersona } from '@/server/people/demonstration/admission'
import { isKeptOut } from '@/server/people/sign-in/suspension-guard'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'
import { ownerOf } from './feed-address'
import { readCalendarSessions } from './read-sessions'
import { writeCalendar } from './write-calendar'

/** Services ask for the calendars of many people from few addresses. */
const addresses = createRateLimit({ perSecond: 5, burst: 300 })
/** A calendar asks once in some minutes. */
const calendars = createRateLimit({ perSecond: 0.05, burst: 30 })
const KEPT_DAYS = 90

type Asked = {
  readonly secret: string
  readonly address: string
  readonly origin: string
  readonly now: number
}

/**
 * The calendar behind a private address: its owner's live sessions in their cohorts, with cancelled ones, so that
 * calendars remove them.
 * @throws DomainError tooManyCommands; notFound for a wrong secret, for a persona's where the demonstration is closed,
 * and for a suspended person's
 */
export async function readFeed(runtime: Runtime, { secret, address, origin, now }: Asked): Promise<string> {
  const { env, database } = runtime
  if (!isWithinLimit(env, addresses, address, now)) throw new DomainError('tooManyCommands')
  const personId = await ownerOf(database.db, secret)
  if (personId === null) throw new DomainError('notFound')
  if (await isKeptOut(database.db, personId)) throw new DomainError('notFound')
  if ((await isPersona(database.db, personId)) && !(await isOpenToPersonas(database.db, env.isDemoOn)))
    throw new DomainError('notFound')
  if (!isWithinLimit(env, calendars, personId, now)) throw new DomainError('tooManyCommands')
  const since = sql`now() - ${`${KEPT_DAYS} days`}::interval`
  const mine = and(isSeated(personId), gt(liveSession.scheduledFor, since))
  const sessions = await readCalendarSessions(runtime, personId, mine)
  const locale = await languageOf(database.db, personId)
  return writeCalendar(sessions, 'publish', {
    locale,
    t: letterWords(locale),
    origin,
    organiser: env.mail?.from ?? null,
  })
}
