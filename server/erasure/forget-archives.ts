import type { Queryable } from '@/server/event-log/append'

/** Deletes the archives of everybody who ever was in a cohort with this person, ready or being made: their name stands in them. */
export async function forgetArchives(connection: Queryable, personId: string): Promise<void> {
  await connection.query(
    `with theirs as (
       select cohort_id from membership where user_id = $1
       union select cohort_id from ended_membership where user_id = $1
     )
     delete from personal_archive where person_id = $1 or person_id in (
       select user_id from membership where cohort_id in (select cohort_id from theirs)
       union select user_id from ended_membership where cohort_id in (select cohort_id from theirs))`,
    [personId],
  )
}
