import { and, eq, inArray } from 'drizzle-orm'
import { liveSession, round, scenario } from '@/db/schema'
import type { Seat } from '@/domain/live-session/core/seat'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { RowOf } from '@/reading/records/columns'
import { hoursOf, minutesOf } from '@/reading/records/hours'
import type { Language } from '@/reading/words/language'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { type Asked, coursesOf, isIn, pagesOf, seatedIn } from './sessions-in'

/** The live sessions of a period, planned and cancelled ones too: who, when, on what, and their hours by the log. No word, no mark. */
export async function* sessionsRows(
  { database: { db } }: Shell,
  asked: Asked,
  { t }: Language,
): AsyncGenerator<RowOf<'sessions'>> {
  const { cohortId, timeZone } = asked
  const called = await namesInCohorts(db, [cohortId])
  for await (const page of pagesOf(db, isIn(asked))) {
    const ids = page.map(({ id }) => id)
    const [facts, seated, courseOf] = await Promise.all([
      db
        .select({
          id: liveSession.id,
          place: liveSession.place,
          where: liveSession.location,
          round: round.title,
          content: scenario.content,
        })
        .from(liveSession)
        .innerJoin(
          scenario,
          and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
        )
        .leftJoin(round, eq(round.id, liveSession.roundId))
        .where(inArray(liveSession.id, ids)),
      seatedIn(db, ids),
      coursesOf(db, ids),
    ])
    const byId = new Map(facts.map((each) => [each.id, each]))
    for (const { id, status, scheduledFor } of page) {
      const found = byId.get(id)
      const at = scheduledFor.getTime()
      const hours = hoursOf(courseOf(id).clock)
      const inSeat = (seat: Seat) =>
        (seated.get(id) ?? []).filter((each) => each.seat === seat).map((each) => called(cohortId, each))
      yield {
        id,
        day: dayOf(at, timeZone),
        plannedAt: timeOf(at, timeZone),
        round: found?.round ?? null,
        situation: found?.content.persona.shortName ?? null,
        status: { code: status, label: t(`common.status.${status}`) },
        place: found ? { code: found.place, label: t(`common.place.${found.place}`) } : null,
        where: found?.where?.kind === 'room' ? found.where.name : null,
        advisor: inSeat('advisor')[0] ?? null,
        beneficiary: inSeat('beneficiary')[0] ?? null,
        supervisors: inSeat('supervisor'),
        observers: inSeat('observer'),
        startedAt: hours && timeOf(hours.from, timeZone),
        endedAt: hours && timeOf(hours.to, timeZone),
        interviewMinutes: hours && minutesOf(hours.to - hours.from - hours.stoppedMs),
        stoppedMinutes: hours && minutesOf(hours.stoppedMs),
      }
    }
  }
}
