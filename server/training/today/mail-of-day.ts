import { and, eq, inArray, lte, notInArray, sql } from 'drizzle-orm'
import { cohort, mail } from '@/db/schema'
import { signInKinds } from '@/domain/mail/letter'
import type { Shell } from '@/server/interview/shell'
import { type OutboxLetter, readLetters } from '@/server/letters/mail/outbox'
import type { Runtime } from '@/server/letters/runtime'
import { mailWorks } from '@/server/platform/mail-works'

/** The letters of a cohort today. `given up` ones are counted whole, and the latest are told. */
export type MailOfDay = {
  /** Whether letters leave from here at all. */
  works: boolean
  sentToday: number
  waiting: number
  givenUp: number
  letters: OutboxLetter[]
}

/** Most letters told. */
const TOLD = 3

/** The letters of these cohorts, by cohort; today begins at each cohort's own midnight. `now` in epoch ms. */
export async function readMailOfDays(
  shell: Shell & Pick<Runtime, 'env'>,
  cohortIds: string[],
  now: number,
): Promise<(cohortId: string) => MailOfDay> {
  const { db } = shell.database
  const of = and(inArray(mail.cohortId, cohortIds), notInArray(mail.kind, [...signInKinds]))
  const at = sql`${new Date(now).toISOString()}::timestamptz`
  const isToday = sql`(${mail.at} at time zone ${cohort.timeZone})::date = (${at} at time zone ${cohort.timeZone})::date`
  const counted = (which: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${which}))::int`
  // Bounded in each cohort: those of a busy one leave room for the others'.
  const given = db
    .select({
      id: mail.id,
      place:
        sql<number>`row_number() over (partition by ${mail.cohortId} order by ${mail.at} desc, ${mail.id})`.as(
          'place',
        ),
    })
    .from(mail)
    .where(and(of, eq(mail.state, 'dead')))
    .as('given_up')
  const latestGivenUp = db.select({ id: given.id }).from(given).where(lte(given.place, TOLD))
  const [counts, dead] = await Promise.all([
    db
      .select({
        cohortId: mail.cohortId,
        sentToday: counted(sql`${mail.state} = 'sent' and ${isToday}`),
        waiting: counted(sql`${mail.state} = 'queued'`),
        givenUp: counted(sql`${mail.state} = 'dead'`),
      })
      .from(mail)
      .innerJoin(cohort, eq(cohort.id, mail.cohortId))
      .where(of)
      .groupBy(mail.cohortId),
    readLetters(shell, sql`${mail.id} in (${latestGivenUp})`, now, TOLD * cohortIds.length),
  ])
  return (cohortId) => {
    const row = counts.find((each) => each.cohortId === cohortId)
    const { sentToday = 0, waiting = 0, givenUp = 0 } = row ?? {}
    const letters = dead
      .filter((letter) => letter.cohortId === cohortId)
      .map(({ cohortId: _, ...letter }) => letter)
    return { works: mailWorks(shell.env), sentToday, waiting, givenUp, letters }
  }
}
