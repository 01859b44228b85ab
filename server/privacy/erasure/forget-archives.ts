import { nothingYet } from '@/domain/personal-data/archive-progress'
import type { Queryable } from '@/server/platform/queryable'

/**
 * Deletes archives that hold an erased person: their own, and those of people who shared a cohort with them, ready or
 * under way. Pages say so, and people may ask again. Call it in the erasure's transaction and after its commit.
 */
export async function forgetArchives(connection: Queryable, personId: string): Promise<void> {
  await connection.query('delete from personal_archive where person_id = $1', [personId])
  await connection.query(
    `with theirs as (
       select cohort_id from membership where user_id = $1
       union select cohort_id from ended_membership where user_id = $1
     ), forgotten as (
       update personal_archive set state = 'forgotten', made_by = null, bytes = null, progress = $2::jsonb,
         expires_at = now() + interval '7 days'
       where state <> 'failed' and person_id in (
         select user_id from membership where cohort_id in (select cohort_id from theirs)
         union select user_id from ended_membership where cohort_id in (select cohort_id from theirs))
       returning id
     )
     delete from personal_archive_part where archive_id in (select id from forgotten)`,
    [personId, JSON.stringify(nothingYet)],
  )
}
