import { randomUUID } from 'node:crypto'
import { and, countDistinct, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { liveSession, liveSessionAccess, liveSessionSeat } from '@/db/schema'
import { fewestPeople } from '@/domain/cohort/records/export-wish'
import { DomainError } from '@/domain/domain-error'
import { fold } from '@/domain/live-session/evolve'
import { initialState, isUnsealed } from '@/domain/live-session/state'
import { dayOf } from '@/i18n/zoned-time'
import type { RowOf } from '@/reading/records/columns'
import { marksOf } from '@/reading/records/marks'
import type { Language } from '@/reading/words/language'
import { eventsAfter } from '@/server/event-log/read'
import type { Shell } from '@/server/shell'
import { pseudonyms } from './pseudonyms'
import { readGrids } from './read-grids'
import { type Asked, isIn, pagesOf } from './sessions-in'

const MOST_FACTS = 20_000

/** SQL condition: a live session of the period whose debrief has begun. */
function isUnsealedIn(asked: Asked): SQL | undefined {
  return and(isIn(asked), inArray(liveSession.status, ['debrief', 'closed']))
}

/**
 * Checks that the marks of a period are of enough people for a pseudonym to hide each.
 * @throws DomainError tooFewPeople, nothingToTake
 */
export async function requireCrowd({ database: { db } }: Shell, asked: Asked): Promise<void> {
  const { liveSessionId, userId, seat, endedAt } = liveSessionSeat
  const [found] = await db
    .select({ advisors: countDistinct(userId) })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionId))
    .where(and(isUnsealedIn(asked), eq(seat, 'advisor'), isNull(endedAt)))
  const advisors = found?.advisors ?? 0
  if (advisors === 0) throw new DomainError('nothingToTake')
  if (advisors < fewestPeople) throw new DomainError('tooFewPeople')
}

/**
 * The marks of unsealed live sessions, by pseudonym, without notes. Interviews come in the order of their pseudonyms, because the order
 * of time would tell which is which. Before the rows of an interview leave, its access log says that `takerId` took them.
 */
export async function* marksRows(
  { database: { db, pool } }: Shell,
  asked: Asked & { readonly takerId: string },
  language: Language,
): AsyncGenerator<RowOf<'marks'>> {
  const pseudonymOf = pseudonyms()
  const gridOf = readGrids(db)
  const found: { id: string; month: string }[] = []
  for await (const page of pagesOf(db, isUnsealedIn(asked)))
    found.push(
      ...page.map(({ id, scheduledFor }) => ({
        id,
        month: dayOf(scheduledFor.getTime(), asked.timeZone).slice(0, 7),
      })),
    )
  found.sort((one, other) => (pseudonymOf(one.id) < pseudonymOf(other.id) ? -1 : 1))
  for (const { id, month } of found) {
    const state = fold(await eventsAfter(pool, id, 0, MOST_FACTS), initialState)
    if (!isUnsealed(state) || !state.contract) continue
    await db
      .insert(liveSessionAccess)
      .values({ id: randomUUID(), liveSessionId: id, userId: asked.takerId, what: 'export' })
    const grid = await gridOf(state.contract.grid)
    if (grid) yield* marksOf({ liveSessionId: id, state, grid, month }, pseudonymOf, language)
  }
}
