import { sql } from 'drizzle-orm'
import {
  calendarFeed,
  cohortAct,
  installationAct,
  lentMoment,
  liveSession,
  liveSessionAccess,
  liveSessionEvent,
  mail,
  personPreferences,
  recordingTrack,
  session,
} from '@/db/schema'
import { heldAt } from '@/server/interview/event-log/held-at'
import type { Shell } from '@/server/interview/shell'
import type { Counted } from './own-words'

/** How many rows there are of a person beside their interviews. */
export type RowsOfPerson = {
  letters: number
  signIns: number
  settings: number
  /** Whether there is anything on the page of their recordings. */
  hasRecordings: boolean
  inCohorts: Counted[]
}

/**
 * Counts a person's letters, sign-ins and settings and, by cohort, journal and access log lines, recordings, and
 * moments proposed or asked for. `from` of the moments: the day the first ends.
 */
export async function countRows(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
): Promise<RowsOfPerson> {
  const [own, acts, openings, recordings, loans] = await Promise.all([
    db.execute<Omit<RowsOfPerson, 'inCohorts'>>(sql`select
      (select count(*)::int from ${mail} where to_user_id = ${personId}) as letters,
      (select count(*)::int from ${session} where user_id = ${personId} and expires_at > now()) as "signIns",
      (select count(*)::int from ${personPreferences} where user_id = ${personId})
        + (select count(*)::int from ${calendarFeed} where user_id = ${personId})
        + (select count(*)::int from ${installationAct} where actor_id = ${personId} or about_id = ${personId})
        as settings,
      exists (select from ${recordingTrack} where person_id = ${personId}) or exists (
        select from ${liveSessionEvent} where actor_id = ${personId}
          and type in ('recordingAnswered', 'recordingPaused', 'recordingResumed', 'recordingWithdrawn')
      ) as "hasRecordings"`),
    db.execute<Omit<Counted, 'kind' | 'until'>>(sql`
      select cohort_id as "cohortId", count(*)::int as count, date_part('epoch', min(at)) * 1000 as from
      from ${cohortAct} where actor_id = ${personId} or about_id = ${personId} group by cohort_id`),
    db.execute<Omit<Counted, 'kind' | 'until'>>(sql`
      select live.cohort_id as "cohortId", count(*)::int as count, date_part('epoch', min(opening.at)) * 1000 as from
      from ${liveSessionAccess} opening join ${liveSession} live on live.id = opening.live_session_id
      where opening.user_id = ${personId} group by live.cohort_id`),
    db.execute<Omit<Counted, 'kind' | 'until'>>(sql`
      select live.cohort_id as "cohortId", count(distinct live.id)::int as count,
        date_part('epoch', min(${sql.raw(heldAt)})) * 1000 as from
      from ${recordingTrack} track join ${liveSession} live on live.id = track.live_session_id
      where track.person_id = ${personId} and track.destroyed_at is null group by live.cohort_id`),
    db.execute<Omit<Counted, 'kind' | 'until'>>(sql`
      select cohort_id as "cohortId", count(*)::int as count, date_part('epoch', min(until)) * 1000 as from,
        count(*) filter (where advisor_agreed and beneficiary_agreed and advisor_sound and beneficiary_sound and exists (
          select from ${recordingTrack} track where track.live_session_id = ${lentMoment}.live_session_id
            and track.kind = 'voice' and track.destroyed_at is null
        ))::int as "withSound"
      from ${lentMoment} where ended_at is null and ${personId} in (advisor_id, beneficiary_id, proposed_by)
      group by cohort_id`),
  ])
  return {
    ...(own.rows[0] ?? { letters: 0, signIns: 0, settings: 0, hasRecordings: false }),
    inCohorts: [
      ...acts.rows.map((row) => ({ ...row, kind: 'organising' as const, until: null })),
      ...openings.rows.map((row) => ({ ...row, kind: 'openings' as const, until: null })),
      ...recordings.rows.map((row) => ({ ...row, kind: 'recordings' as const, until: null })),
      ...loans.rows.map((row) => ({ ...row, kind: 'lentMoments' as const, until: null })),
    ],
  }
}
