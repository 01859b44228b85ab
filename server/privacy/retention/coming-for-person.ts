import { eq, inArray } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat } from '@/db/schema'
import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { type LoggedKind, loggedKinds } from '@/domain/retention/retention'
import { monthToAnnounce } from '@/domain/retention/terms'
import type { Shell } from '@/server/interview/shell'
import { termColumns, termsOf } from '@/server/training/cohort/terms-of-cohort'
import { comingErasures } from './coming'

/** What will be erased of a person's interviews of one kind: of how many, and when the first goes, epoch ms. */
export type ComingForPerson = { kind: LoggedKind; sessions: number; firstAt: number }

/** All that will be, and on whose clocks it is told; empty where nothing will. */
export type ComingErasures = { kinds: ComingForPerson[]; timeZone: string }

/** What will be erased between two moments (epoch ms) of the live sessions in which the person has or had a seat, in all cohorts. */
export async function comingForPerson(
  { database: { db, pool } }: Pick<Shell, 'database'>,
  personId: string,
  within: { from: number; until: number },
): Promise<ComingErasures> {
  const theirs = db
    .select({ id: liveSession.cohortId })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
    .where(eq(liveSessionSeat.userId, personId))
  const cohorts = await db
    .select({ id: cohort.id, timeZone: cohort.timeZone, ...termColumns })
    .from(cohort)
    .where(inArray(cohort.id, theirs))
  const reads = cohorts.map(({ id, ...row }) =>
    comingErasures(pool, id, termsOf(row), { ...within, ofPerson: personId }),
  )
  const all = (await Promise.all(reads)).flatMap(({ coming }) => coming)
  const kinds = loggedKinds.flatMap((kind) => {
    const terms = all.filter((each) => each.kind === kind).map(({ term }) => term)
    return terms.length === 0 ? [] : [{ kind, sessions: terms.length, firstAt: Math.min(...terms) }]
  })
  return { kinds, timeZone: cohorts[0]?.timeZone ?? usualTimeZone }
}

/** What a person is told on their day: what goes until the end of the month that is announced. */
export async function comingSoon(shell: Shell, personId: string, now: number): Promise<ComingErasures> {
  return comingForPerson(shell, personId, { from: now, until: monthToAnnounce(now).until })
}
