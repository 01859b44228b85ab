import { asc, eq, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import {
  availabilityNever,
  availabilityPerson,
  availabilityRequest,
  availabilitySlot,
  cohort,
} from '@/db/schema'

/** What a person asked, was asked and said of hours at which they cannot come. */
export async function readOwnHours(db: Db, personId: string) {
  const [requests, said, nevers] = await Promise.all([
    db
      .select({
        id: availabilityRequest.id,
        title: availabilityRequest.title,
        createdBy: availabilityRequest.createdBy,
        cohort: cohort.name,
        answeredAt: availabilityPerson.answeredAt,
        proposed: availabilityPerson.proposed,
      })
      .from(availabilityRequest)
      .innerJoin(cohort, eq(cohort.id, availabilityRequest.cohortId))
      .leftJoin(
        availabilityPerson,
        sql`${availabilityPerson.requestId} = ${availabilityRequest.id} and ${availabilityPerson.userId} = ${personId}`,
      )
      .where(or(eq(availabilityRequest.createdBy, personId), eq(availabilityPerson.userId, personId)))
      .orderBy(asc(availabilityRequest.createdAt)),
    db
      .select()
      .from(availabilitySlot)
      .where(eq(availabilitySlot.userId, personId))
      .orderBy(asc(availabilitySlot.startsAt)),
    db
      .select({ never: availabilityNever, cohort: cohort.name })
      .from(availabilityNever)
      .innerJoin(cohort, eq(cohort.id, availabilityNever.cohortId))
      .where(eq(availabilityNever.userId, personId)),
  ])
  return {
    availability: requests.map(({ id: requestId, title, createdBy, cohort: name, answeredAt, proposed }) => ({
      requestId,
      cohort: name,
      title,
      isYours: createdBy === personId,
      answeredAt: answeredAt?.toISOString() ?? null,
      proposed: (proposed ?? []).map((startsAt) => new Date(startsAt).toISOString()),
    })),
    availabilityHours: said.map(({ requestId, startsAt, isAway }) => ({
      requestId,
      startsAt: startsAt.toISOString(),
      isAway,
    })),
    neverHours: nevers.map(({ never: { weekday, time, until }, cohort: name }) => ({
      cohort: name,
      weekday,
      time,
      until,
    })),
  }
}
